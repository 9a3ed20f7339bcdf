import assert from "node:assert/strict";
import { modelToJson } from "#core/formats/modelJson";
import { formattedText } from "#core/services/formatting";
import { DEFAULT_SETTINGS } from "#core/services/settings";
import { createSnapshot, type Snapshot } from "#core/services/snapshot";
import { MAP_URI } from "../support/maps";
import { corpusNames, corpusText, hasCorpus } from "./corpus";

const OPTIONS = { tabSize: 2, insertSpaces: true };

if (hasCorpus) {
  describe("formatting real maps", () => {
    for (const formatStyle of ["aligned", "compact"] as const) {
      const settings = { ...DEFAULT_SETTINGS, formatStyle };
      const open = (text: string): Snapshot => createSnapshot(MAP_URI, 1, text, settings);
      it(`changes nothing but blanks, says the same, and is done after once: ${formatStyle}`, () => {
        let changed = 0;
        for (const name of corpusNames()) {
          const text = corpusText(name);
          const once = formattedText(open(text), OPTIONS);
          if (once !== text) changed++;
          assert.equal(once.replace(/[^\S\r\n]/g, ""), text.replace(/[^\S\r\n]/g, ""), name);
          assert.deepEqual(modelOf(open(once)), modelOf(open(text)), name);
          assert.equal(formattedText(open(once), OPTIONS), once, name);
        }
        assert.ok(changed > 0);
      }).timeout(60_000);
    }
  });
}

/** The model as others read it, without what is wrong in the text: columns differ, and a blank repairs something. */
function modelOf({ map }: Snapshot): unknown {
  return modelToJson(map, "", []);
}

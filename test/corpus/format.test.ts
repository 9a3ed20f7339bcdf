import assert from "node:assert/strict";
import { modelToJson } from "#core/formats/modelJson";
import { formattedText } from "#core/services/formatting";
import { DEFAULT_SETTINGS } from "#core/services/settings";
import { createSnapshot, type Snapshot } from "#core/services/snapshot";
import { MAP_URI } from "../support/maps";
import { isTaken } from "../support/mermaidParser";
import { corpusNames, corpusText, hasCorpus, mermaidMaps } from "./corpus";

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

  describe("formatting real Mermaid maps", () => {
    it("changes nothing but blanks, says the same, is done after once, and is taken by Mermaid as before", async () => {
      let changed = 0;
      let taken = 0;
      const open = (text: string): Snapshot => createSnapshot("file:///maps/tea.mmd", 1, text);
      for (const { name, text } of mermaidMaps()) {
        const once = formattedText(open(text), OPTIONS);
        if (once !== text) changed++;
        assert.equal(once.replace(/[^\S\r\n]/g, ""), text.replace(/[^\S\r\n]/g, ""), name);
        assert.deepEqual(modelOf(open(once)), modelOf(open(text)), name);
        assert.equal(formattedText(open(once), OPTIONS), once, name);
        if (!(await isTaken(text))) continue;
        taken++;
        assert.ok(await isTaken(once), name);
      }
      assert.ok(changed > 0 && taken > 50, `${changed} changed, ${taken} taken`);
    }).timeout(60_000);
  });
}

/** The model as others read it, without what is wrong in the text: columns differ, and a blank repairs something. */
function modelOf({ map }: Snapshot): unknown {
  return modelToJson(map, "", []);
}

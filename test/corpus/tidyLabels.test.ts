import assert from "node:assert/strict";
import { applyChanges } from "#core/edits/applyChanges";
import { mapEdits } from "#core/edits/mapEdits";
import { isSameDrawing } from "#core/edits/tidyLabels/offsets";
import { drawnLabels } from "#core/edits/tidyLabels/ownLabels";
import { renderScene } from "#core/render/renderScene";
import { read } from "../core/edits/edited";
import { corpusNames, corpusText, hasCorpus } from "./corpus";

/** Every how many maps one is tidied. */
const STEP = 4;

if (hasCorpus) {
  describe("tidying the labels of real maps", () => {
    it("leaves each picture as it is and has nothing to do twice, with and without the author's labels", () => {
      let written = 0;
      const names = corpusNames().filter((_, at) => at % STEP === 0);
      for (const name of names) {
        const own = corpusText(name);
        for (const text of [own, own.replace(/ *label *\[[^\]\n]*\]/g, "")]) {
          const outcome = mapEdits(read(text), { op: "tidyLabels", anew: false });
          if ("refusal" in outcome) continue;
          const after = applyChanges(text, outcome.changes);
          const drawn = drawnLabels(renderScene(read(after)));
          for (const [id, label] of drawnLabels(renderScene(read(text)))) {
            const now = drawn.get(id);
            assert.ok(now && isSameDrawing(label, now), `${name}: ${id}`);
          }
          assert.ok("refusal" in mapEdits(read(after), { op: "tidyLabels", anew: false }), name);
          written += outcome.changes.length;
        }
      }
      assert.ok(written > 5 * names.length, `${written} written`);
    }).timeout(120_000);
  });
}

import assert from "node:assert/strict";
import { Refusal } from "#core/analysis/refusal";
import { applyChanges } from "#core/edits/applyChanges";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";
import { carryOut } from "#core/services/refactorings/carryOut";
import { REFACTORINGS } from "#core/services/refactorings/index";
import { plainText } from "#core/services/refactorings/placeholder";
import { selectionOf } from "#core/services/refactorings/selection";
import { createSnapshot } from "#core/services/snapshot";
import { MAP_URI } from "../support/maps";
import { EDITING_CLIENT, modelOf } from "../support/refactoring";
import { corpusNames, corpusText, hasCorpus } from "./corpus";

/** Every how many lines of a map the refactorings of three lines are tried. */
const STEP = 12;

if (hasCorpus) {
  describe("refactorings of real maps", () => {
    it("can be done where they are offered, and keep names", async () => {
      const done = new Map<string, number>();
      const refused: string[] = [];
      for (const name of corpusNames()) {
        const text = corpusText(name);
        const snapshot = createSnapshot(MAP_URI, 1, text);
        for (let line = 0; line < snapshot.tree.lines.length; line += STEP) {
          const range = { start: { line, character: 0 }, end: { line: line + 2, character: 1 } };
          const selection = selectionOf(snapshot, range, EDITING_CLIENT, {});
          for (const refactoring of REFACTORINGS) {
            for (const offer of refactoring.offers(selection)) {
              if (offer.disabled !== undefined || refactoring.id === "inline-submap") continue;
              try {
                const outcome = await carryOut(selection, refactoring, offer, () => assert.fail());
                done.set(refactoring.id, (done.get(refactoring.id) ?? 0) + 1);
                const after = plainText(applyChanges(text, outcome.changes));
                if (refactoring.keepsMeaning) assert.deepEqual(modelOf(after), modelOf(text), name);
                const links = buildMap(parse(after)).dependencies.filter(({ from, to }) => from && to).length;
                if (!outcome.files)
                  assert.ok(
                    links >= snapshot.map.dependencies.filter(({ from, to }) => from && to).length,
                    name,
                  );
              } catch (error) {
                if (!(error instanceof Refusal)) throw error;
                refused.push(`${name}:${line + 1} ${offer.title}: ${error.message}`);
              }
            }
          }
        }
      }
      const all = [...done.values()].reduce((sum, value) => sum + value, 0);
      assert.ok(refused.length < all / 50, refused.slice(0, 20).join("\n"));
      for (const id of [
        "extract-submap",
        "into-pipeline",
        "pipeline-form",
        "reverse-link",
        "align-visibilities",
      ]) {
        assert.ok((done.get(id) ?? 0) > 0, id);
      }
    }).timeout(60_000);
  });
}

import assert from "node:assert/strict";
import { applyChanges } from "#core/edits/applyChanges";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";
import { byKind, byValueChain } from "#core/services/organize/orders";
import { sortStatements } from "#core/services/organize/sortStatements";
import { isTaken } from "../support/mermaidParser";
import { modelOf } from "../support/refactoring";
import { corpusNames, corpusText, hasCorpus, mermaidMaps } from "./corpus";

if (hasCorpus) {
  describe("sorting real maps", () => {
    for (const keyOf of [byKind, byValueChain]) {
      it(`keeps what they say, every line of theirs, and is done after once: ${keyOf.name}`, () => {
        const [names, refused] = [corpusNames(), [] as string[]];
        for (const name of names) {
          const text = corpusText(name);
          const map = buildMap(parse(text));
          const changes = sortStatements(map, keyOf(map));
          if (!changes) {
            refused.push(name);
            continue;
          }
          const sorted = applyChanges(text, changes);
          assert.deepEqual(linesOf(sorted), linesOf(text), name);
          assert.deepEqual(modelOf(sorted), modelOf(text), name);
          const again = buildMap(parse(sorted));
          assert.deepEqual(sortStatements(again, keyOf(again)), [], name);
        }
        // Names that are declared twice, and blocks that are not closed.
        assert.ok(refused.length < names.length / 50, refused.join(", "));
      }).timeout(60_000);
      it(`leaves real Mermaid maps as Mermaid takes them: ${keyOf.name}`, async () => {
        let changed = 0;
        for (const { name, text } of mermaidMaps()) {
          const map = buildMap(parse(text));
          const changes = sortStatements(map, keyOf(map));
          if (!changes || changes.length === 0 || !(await isTaken(text))) continue;
          changed++;
          const sorted = applyChanges(text, changes);
          assert.deepEqual(modelOf(sorted), modelOf(text), name);
          assert.ok(await isTaken(sorted), name);
        }
        assert.ok(changed > 0);
      }).timeout(60_000);
    }
  });
}

/** The lines that are not blank, in an order of their own. */
function linesOf(text: string): readonly string[] {
  return text
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== "")
    .sort();
}

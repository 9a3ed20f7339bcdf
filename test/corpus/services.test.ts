import assert from "node:assert/strict";
import { partsOf } from "#core/analysis/parts/partsOf";
import { completion } from "#core/services/completion";
import { definition } from "#core/services/definition";
import { documentHighlight } from "#core/services/documentHighlight";
import { documentSymbol } from "#core/services/documentSymbol";
import { hover } from "#core/services/hover";
import { references } from "#core/services/references";
import { createSnapshot, type Snapshot } from "#core/services/snapshot";
import { FULL_CLIENT, MAP_URI } from "../support/maps";
import { corpusNames, corpusText, hasCorpus } from "./corpus";

/** Every how many maps one is taken for the requests at every position: some of each source, and still quick. */
const STEP = 12;

function open(name: string): Snapshot {
  return createSnapshot(MAP_URI, 1, corpusText(name));
}

if (hasCorpus) {
  describe("services on real maps", () => {
    it("answer at both ends and in the middle of everything on every line", () => {
      for (const name of corpusNames().filter((_, index) => index % STEP === 0)) {
        const snapshot = open(name);
        documentSymbol(snapshot);
        snapshot.tree.lines.forEach((line, number) => {
          const columns = new Set([0, line.text.length]);
          for (const { start, end } of partsOf(line)) {
            for (const column of [start, (start + end) >> 1, end]) columns.add(column);
          }
          for (const character of columns) {
            const position = { line: number, character };
            hover(snapshot, position, FULL_CLIENT);
            definition(snapshot, position, FULL_CLIENT);
            references(snapshot, position, { includeDeclaration: true });
            documentHighlight(snapshot, position);
          }
          for (const character of [0, line.text.length >> 1, line.text.length]) {
            completion(snapshot, { line: number, character }, FULL_CLIENT);
          }
        });
      }
    }).timeout(60_000);

    it("lead from every resolved link end to its declaration, and list the end as a reference of it", () => {
      let ends = 0;
      for (const name of corpusNames()) {
        const snapshot = open(name);
        for (const { from, to, fromName, toName, line } of snapshot.map.dependencies) {
          for (const [node, end] of [
            [from, fromName],
            [to, toName],
          ] as const) {
            if (!node) continue;
            ends++;
            const place = `${name}:${line + 1} ${end.text}`;
            const [target] = definition(snapshot, { line, character: end.start }, FULL_CLIENT) ?? [];
            assert.ok(target && "targetUri" in target, place);
            const { start } = target.targetSelectionRange;
            assert.deepEqual(start, { line: node.line, character: node.statement.name?.start }, place);
            const uses = references(snapshot, start, { includeDeclaration: false }) ?? [];
            assert.ok(
              uses.some(({ range }) => range.start.line === line && range.start.character === end.start),
              place,
            );
          }
        }
      }
      assert.ok(ends > 0);
    });
  });
}

import assert from "node:assert/strict";
import fc from "fast-check";
import { codeAction } from "#core/services/codeAction";
import { completion } from "#core/services/completion";
import { definition } from "#core/services/definition";
import { diagnostics } from "#core/services/diagnostics";
import { documentHighlight } from "#core/services/documentHighlight";
import { documentLink } from "#core/services/documentLink";
import { documentSymbol } from "#core/services/documentSymbol";
import { hover } from "#core/services/hover";
import { linkedEditingRange } from "#core/services/linkedEditingRange";
import { references } from "#core/services/references";
import { createSnapshot } from "#core/services/snapshot";
import { FULL_CLIENT, MAP_URI } from "../../support/maps";

/** Pieces of maps, put together without sense. */
const PIECES = [
  ..."component |anchor |submap |pipeline |evolve |note |annotation |annotations |url |style |title |evolution ".split(
    "|",
  ),
  ..."valuechain |pioneers |accelerator |build |market |size |y-axis |Component ".split("|"),
  ..."->|+>|+<>|+'x'>|; |[|]|(|)|{|}|\"|'|, |0.5|1|-3|0,5|label |inertia |--hide|url(|//|/*|*/|#|\n|\n|\n|\r\n| |\t".split(
    "|",
  ),
  ..."A|B|Cup of Tea|cup of  tea|Ü🍵|\\n|\uFEFF|\uD800|buy|dark".split("|"),
];

const TEXT = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 4 })), { maxLength: 40 })
  .map((parts) => parts.join(""));

describe("services on senseless text", () => {
  it("answer every request at every place", () => {
    fc.assert(
      fc.property(TEXT, fc.nat(12), fc.nat(40), (text, line, character) => {
        const snapshot = createSnapshot(MAP_URI, 1, text);
        const position = { line, character };
        hover(snapshot, position, FULL_CLIENT);
        definition(snapshot, position, FULL_CLIENT);
        documentHighlight(snapshot, position);
        references(snapshot, position, { includeDeclaration: true });
        linkedEditingRange(snapshot, position);
        documentLink(snapshot);
        diagnostics(snapshot);
        codeAction(snapshot, { start: { line: 0, character: 0 }, end: position }, { diagnostics: [] });
        for (const { name, range, selectionRange } of documentSymbol(snapshot)) {
          assert.notEqual(name.trim(), "");
          assert.ok(range.start.character <= selectionRange.start.character);
          assert.ok(selectionRange.end.character <= range.end.character);
        }
        for (const { textEdit } of completion(snapshot, position, FULL_CLIENT)?.items ?? []) {
          assert.ok(textEdit);
          const range = "range" in textEdit ? textEdit.range : textEdit.insert;
          const length = snapshot.tree.lines[line]?.text.length ?? 0;
          assert.ok(range.start.character <= Math.min(character, length));
          assert.equal(range.end.line, line);
        }
      }),
      { numRuns: 500 },
    );
  });
});

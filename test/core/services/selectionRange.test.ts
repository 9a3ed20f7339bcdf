import assert from "node:assert/strict";
import fc from "fast-check";
import type { SelectionRange } from "vscode-languageserver-types";
import { selectionRanges } from "#core/services/selectionRange";
import { createSnapshot } from "#core/services/snapshot";
import { MAP_URI, openMap } from "../../support/maps";
import { slice } from "../../support/marked";

/** What is selected step by step. */
function steps(...lines: readonly string[]): readonly string[] {
  const { snapshot, cursor, text } = openMap(...lines);
  const [first] = selectionRanges(snapshot, [cursor]);
  const texts: string[] = [];
  for (let at: SelectionRange | undefined = first; at; at = at.parent) texts.push(slice(text, at.range));
  return texts;
}

describe("selection ranges", () => {
  it("grow from a number to the map", () => {
    const line = "component Cup of Tea [0.8, 0.6] label [-3, 12] // hot";
    assert.deepEqual(
      steps("title T", "", "component Cup of Tea [0.8, 0.<|>6] label [-3, 12] // hot", "A->B", "", "C->D"),
      [
        "0.6",
        "0.8, 0.6",
        "[0.8, 0.6]",
        "component Cup of Tea [0.8, 0.6] label [-3, 12]",
        line,
        `${line}\nA->B`,
        `title T\n\n${line}\nA->B\n\nC->D`,
      ],
    );
  });

  it("grow from a number of a label to the trailer", () => {
    assert.deepEqual(steps("component A [0.8, 0.6] label [-<|>3, 12]").slice(0, 5), [
      "-3",
      "-3, 12",
      "[-3, 12]",
      "label [-3, 12]",
      "component A [0.8, 0.6] label [-3, 12]",
    ]);
  });

  it("grow from a word to a name, a link, a chain", () => {
    assert.deepEqual(steps("Cup of <|>Tea->Hot Water->Kettle; by hand"), [
      "Tea",
      "Cup of Tea",
      "Cup of Tea->Hot Water",
      "Cup of Tea->Hot Water->Kettle; by hand",
    ]);
  });

  it("grow from a choice to its pipeline", () => {
    assert.deepEqual(
      steps("title T", "", "pipeline P", "{", "  component C<|> [0.3]", "}", "", "A->B").slice(0, 3),
      ["C", "component C [0.3]", "  component C [0.3]"]
        .slice(0, 2)
        .concat("pipeline P\n{\n  component C [0.3]\n}"),
    );
  });

  it("give one for each place, and the map for places past the end", () => {
    const { snapshot } = openMap("title T", "A->B");
    const found = selectionRanges(snapshot, [
      { line: 0, character: 2 },
      { line: 50, character: 50 },
      { line: 0, character: 500 },
    ]);
    assert.equal(found.length, 3);
    assert.deepEqual(selectionRanges(createSnapshot(MAP_URI, 1, ""), [{ line: 0, character: 0 }]), [
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } },
    ]);
  });

  it("always hold the one inside and the cursor", () => {
    const words = [
      "component",
      "A",
      "->",
      "[0.5, 0.5]",
      "label [1, 2]",
      "/*",
      "*/",
      "\n",
      "{",
      "}",
      "pipeline",
      ";",
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words), { maxLength: 30 }),
        fc.nat(9),
        fc.nat(30),
        (parts, line, character) => {
          const snapshot = createSnapshot(MAP_URI, 1, parts.join(" "));
          const [first] = selectionRanges(snapshot, [{ line, character }]);
          let inner: SelectionRange | undefined;
          for (let at = first; at; at = at.parent) {
            const { start, end } = at.range;
            assert.ok(start.line < end.line || (start.line === end.line && start.character <= end.character));
            if (inner) {
              assert.ok(isBefore(start, inner.range.start) && isBefore(inner.range.end, end));
              assert.notDeepEqual(at.range, inner.range);
            }
            inner = at;
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

interface Place {
  readonly line: number;
  readonly character: number;
}

function isBefore(a: Place, b: Place): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}

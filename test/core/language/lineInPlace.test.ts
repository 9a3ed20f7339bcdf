import assert from "node:assert/strict";
import fc from "fast-check";
import { lineInPlace, parsedTree, sameContext } from "#core/language/lineInPlace";
import { parse } from "#core/language/parse";
import { print } from "#core/language/print";
import { mermaidText } from "../../support/mermaidMaps";
import { mapText } from "../../support/randomMaps";

/** What a line may become. */
const lineText = fc.constantFrom(
  "component A [0.5, 0.6]",
  "component B [0.5]",
  "A->B; c",
  "pipeline A {",
  "pipeline A",
  "{",
  "}",
  "/* open",
  "close */",
  "// said",
  "",
  "note x [0.1, 0.2]",
  "anchor U [0.9, 0.4] }",
  "evolve A 0.8",
  "%%{init: {",
  "A -> B",
);

describe("line in its place", () => {
  for (const [dialect, texts] of [
    ["owm", mapText],
    ["mermaid", mermaidText],
  ] as const) {
    it(`is read as in the whole text, or not at all (${dialect})`, () => {
      fc.assert(
        fc.property(texts, fc.nat(), lineText, (text, at, line) => {
          const tree = parse(text);
          const index = at % tree.lines.length;
          const node = lineInPlace(tree, index, line);
          if (!node) return;
          const lines = tree.lines.map((each, i) => (i === index ? line : each.text) + each.lineEnd);
          const after = parse(lines.join(""));
          if (after.dialect !== tree.dialect) return;
          assert.deepEqual(node, after.lines[index]);
          // The others are read as they were.
          for (const [i, other] of after.lines.entries()) {
            if (i !== index) assert.ok(sameContext(tree, after, i), `line ${i} of ${JSON.stringify(lines)}`);
            if (i !== index) assert.deepEqual(other, tree.lines[i]);
          }
        }),
        { numRuns: 400 },
      );
    });
  }

  it("is no line when it is several, and none where there is none", () => {
    const tree = parse("component A [0.5, 0.5]");
    assert.equal(lineInPlace(tree, 0, "component A\ncomponent B"), undefined);
    assert.equal(lineInPlace(tree, 1, "component A"), undefined);
  });

  it("takes any tree", () => {
    const { dialect, lines, lineStarts, blocks } = parse("component A [0.5, 0.5]\n");
    const tree = { dialect, lines, lineStarts, blocks };
    assert.equal(print(parsedTree(tree)), "component A [0.5, 0.5]\n");
  });
});

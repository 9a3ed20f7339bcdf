import assert from "node:assert/strict";
import fc from "fast-check";
import type { SyntaxTree } from "#core/language/nodes";
import { parse } from "#core/language/parse";
import { print } from "#core/language/print";
import { buildMap } from "#core/model/buildMap";
import { mapText } from "../../support/randomMaps";

function checkSpans(tree: SyntaxTree): void {
  const visit = (value: unknown, limit: number): void => {
    if (typeof value !== "object" || value === null) return;
    if (Array.isArray(value)) {
      for (const item of value) visit(item, limit);
      return;
    }
    const { start, end } = value as { start?: unknown; end?: unknown };
    if (typeof start === "number" && typeof end === "number") {
      assert.ok(start >= 0 && start <= end && end <= limit, `span ${start}-${end} of ${limit}`);
    }
    for (const part of Object.values(value)) visit(part, limit);
  };
  for (const line of tree.lines) visit([line.statements, line.comments, line.problems], line.text.length);
}

describe("parse", () => {
  it("gives a tree whose text is the text that was read, whatever it is", () => {
    fc.assert(
      fc.property(mapText, (text) => assert.equal(print(parse(text)), text)),
      { numRuns: 400 },
    );
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => assert.equal(print(parse(text)), text)),
      { numRuns: 400 },
    );
  });

  it("never throws, and every part lies within its line", () => {
    fc.assert(
      fc.property(mapText, (text) => {
        const tree = parse(text);
        checkSpans(tree);
        buildMap(tree);
      }),
      { numRuns: 600 },
    );
  });

  it("ends lines at LF, CRLF and a lone CR", () => {
    const tree = parse("title A\rcomponent B [0.1, 0.2]\r\nB->C\n");
    assert.deepEqual(
      tree.lines.map((line) => [line.text, line.lineEnd]),
      [
        ["title A", "\r"],
        ["component B [0.1, 0.2]", "\r\n"],
        ["B->C", "\n"],
        ["", ""],
      ],
    );
    assert.deepEqual([...Array.from(tree.lineStarts)], [0, 8, 32, 37]);
  });

  it("reads the title behind a byte-order mark", () => {
    assert.equal(buildMap(parse("\uFEFFtitle Tea\n")).title, "Tea");
  });

  it("reads a hundred thousand characters on one line", () => {
    const long = 100_000;
    const lines = [
      "x".repeat(long),
      `component ${"y".repeat(long)} [0.5, 0.5]`,
      "[".repeat(long),
      "(".repeat(long),
      " (".repeat(long / 2),
      '"'.repeat(long),
      ' "'.repeat(long / 2),
      "->".repeat(long / 2),
      "+'".repeat(long / 2),
      "/* */".repeat(long / 5),
      `component A [${",".repeat(long)}]`,
      `evolve ${"a ".repeat(long / 2)}`,
      `evolve ${"(a ".repeat(long / 3)}`,
      `note ${"[".repeat(long)}`,
      `note ${"[a] ".repeat(long / 4)}`,
      `annotation 1 [${"[0.1,0.2]".repeat(long / 9)}]`,
      `pipeline P { ${"}".repeat(long)}`,
      `A->${"[->".repeat(long / 3)}`,
      `component A ${"label ".repeat(long / 6)}`,
      `component A ${"(buy) ".repeat(long / 6)}`,
    ];
    for (const line of lines) {
      const tree = parse(line);
      assert.equal(print(tree), line);
      checkSpans(tree);
    }
  });

  it("one bad line never costs another", () => {
    const map = buildMap(
      parse('component A [0.5, 0.6]\n]]>"((\ncomponent "B [0.1, 0.2]\ncomponent C [0.3, 0.4]\nA->C\n'),
    );
    assert.deepEqual(
      map.nodes.map((node) => node.name),
      ["A", "B", "C"],
    );
    assert.equal(map.dependencies[0]?.to?.name, "C");
  });
});

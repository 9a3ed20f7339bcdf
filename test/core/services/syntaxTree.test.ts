import assert from "node:assert/strict";
import { createSnapshot } from "#core/services/snapshot";
import { syntaxTree } from "#core/services/syntaxTree";
import { MAP_URI } from "../../support/maps";

const linesOf = (text: string) => syntaxTree(createSnapshot(MAP_URI, 7, text)).split("\n");

describe("the syntax tree as a text", () => {
  it("says what it is of, and in which version", () => {
    const [first, second] = linesOf("title T\n");
    assert.match(first ?? "", /^Mapwright.* \S+, syntax tree of tea\.owm, version 7$/);
    assert.equal(second, "2 lines, 0 blocks");
  });

  it("holds each line with its parts and their columns", () => {
    const lines = linesOf("component Tea [0.8, 0.6] // hot");
    assert.deepEqual(lines.slice(3, 8), [
      '1: "component Tea [0.8, 0.6] // hot"',
      '  comment [25, 31) "// hot"',
      '    style = "line"',
      '  component [0, 24) "component Tea [0.8, 0.6]"',
      '    keyword [0, 9) "component"',
    ]);
    assert.ok(lines.includes('    name [10, 13) "Tea"'));
    assert.ok(lines.includes('      number [15, 18) "0.8"'));
    assert.ok(lines.includes("        value = 0.8"));
  });

  it("holds blocks, line ends and problems", () => {
    const lines = linesOf("pipeline P {\r\n  component A [0,3]\r\n");
    assert.ok(lines.includes("block 1..3, owner in line 1, not closed"), lines.join("\n"));
    assert.ok(lines.some((line) => line.endsWith("(ends with CRLF)")));
    assert.ok(lines.some((line) => line.includes("problem")));
    assert.ok(
      lines.some((line) => line.includes('code = "unclosed"')),
      lines.join("\n"),
    );
  });

  it("is cut for huge maps, and long lines are", () => {
    const lines = linesOf("component A [0.5, 0.5]\n".repeat(20_000));
    assert.ok(lines.length < 51_000);
    assert.match(lines.at(-2) ?? "", /^… and \d+ more lines$/);
    assert.ok(linesOf(`title ${"x".repeat(5000)}`).every((line) => line.length < 6000));
  });
});

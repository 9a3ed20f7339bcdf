import assert from "node:assert/strict";
import { readTags } from "#core/analysis/tags/readTags";
import { parse } from "#core/language/parse";

const read = (...lines: readonly string[]) =>
  readTags(parse(lines.join("\n"))).all.map(({ name, value, line, target }) => [
    name,
    value?.text,
    line,
    target,
  ]);

describe("tags", () => {
  it("have a name and the rest of the line for a value", () => {
    assert.deepEqual(read("title T", "  //  @owner   the kitchen // still  ", "component A [0.5, 0.5]"), [
      ["owner", "the kitchen // still", 1, 2],
    ]);
    assert.deepEqual(read("//@emerging", "component A [0.5, 0.5]"), [["emerging", undefined, 0, 1]]);
  });

  it("know where they stand", () => {
    const [tag] = readTags(parse("title T\n // @metric x = 1")).all;
    assert.deepEqual(tag && [tag.start, tag.end, tag.nameSpan, tag.value?.start, tag.until], [
      4,
      17,
      { start: 4, end: 11 },
      12,
      2,
    ]);
  });

  it("are about the map before its title or a blank line at the head", () => {
    assert.deepEqual(read("// @source a", "title T"), [["source", "a", 0, "map"]]);
    assert.deepEqual(read("", "// @source a", "// remark", "", "component A [0.5, 0.5]"), [
      ["source", "a", 1, "map"],
    ]);
    assert.deepEqual(read("// @source a"), [["source", "a", 0, "map"]]);
    assert.deepEqual(
      read("// @a x", "", "// @b y", "title T").map((tag) => tag[3]),
      ["map", "map"],
    );
  });

  it("are about the statement directly below, comments between", () => {
    assert.deepEqual(
      read("// @risk a", "// remark", "// @risk b", "A->B").map((tag) => tag[3]),
      [3, 3],
    );
    assert.deepEqual(
      read("style plain", "// @risk a", "title T").map((tag) => tag[3]),
      [2],
    );
  });

  it("are about nothing before a blank line further down, and at the end", () => {
    assert.deepEqual(
      read("title T", "// @risk a", "", "component A [0.5, 0.5]", "// @risk b").map((tag) => tag[3]),
      [undefined, undefined],
    );
  });

  it("stand alone on their line, in line comments", () => {
    assert.deepEqual(
      read(
        "component A [0.5, 0.5] // @owner x",
        "/* @owner y */",
        "# @owner z",
        "// @ owner",
        "// @1",
        "// mail a@b.c",
      ),
      [],
    );
  });

  it("are found by line, in order, and read once", () => {
    const tree = parse("title T\n// @risk a\n// @risk b\ncomponent A [0.5, 0.5]");
    const tags = readTags(tree);
    assert.deepEqual(
      tags.ofLine(3).map(({ value }) => value?.text),
      ["a", "b"],
    );
    assert.deepEqual(tags.ofLine(0), []);
    assert.deepEqual(tags.ofMap, []);
    assert.equal(readTags(tree), tags);
  });
});

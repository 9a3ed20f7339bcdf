import assert from "node:assert/strict";
import {
  deleteLines,
  insertAt,
  insertLineBefore,
  insertLinesAfter,
  lineEndOf,
  replaceSpan,
  sourceOf,
} from "#core/analysis/edits";
import { parse } from "#core/language/parse";
import type { TextChange } from "#core/language/text";
import { buildMap } from "#core/model/buildMap";
import type { WardleyMap } from "#core/model/wardleyMap";
import { applyFix } from "./ruleChecks";

/** The text after what `change` makes of it. */
function changed(text: string, change: (map: WardleyMap) => TextChange | TextChange[]): string {
  const changes = change(buildMap(parse(text)));
  return applyFix(text, { title: "", changes: Array.isArray(changes) ? changes : [changes] });
}

describe("edits", () => {
  it("replaces a span of a line and reads it", () => {
    const text = "title A\r\ntitle BB\r\n";
    assert.equal(
      changed(text, (map) => replaceSpan(map, 1, { start: 6, end: 8 }, "C")),
      "title A\r\ntitle C\r\n",
    );
    assert.equal(sourceOf(buildMap(parse(text)), 1, { start: 6, end: 8 }), "BB");
    assert.equal(sourceOf(buildMap(parse(text)), 9, { start: 6, end: 8 }), "");
  });

  it("deletes lines with their line ends, neighbours at once", () => {
    const text = "a\nb\nc\nd\n";
    assert.equal(
      changed(text, (map) => deleteLines(map, [1])),
      "a\nc\nd\n",
    );
    assert.equal(
      changed(text, (map) => deleteLines(map, [2, 1, 1])),
      "a\nd\n",
    );
    assert.equal(
      changed(text, (map) => deleteLines(map, [0, 3])),
      "b\nc\n",
    );
    assert.equal(
      changed(text, (map) => deleteLines(map, [])),
      text,
    );
  });

  it("deletes the last line without leaving an empty one", () => {
    assert.equal(
      changed("a\r\nb", (map) => deleteLines(map, [1])),
      "a",
    );
    assert.equal(
      changed("a\r\nb\r\nc", (map) => deleteLines(map, [1, 2])),
      "a",
    );
    assert.equal(
      changed("a", (map) => deleteLines(map, [0])),
      "",
    );
    assert.equal(
      changed("a\nb", (map) => deleteLines(map, [0, 1])),
      "",
    );
  });

  it("inserts lines with the file's line end and the neighbour's indentation", () => {
    assert.equal(
      changed("  a\r\nb", (map) => insertLinesAfter(map, 0, "x", "y")),
      "  a\r\n  x\r\n  y\r\nb",
    );
    assert.equal(
      changed("a", (map) => insertLinesAfter(map, 0, "x")),
      "a\nx",
    );
    assert.equal(
      changed("a\r\tb", (map) => insertLineBefore(map, 1, "x")),
      "a\r\tx\r\tb",
    );
    assert.equal(
      changed("abc", (map) => insertAt(map, 0, 1, "-")),
      "a-bc",
    );
  });

  it("does not copy a byte-order mark", () => {
    assert.equal(
      changed("\uFEFFa\nb", (map) => insertLinesAfter(map, 0, "x")),
      "\uFEFFa\nx\nb",
    );
  });

  it("knows the file's line end", () => {
    assert.equal(lineEndOf(buildMap(parse("a\rb"))), "\r");
    assert.equal(lineEndOf(buildMap(parse(""))), "\n");
  });
});

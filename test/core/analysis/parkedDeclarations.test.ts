import assert from "node:assert/strict";
import { parkedDeclarations } from "#core/analysis/parkedDeclarations";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";

/** Folded name, line and the marks of every parked declaration. */
function parked(...lines: readonly string[]) {
  const map = buildMap(parse(lines.join("\n")));
  return [...parkedDeclarations(map)].map(([key, { line, marks }]) => [
    key,
    line,
    marks && map.tree.lines[line]?.text.slice(marks.start, marks.end),
  ]);
}

describe("parkedDeclarations", () => {
  it("reads declarations in comments of every style", () => {
    assert.deepEqual(
      parked(
        "//component A [0.5, 0.5]",
        "  // anchor B",
        "//// submap C",
        "# market D [0.1, 0.2]",
        "%% component E",
      ),
      [
        ["a", 0, "//"],
        ["b", 1, "// "],
        ["c", 2, "//// "],
        ["d", 3, "# "],
        ["e", 4, "%% "],
      ],
    );
  });

  it("keeps the first of a name, and no marks where more than a line is in the comment", () => {
    assert.deepEqual(
      parked(
        "/*",
        "component A [0.5, 0.5]",
        "*/",
        "// component A [0.1, 0.1]",
        "X->Y // component B [0.2, 0.2]",
      ),
      [
        ["a", 1, undefined],
        ["b", 4, undefined],
      ],
    );
  });

  it("finds nothing in prose, links and live declarations", () => {
    assert.deepEqual(
      parked("// the component A", "// A->B", "component A [0.5, 0.5]", "// components are fun"),
      [],
    );
  });
});

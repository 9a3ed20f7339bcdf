import assert from "node:assert/strict";
import { readRows, separatorOf } from "#core/formats/rows";

const cells = (text: string, separator: Parameters<typeof readRows>[1]) =>
  readRows(text, separator).map((row) => row.cells);

describe("rows of tables", () => {
  it("are told by the separator that cuts the first line into most cells", () => {
    assert.deepEqual(["a,b,c;d", "a;b;c", "\n\na\tb", "| a | b |", "no table", ""].map(separatorOf), [
      ",",
      ";",
      "\t",
      "|",
      undefined,
      undefined,
    ]);
  });

  it("have cells in quotes with separators, quotes and line ends in them", () => {
    assert.deepEqual(cells('"a, b","say ""x""",c\r\n"two\nlines",,\n', ","), [
      ["a, b", 'say "x"', "c"],
      ["two\nlines", "", ""],
    ]);
    assert.deepEqual(cells('"never closed, x\ny', ","), [["never closed, x\ny"]]);
  });

  it("of Markdown have bars that belong to a cell, and no line of dashes", () => {
    assert.deepEqual(cells("| a | b \\| c |\n|:--|--:|\n| 1 | |\n", "|"), [
      ["a", "b | c"],
      ["1", ""],
    ]);
  });

  it("of Markdown have no marks around a whole cell", () => {
    assert.deepEqual(cells("| **a** | *b* | [c d](e.md) | `f` | **g** and **h** | [i] (j) | a_b_ |", "|"), [
      ["a", "b", "c d", "f", "**g** and **h**", "[i] (j)", "a_b_"],
    ]);
  });

  it("know their lines", () => {
    assert.deepEqual(
      readRows('a,b\n"x\ny",1\n\nz,2', ",").map(({ line }) => line),
      [0, 1, 4],
    );
  });
});

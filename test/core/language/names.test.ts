import assert from "node:assert/strict";
import { cleanText, decodeEscapes, foldName, usedName } from "#core/language/names";

describe("names", () => {
  it("fold case, blanks and line breaks", () => {
    assert.equal(foldName("Cup \u00a0Of\t Tea"), "cup of tea");
    assert.equal(foldName("Hot\nWater"), "hot water");
  });

  it("lose invisible characters but keep emoji sequences", () => {
    assert.equal(cleanText("A\u202eB\u0007"), "AB");
    assert.equal(cleanText("👩‍💻  Dev"), "👩‍💻 Dev");
  });

  it("decode escapes left to right", () => {
    assert.equal(decodeEscapes("a\\nb"), "a\nb");
    assert.equal(decodeEscapes("a\\\\nb"), "a\\nb");
    assert.equal(decodeEscapes('\\"\\[\\]\\x'), '"[]x');
    assert.equal(decodeEscapes("end\\"), "end\\");
  });

  it("keep a backslash that escapes nothing at the bare end of a link, as the declaration does", () => {
    assert.equal(usedName("R\\D", 0, 3).text, "R\\D");
    assert.equal(usedName("R\\nD", 0, 4).text, "R\nD");
    assert.equal(usedName('"R\\D"', 0, 5).text, "RD");
  });

  it("in links are quoted only when the quotes close around them", () => {
    assert.deepEqual(usedName(' "A b" ', 0, 7), { start: 1, end: 6, text: "A b", key: "a b", quoted: true });
    assert.equal(usedName('"A" x', 0, 5).quoted, false);
    assert.deepEqual(usedName("   ", 0, 3), { start: 0, end: 0, text: "", key: "", quoted: false });
  });
});

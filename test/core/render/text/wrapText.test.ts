import assert from "node:assert/strict";
import fc from "fast-check";
import { textWidth } from "#core/render/text/textWidth";
import { shorten, wrapText } from "#core/render/text/wrapText";

const STYLE = { size: 10, monospaced: true } as const;

describe("wrapText", () => {
  it("breaks at blanks, and inside words that are too wide", () => {
    assert.deepEqual(wrapText("aa bb cc", 30, STYLE), ["aa bb", "cc"]);
    assert.deepEqual(wrapText("aaaaaaa b", 18, STYLE), ["aaa", "aaa", "a b"]);
    assert.deepEqual(wrapText("", 18, STYLE), [""]);
  });

  it("ends in an ellipsis when there are too many lines", () => {
    assert.deepEqual(wrapText("aa bb cc dd", 30, STYLE, 1), ["aa b…"]);
  });

  it("keeps every letter and the width (any text)", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.integer({ min: 6, max: 100 }), (text, width) => {
        const lines = wrapText(text, width, STYLE);
        assert.equal(lines.join("").replaceAll(" ", ""), text.replaceAll(" ", ""));
        for (const line of lines) assert.ok(textWidth(line, STYLE) <= width + 1e-9, line);
      }),
    );
  });
});

describe("shorten", () => {
  it("cuts what does not fit, never a pair of surrogates", () => {
    assert.equal(shorten("abc", 18, STYLE), "abc");
    assert.equal(shorten("abcd", 18, STYLE), "ab…");
    assert.equal(shorten("😀😀", 16, STYLE), "😀…");
  });
});

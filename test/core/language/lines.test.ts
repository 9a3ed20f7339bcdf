import assert from "node:assert/strict";
import fc from "fast-check";
import { lineEndOf, lineStartsOf } from "#core/language/lines";

/** The lines of a text with their ends. */
function cut(text: string): string[] {
  const starts = lineStartsOf(text);
  return [...starts].map((start, i) => text.slice(start, starts[i + 1] ?? text.length));
}

describe("lines", () => {
  it("end at LF, CRLF or a lone CR", () => {
    assert.deepEqual(cut("a\nb\r\nc\rd"), ["a\n", "b\r\n", "c\r", "d"]);
    assert.deepEqual(cut("\r\r\n\n"), ["\r", "\r\n", "\n", ""]);
  });

  it("are at least one, possibly empty", () => {
    assert.deepEqual(cut(""), [""]);
    assert.deepEqual(cut("a\n"), ["a\n", ""]);
  });

  it("give the text back, each with one end at most", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "\n", "\r", "\r\n")), (parts) => {
        const text = parts.join("");
        const lines = cut(text);
        assert.equal(lines.join(""), text);
        lines.forEach((line, i) => {
          const lineEnd = lineEndOf(line, 0, line.length);
          assert.doesNotMatch(line.slice(0, line.length - lineEnd.length), /[\r\n]/);
          assert.equal(lineEnd === "", i === lines.length - 1);
        });
      }),
    );
  });
});

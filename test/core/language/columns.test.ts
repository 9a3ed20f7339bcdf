import assert from "node:assert/strict";
import fc from "fast-check";
import { utf8Column, utf16Column } from "#core/language/columns";

describe("columns", () => {
  it("are the same in ASCII", () => {
    assert.equal(utf8Column("component Tea", 10), 10);
    assert.equal(utf16Column("component Tea", 10), 10);
  });

  it("count bytes of UTF-8", () => {
    const text = "aé€🍵b";
    assert.deepEqual(
      [0, 1, 2, 3, 5, 6].map((column) => utf8Column(text, column)),
      [0, 1, 3, 6, 10, 11],
    );
    assert.deepEqual(
      [0, 1, 3, 6, 10, 11].map((bytes) => utf16Column(text, bytes)),
      [0, 1, 2, 3, 5, 6],
    );
  });

  it("inside of a character are those of the character, past the end the end", () => {
    assert.equal(utf8Column("🍵", 1), 0);
    assert.equal(utf16Column("🍵a", 3), 0);
    assert.equal(utf16Column("é", 1), 0);
    assert.equal(utf8Column("é", 99), 2);
    assert.equal(utf16Column("é", 99), 1);
    assert.equal(utf8Column("abc", -1), 0);
  });

  it("lead there and back, as Node's own encoder counts", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.nat(20), (text, column) => {
        const whole = Array.from(text).slice(0, column).join("");
        assert.equal(utf8Column(text, whole.length), Buffer.byteLength(whole));
        assert.equal(utf16Column(text, Buffer.byteLength(whole)), whole.length);
      }),
    );
  });
});

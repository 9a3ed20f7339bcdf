import assert from "node:assert/strict";
import fc from "fast-check";
import { readNumber } from "#core/language/numbers";

describe("numbers", () => {
  it("are read as JavaScript reads the beginning of a text", () => {
    for (const text of ["1", ".5", "0.25x", "-1.5", "+2", "1e-1,", "1e", "5.", "1.2.3"]) {
      assert.equal(readNumber(text, 0, text.length)?.value, Number.parseFloat(text), text);
    }
    for (const text of ["", ".", "-", "x1", "e5", "+."])
      assert.equal(readNumber(text, 0, text.length), undefined);
  });

  it("agree with parseFloat on any digits, points and signs", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789.-+eE") }), (text) => {
        const value = Number.parseFloat(text);
        assert.deepEqual(readNumber(text, 0, text.length)?.value ?? Number.NaN, value);
      }),
    );
  });
});

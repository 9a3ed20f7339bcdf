import assert from "node:assert/strict";
import fc from "fast-check";
import { samePlainData } from "#core/render/samePlainData";

describe("samePlainData", () => {
  it("is true for copies", () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => samePlainData(value, structuredClone(value))));
  });

  it("is false for another value, name, length or number of names", () => {
    const differing: readonly (readonly [unknown, unknown])[] = [
      [1, 2],
      [1, "1"],
      [null, undefined],
      [{ a: 1 }, { b: 1 }],
      [{ a: 1 }, { a: 1, b: 2 }],
      [{ a: 1, b: 2 }, { a: 1 }],
      [{ a: [1, { b: 2 }] }, { a: [1, { b: 3 }] }],
      [[1], [1, 2]],
      [[], {}],
      [{}, null],
    ];
    for (const [a, b] of differing) {
      assert.ok(!samePlainData(a, b));
      assert.ok(!samePlainData(b, a));
    }
  });

  it("takes what is no number for itself", () => {
    assert.ok(samePlainData({ x: Number.NaN }, { x: Number.NaN }));
  });
});

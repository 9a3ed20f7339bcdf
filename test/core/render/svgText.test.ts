import assert from "node:assert/strict";
import fc from "fast-check";
import { attribute, colourAttributes, numberText } from "#core/render/svgText";

describe("numberText", () => {
  it("has at most two decimals and no trailing zeros", () => {
    const cases: [number, string][] = [
      [0, "0"],
      [-0, "0"],
      [-0.001, "0"],
      [5, "5"],
      [0.5, "0.5"],
      [0.05, "0.05"],
      [-1.256, "-1.26"],
      [119.99999999999997, "120"],
      [1e6 + 0.25, "1000000.25"],
      [3e7 + 0.5, "30000000.5"],
      [Number.NaN, "0"],
      [Number.POSITIVE_INFINITY, "0"],
    ];
    for (const [value, text] of cases) assert.equal(numberText(value), text);
  });

  it("is the number again, to a hundredth (any number a map can bring)", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e7, max: 1e7, noNaN: true }), (value) => {
        assert.match(numberText(value), /^-?\d+(\.\d{1,2})?$/);
        assert.ok(Math.abs(Number(numberText(value)) - value) <= 0.0051);
      }),
    );
  });
});

describe("colourAttributes", () => {
  it("splits colour and opacity", () => {
    assert.equal(colourAttributes("fill", "#123456"), ' fill="#123456"');
    assert.equal(colourAttributes("fill", "#ffffffcc"), ' fill="#ffffff" fill-opacity="0.8"');
    assert.equal(colourAttributes("stroke", "#ffffffcc", 0.5), ' stroke="#ffffff" stroke-opacity="0.4"');
    assert.equal(colourAttributes("stop-color", "#00000080"), ' stop-color="#000000" stop-opacity="0.5"');
    assert.equal(colourAttributes("fill", "url(#p)", 0.5), ' fill="url(#p)" fill-opacity="0.5"');
  });
});

describe("attribute", () => {
  it("escapes its value", () => assert.equal(attribute("a", '"<'), ' a="&quot;&lt;"'));
});

import assert from "node:assert/strict";
import { clampToMap, numberText, pixelText } from "#core/edits/writtenNumber";

describe("written numbers", () => {
  it("keeps the author's decimals and writes two where more are needed", () => {
    assert.equal(numberText(0.6, "0.55"), "0.60");
    assert.equal(numberText(0.6, "0.5"), "0.6");
    assert.equal(numberText(0.63, "0.5"), "0.63");
    assert.equal(numberText(0.6304, "0.123"), "0.630");
    assert.equal(numberText(0.5, "1"), "0.5");
    assert.equal(numberText(1, "0.95"), "1.00");
    assert.equal(numberText(1, "0"), "1");
  });

  it("leaves out the zero before the point when the author does", () => {
    assert.equal(numberText(0.6, ".5"), ".6");
    assert.equal(numberText(0.63, ".5"), ".63");
    assert.equal(numberText(1, ".5"), "1.0");
  });

  it("does not touch a number that stays the same", () => {
    assert.equal(numberText(0.5, ".500"), ".500");
    assert.equal(numberText(0.5, "5e-1"), "0.50");
    assert.equal(numberText(1.2, "1.2"), "1.2");
    assert.equal(numberText(0.50001, "0.5"), "0.5");
  });

  it("writes more decimals only when asked", () => {
    assert.equal(numberText(0.1234, "0.55"), "0.12");
    assert.equal(numberText(0.1234, "0.55", 3), "0.123");
  });

  it("writes a new number with two decimals, and never a negative zero", () => {
    assert.equal(numberText(0.5), "0.50");
    assert.equal(numberText(-0.001), "0.00");
    assert.equal(numberText(-0.001, "0.1"), "0.0");
  });

  it("writes px as whole numbers unless the author has decimals", () => {
    assert.equal(pixelText(12.6), "13");
    assert.equal(pixelText(12.6, "-5"), "13");
    assert.equal(pixelText(-85.1, "-85.48"), "-85.10");
    assert.equal(pixelText(-0.2, "3"), "0");
    assert.equal(pixelText(3, "3"), "3");
  });

  it("keeps values on the map", () => {
    assert.deepEqual([-0.1, 0.4, 1.3].map(clampToMap), [0, 0.4, 1]);
  });
});

import assert from "node:assert/strict";
import { bandsNamed } from "#core/analysis/strategy/bandsNamed";

describe("stages that a text names", () => {
  it("are read from the words of any row", () => {
    assert.deepEqual(bandsNamed("Product (+commodity)"), [2, 3]);
    assert.deepEqual(bandsNamed("Custom-built"), [1]);
    assert.deepEqual(bandsNamed("between Genesis and bespoke"), [0, 1]);
    assert.deepEqual(bandsNamed("unmodelled"), [0]);
    assert.deepEqual(bandsNamed("Modelled"), [3]);
    assert.deepEqual(bandsNamed("good practice"), [2]);
    assert.deepEqual(bandsNamed("somewhere"), []);
  });

  it("are read from other forms of these words, and from either spelling", () => {
    assert.deepEqual(["Concepts", "Emergent", "Productised", "Commodities"].map(bandsNamed), [
      [0],
      [1],
      [2],
      [3],
    ]);
    assert.deepEqual(["Hypotheses", "Theories", "Utilities"].map(bandsNamed), [[1], [2], [3]]);
    assert.deepEqual(["Unmodeled", "modeled", "commoditized"].map(bandsNamed), [[0], [3], [3]]);
    assert.deepEqual(bandsNamed(""), []);
  });
});

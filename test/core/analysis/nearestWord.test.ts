import assert from "node:assert/strict";
import { nearestWord } from "#core/analysis/nearestWord";

describe("nearestWord", () => {
  it("finds what was meant, whatever its case", () => {
    assert.equal(nearestWord("Botleneck", ["disconnected", "bottleneck", "unclosed"]), "bottleneck");
    assert.equal(nearestWord("hihg", ["low", "medium", "high"], 0.5), "high");
  });

  it("finds nothing far off", () => {
    assert.equal(nearestWord("john", ["owner", "risk", "job"]), undefined);
    assert.equal(nearestWord("x", []), undefined);
  });

  it("takes the first by name of equals", () => {
    assert.equal(nearestWord("bat", ["rat", "cat"]), "cat");
  });
});

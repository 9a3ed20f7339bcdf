import assert from "node:assert/strict";
import { analysed } from "./analysed";

describe("stated stages", () => {
  it("are measured to the nearest band that is named", () => {
    const state = (stage: string, evolution: number) => {
      const { statedStages } = analysed([`// @stage ${stage}`, `component A [0.5, ${evolution}]`]);
      return statedStages.map(({ distance, contradiction, actual }) => [
        distance.toFixed(3),
        contradiction,
        actual,
      ]);
    };
    assert.deepEqual(state("Genesis", 0.225), [["0.050", false, 1]]);
    assert.deepEqual(state("Genesis", 0.23), [["0.055", true, 1]]);
    assert.deepEqual(state("Product", 0.39), [["0.010", false, 1]]);
    assert.deepEqual(state("Product or Genesis", 0.3), [["0.100", true, 1]]);
    assert.deepEqual(state("Commodity", 1.2), [["0.000", false, 3]]);
    assert.deepEqual(state("nothing of the kind", 0.3), []);
  });

  it("follow the boundaries", () => {
    const lines = ["// @stage Genesis", "component A [0.5, 0.24]"];
    assert.equal(analysed(lines).statedStages[0]?.contradiction, true);
    assert.equal(analysed(lines, [0.25, 0.5, 0.75]).statedStages[0]?.contradiction, false);
  });
});

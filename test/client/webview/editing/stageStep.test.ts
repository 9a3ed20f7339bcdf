import assert from "node:assert/strict";
import { placeWords, stageStep } from "../../../../client/webview/src/editing/stageStep";

const GROUND = {
  stages: ["Genesis", "Custom Built", "Product", "Commodity"],
  boundaries: [0.175, 0.4, 0.7],
  obstacle: null,
};

describe("steps by a stage", () => {
  it("keep the share of the stage, so that the way back leads to where one was", () => {
    const further = stageStep(GROUND, 0.25, 1);
    assert.ok(further > 0.4 && further < 0.7);
    assert.ok(Math.abs(stageStep(GROUND, further, -1) - 0.25) < 1e-9);
  });

  it("begin a stage at its boundary and stop at the edges of the map", () => {
    assert.equal(stageStep(GROUND, 0.4, 1), 0.7);
    assert.equal(stageStep(GROUND, 0.1, -1), 0);
    assert.equal(stageStep(GROUND, 0.9, 1), 1);
    assert.equal(stageStep(GROUND, 1, 1), 1);
  });

  it("are said with stage and coordinates", () => {
    assert.equal(placeWords(GROUND, 0.431, 0.5), "Product · visibility 0.43 · evolution 0.50");
  });
});

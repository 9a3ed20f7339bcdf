import assert from "node:assert/strict";
import {
  DRAWN_BOUNDARIES,
  describeStage,
  evolutionWord,
  QUARTILE_BOUNDARIES,
  stageAt,
  stageMiddle,
  stageNames,
  visibilityWord,
} from "#core/model/stages";

describe("stages", () => {
  it("begin at the drawn boundaries", () => {
    assert.deepEqual(
      [-1, 0, 0.1749, 0.175, 0.3999, 0.4, 0.6999, 0.7, 1, 2].map((value) => stageAt(value)),
      [0, 0, 0, 1, 1, 2, 2, 3, 3, 3],
    );
  });

  it("follow other boundaries", () => {
    assert.equal(stageAt(0.2, QUARTILE_BOUNDARIES), 0);
    assert.equal(stageAt(0.2, DRAWN_BOUNDARIES), 1);
  });

  it("are named with their neighbour near a boundary", () => {
    assert.equal(describeStage(0.2), "Custom Built, at the Genesis edge");
    assert.equal(describeStage(0.3), "Custom Built");
    assert.equal(describeStage(0.38), "Custom Built, at the Product edge");
    assert.equal(describeStage(0.74), "Commodity, at the Product edge");
    assert.equal(describeStage(0.02), "Genesis");
  });

  it("take the author's labels", () => {
    const names = stageNames({ labels: ["Novel", "Emerging", "Good", "Best"], custom: true });
    assert.equal(describeStage(0.3, names), "Emerging");
    assert.equal(stageNames({ labels: ["x"], custom: false })[2], "Product");
  });

  it("have a middle", () => {
    assert.equal(stageMiddle(0), 0.0875);
    assert.equal(stageMiddle(3), 0.85);
  });

  it("have words for positions", () => {
    assert.deepEqual([0.39, 0.4, 0.69, 0.7].map(visibilityWord), ["low", "medium", "medium", "high"]);
    assert.deepEqual([0.34, 0.35, 0.69, 0.7].map(evolutionWord), ["low", "medium", "medium", "high"]);
  });
});

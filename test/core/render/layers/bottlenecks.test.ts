import assert from "node:assert/strict";
import { legendOf, shown } from "./layered";

const WAITING = [
  "component Delivery [0.7, 0.88]",
  "component Deployment [0.6, 0.9]",
  "component Compliance [0.4, 0.5]",
  "Delivery->Compliance",
  "Deployment->Compliance",
].join("\n");

describe("layer bottlenecks", () => {
  it("numbers them from the worst, says who waits and how far ahead, and leads to the line", () => {
    assert.deepEqual(shown(WAITING, "bottlenecks").says, [
      "3 Bottleneck 1: 'Compliance' (0.50) holds back 'Deployment' and 'Delivery', by up to 0.40",
    ]);
    const more = `${WAITING}\ncomponent Law [0.3, 0.6]\nDelivery->Law\nDeployment->Law`;
    assert.deepEqual(
      shown(more, "bottlenecks").says.map((text) => text.slice(0, 30)),
      ["3 Bottleneck 1: 'Compliance' (", "6 Bottleneck 2: 'Law' (0.60) h"],
    );
  });

  it("says that its author calls it a limit, or that inertia makes it one", () => {
    const called = "component A [0.9, 0.5]\ncomponent B [0.5, 0.6]\nA->B; limited by";
    assert.deepEqual(shown(called, "bottlenecks").says, [
      "2 Bottleneck 1: 'B' (0.60) is what limits 'A', as its link says",
    ]);
    const stuck =
      "component A [0.9, 0.5]\ncomponent B [0.8, 0.5]\ncomponent C [0.5, 0.6] inertia\nA->C\nB->C";
    assert.deepEqual(shown(stuck, "bottlenecks").says, [
      "3 Bottleneck 1: 'C' (0.60) has inertia and holds up 2 components",
    ]);
  });

  it("draws the links on which something waits, also those of a pipeline's choices", () => {
    const choice = `${WAITING}\npipeline Delivery\n{\ncomponent Old [0.8]\n}\nOld->Compliance`;
    const { marks } = shown(choice, "bottlenecks");
    const bands = marks.flatMap(({ shapes }) => shapes).filter(({ shape }) => shape === "line");
    assert.equal(bands.length, 3);
  });

  it("explains only what is there", () => {
    assert.deepEqual(legendOf(WAITING, "bottlenecks"), [
      "Bottleneck; 1 is the worst",
      "Holds much back",
      "Waits for the bottleneck",
    ]);
    assert.match(shown("component A [0.5, 0.5]", "bottlenecks").reading.nothing ?? "", /^Nothing .*\.$/);
  });
});

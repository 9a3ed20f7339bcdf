import assert from "node:assert/strict";
import { analysed, components, names } from "./analysed";

const lines = [
  ...components("anchor User 0.95 0.9", "P1 0.8 0.41", "P2 0.7 0.69", "P3 0.6 0.6", "P4 0.5 0.5"),
  ...components("C1 0.5 0.8", "C2 0.9 0.7", "C3 0.49 0.9"),
  "component Market [0.6, 0.9] (market)",
  ...components("Gap 0.3 0.2", "Bet 0.6 0.24", "Idle 0.6 0.1"),
  ...["P1->Gap", "User->Bet", "User->P1"],
];

describe("positioning", () => {
  const analysis = analysed(lines);

  it("lists areas of competition, capabilities, gaps and what emerges", () => {
    assert.deepEqual(names(analysis.areasOfCompetition), ["P2", "P3", "P4"]);
    assert.deepEqual(names(analysis.currentCapabilities), ["C2", "C1"]);
    assert.deepEqual(names(analysis.capabilityGaps), ["Gap"]);
    assert.deepEqual(names(analysis.emergingTechnologies), ["Bet"]);
  });

  it("is empty on an axis of the author's own", () => {
    const own = analysed(["evolution a->b->c->d", ...lines]);
    assert.deepEqual(
      [own.areasOfCompetition, own.currentCapabilities, own.capabilityGaps, own.emergingTechnologies],
      [[], [], [], []],
    );
  });

  it("puts the visible and unevolved first, at most five", () => {
    assert.deepEqual(
      analysis.priorities.map(({ node, score }) => `${node.name} ${score.toFixed(3)}`),
      ["Idle 0.540", "P1 0.472", "Bet 0.456", "C2 0.270", "P4 0.250"],
    );
  });

  it("puts the longest movement first", () => {
    const moving = analysed([...lines, "evolve P1 0.5", "evolve P3->New 0.8", "evolve C2 0.71"]);
    assert.deepEqual(
      moving.keyEvolving.map(({ node, target }) => `${node.name} ${target}`),
      ["P3 0.8", "P1 0.5", "C2 0.71"],
    );
  });
});

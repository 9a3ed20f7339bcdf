import assert from "node:assert/strict";
import { isPlanned, offerChoices, planEvolution } from "#core/analysis/strategy/plans";
import { DRAWN_BOUNDARIES } from "#core/model/stages";
import { applyFix } from "../ruleChecks";
import { mapOf } from "./analysed";

function plan(line: string, goal: number): string | undefined {
  const map = mapOf(line);
  const node = map.nodes[0];
  assert.ok(node);
  const fix = planEvolution(map, node, goal, DRAWN_BOUNDARIES);
  return fix && applyFix(line, fix).slice(line.length + 1);
}

describe("plans", () => {
  it("are reached within the noise", () => {
    const planned = (target: string, goal: number) => {
      const [node] = mapOf("component A [0.5, 0.4]", `evolve A ${target}`).nodes;
      return node && isPlanned(node, goal);
    };
    assert.equal(planned("0.7", 0.8), true);
    assert.equal(planned("0.69", 0.8), false);
    assert.equal(isPlanned(mapOf("component A [0.5, 0.9]").nodes[0] ?? assert.fail(), 0.5), false);
  });

  it("go to the goal within a stage, and to the end of the next", () => {
    assert.equal(plan("component A [0.5, 0.5]", 0.888), "evolve A 0.89");
    assert.equal(plan("component A [0.5, 0.3]", 0.75), "evolve A 0.69");
    assert.equal(plan("component A [0.5, 0.1]", 0.45), "evolve A 0.39");
    assert.equal(plan('component "A->B" [0.5, 0.5]', 0.6), 'evolve "A->B" 0.6');
    assert.equal(plan("component A [0.5, 0.8]", 1.2), undefined);
    assert.equal(plan("component A [0.5, 0.95]", 1.05), "evolve A 1");
  });

  it("are none where the next stage is not far enough, and where nothing can move", () => {
    assert.equal(plan("component A [0.5, 0.3]", 0.9), undefined);
    assert.equal(plan("component A [0.5, 0.5] inertia", 0.6), undefined);
    assert.equal(plan("component A [0.5, 0.5] evolve 0.55", 0.6), undefined);
    assert.equal(plan("component A", 0.2), undefined);
    assert.equal(plan("component A [0.5, 0.9]", 0.8), undefined);
  });
});

describe("choices", () => {
  it("have free names and stand where they should", () => {
    const text = "component A [0.5, 0.5] // note\ncomponent a 1 [0.1, 0.1]";
    const map = mapOf(text);
    const fix = map.nodes[0] && offerChoices(map, map.nodes[0], [0.4, 0.606]);
    assert.ok(fix);
    assert.equal(
      applyFix(text, fix),
      "component A [0.5, 0.5] // note\npipeline A\n{\n  component A 2 [0.4]\n  component A 3 [0.61]\n}\ncomponent a 1 [0.1, 0.1]",
    );
  });

  it("are not offered to pipelines and their choices", () => {
    const map = mapOf("component A [0.5, 0.5]", "component B [0.48, 0.5]", "pipeline A [0.4, 0.6]");
    for (const node of map.nodes) assert.equal(offerChoices(map, node, [0.4, 0.6]), undefined);
  });
});

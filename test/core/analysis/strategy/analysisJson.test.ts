import assert from "node:assert/strict";
import { analysisToJson, factStageNames } from "#core/analysis/strategy/analysisJson";
import { analysed, components } from "./analysed";

describe("analysis as JSON", () => {
  const analysis = analysed([
    "title Tea",
    ...components("anchor Public 0.95 0.6", "Tea 0.8 0.8", "Water 0.6 0.4", "Cup 0.7 0.8"),
    ...["Public->Tea", "Tea->Water", "Cup->Water", "Public->Cup", "evolve Water->Tap 0.5"],
  ]);
  const json = analysisToJson(analysis);

  it("is plain data", () => {
    assert.deepEqual(JSON.parse(JSON.stringify(json)), JSON.parse(JSON.stringify(json)));
    assert.equal(json.title, "Tea");
    assert.deepEqual(json.counts, { components: 3, anchors: 1, links: 4, evolves: 1 });
    assert.deepEqual(json.anchors, ["Public"]);
    assert.deepEqual(json.criticalPath, ["Tea", "Water"]);
    assert.equal(json.weakestLink, "Water");
  });

  it("rounds, and names where things come from", () => {
    assert.deepEqual(json.bottlenecks, [
      {
        name: "Water",
        evolution: 0.4,
        fanIn: 2,
        score: 0.8,
        severity: "warning",
        laggingDependants: [
          { name: "Tea", evolution: 0.8, gap: 0.4 },
          { name: "Cup", evolution: 0.8, gap: 0.4 },
        ],
      },
    ]);
    assert.deepEqual(json.keyEvolving, [{ name: "Water", becomes: "Tap", from: 0.4, to: 0.5, delta: 0.1 }]);
  });

  it("gives each component its line, stage, role and share", () => {
    assert.deepEqual(json.components[2], {
      name: "Water",
      kind: "component",
      visibility: 0.6,
      evolution: 0.4,
      line: 4,
      stage: "Product (+rental)",
      fanIn: 2,
      fanOut: 0,
      pathShare: 1,
      role: "foundation",
      modifiers: ["bottleneck", "on critical path", "moving"],
    });
    assert.deepEqual(json.components[0], {
      name: "Public",
      kind: "anchor",
      visibility: 0.95,
      evolution: 0.6,
      line: 2,
      role: "anchor",
      modifiers: [],
    });
  });

  it("names stages by the axis", () => {
    const names = (labels: string) => factStageNames(analysed([`evolution ${labels}`]));
    assert.equal(names("Novel->Emerging->Good->Best")[0], "Novel");
    assert.deepEqual(names("a->b->c->d"), ["a", "b", "c", "d"]);
    assert.equal(analysisToJson(analysed([])).title, "Untitled Map");
  });

  it("names the stage in the row of a component's type", () => {
    const typed = analysisToJson(
      analysed([
        "// @type practice",
        "// @stage Novel",
        "component Review [0.5, 0.8]",
        "component Tool [0.4, 0.8]",
      ]),
    );
    assert.deepEqual(
      typed.components.map((component) => ("stage" in component ? component.stage : undefined)),
      ["Best", "Commodity (+utility)"],
    );
    assert.equal(typed.statedStages[0]?.stageFromPosition, "Best");
  });
});

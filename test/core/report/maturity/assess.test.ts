import assert from "node:assert/strict";
import { assess } from "#core/report/maturity/assess";
import type { Criterion, MaturityModel } from "#core/report/maturity/maturityModel";
import { mlops } from "#core/report/maturity/models/mlops";
import { analysisFor, linesOf, plain, reportFor, reportOn } from "../../../support/reports";

/** A model of two levels whose second one has these criteria. */
function model(...criteria: readonly Criterion[]): MaturityModel {
  return {
    id: "own",
    title: "Own",
    levels: [
      { id: "0", title: "Start", criteria: [] },
      { id: "1", title: "Next", criteria },
    ],
  };
}

const MAP = [
  "title T",
  "// @group code",
  "component Build [0.5, 0.5]",
  "// @group code",
  "component Test Suite [0.4, 0.3]",
  "component Data [0.3, 0.9]",
  "Build->Data",
];

/** Whether a criterion holds on the map, and by what. */
function check(criterion: Omit<Criterion, "text">): string {
  const { levels } = assess(analysisFor(...MAP), model({ text: "x", ...criterion }));
  const [checked] = levels[1]?.criteria ?? [];
  assert.ok(checked);
  return `${checked.holds ? "yes" : "no"}: ${plain(checked.because)}`;
}

describe("maturity model", () => {
  it("measures groups and named components by stage", () => {
    const group = { group: "code" };
    assert.equal(
      check({ of: group, atLeast: { stage: 2, by: "mean" } }),
      "yes: mean evolution of group code is 0.40 (Product, of 2)",
    );
    assert.equal(
      check({ of: group, atLeast: { stage: 2, by: "any" } }),
      "yes: Build (0.50) and Test Suite (0.30)",
    );
    assert.equal(
      check({ of: group, atLeast: { stage: 2, by: "all" } }),
      "no: Build (0.50) and Test Suite (0.30)",
    );
    assert.equal(
      check({ of: { names: ["suite", "absent"] }, atLeast: { stage: 1, by: "any" } }),
      "yes: Test Suite (0.30)",
    );
  });

  it("looks for links either way", () => {
    assert.equal(
      check({ of: { names: ["data"] }, linkedTo: { group: "code" } }),
      "yes: Data is linked to Build",
    );
    assert.equal(
      check({ of: { names: ["suite"] }, linkedTo: { names: ["Data"] } }),
      "no: Test Suite has no link to Data",
    );
  });

  it("fails where the map has nothing of the kind", () => {
    assert.equal(check({ of: { group: "people" } }), "no: the map has no group people");
    assert.equal(check({ of: { names: ["x", "y"] } }), "no: the map has no x or y");
  });

  it("reaches the highest level below the first that fails", () => {
    const analysis = analysisFor(...MAP);
    const fails = { text: "f", of: { names: ["absent"] } };
    const holds = { text: "h", of: { names: ["data"] } };
    const levels = (...rows: readonly (readonly Criterion[])[]): MaturityModel => ({
      ...model(),
      levels: rows.map((criteria, i) => ({ id: `${i}`, title: "", criteria })),
    });
    assert.equal(assess(analysis, levels([], [holds], [fails], [holds])).reached?.id, "1");
    assert.equal(assess(analysis, levels([fails], [holds])).reached, undefined);
    assert.equal(assess(analysis, levels([], [holds])).reached?.id, "1");
  });

  it("stands in the report of a map that names it", () => {
    const named = (id: string) => [`// @maturity-model ${id}`, "// @level 1 hired people", "", ...MAP];
    const report = reportFor(...named("mlops"));
    const lines = linesOf(report, "maturity");
    assert.equal(lines[0], "MLOps maturity (after the Azure MLOps maturity model): level 0, No MLOps.");
    assert.match(lines[1] ?? "", /^Level 1, DevOps, no MLOps, lacks: The group devops stands/);
    assert.equal(lines.at(-1), "Levels in the author's words: 1: hired people");
    assert.ok(linesOf(report, "capabilities").includes("MLOps maturity: level 0, No MLOps."));
    assert.match(
      linesOf(reportFor(...named("own")), "maturity")[0] ?? "",
      /^No maturity model 'own' is known\. Known: mlops\.$/,
    );
    const own = reportOn(analysisFor(...named("own")), { maturityModels: [model()] });
    assert.equal(linesOf(own, "maturity")[0], "Own: level 1, Next.");
  });

  it("can be one's own of the name of one that is there", () => {
    const report = reportOn(analysisFor("// @maturity-model mlops", "", ...MAP), {
      maturityModels: [{ ...model(), id: "mlops" }],
    });
    assert.equal(linesOf(report, "maturity")[0], "Own: level 1, Next.");
  });

  it("mlops rises with the map", () => {
    const grow = (...more: readonly string[]) =>
      assess(
        analysisFor(
          "title T",
          "// @group devops",
          "component Continuous Deployment [0.5, 0.8]",
          "// @group model",
          "component Model Registry [0.5, 0.5]",
          ...more,
        ),
        mlops,
      ).reached?.id;
    assert.equal(assess(analysisFor("component A [0.5, 0.5]"), mlops).reached?.id, "0");
    assert.equal(grow(), "1");
    const training = "component Training Pipeline [0.4, 0.5]";
    assert.equal(grow(training), "2");
    assert.equal(grow(training, "Model Registry->Continuous Deployment"), "3");
    const monitoring = ["component Model Monitoring [0.3, 0.6]", "Model Monitoring->Training Pipeline"];
    assert.equal(grow(training, "Model Registry->Continuous Deployment", ...monitoring), "4");
    assert.equal(grow(training, ...monitoring), "2");
  });
});

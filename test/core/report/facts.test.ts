import assert from "node:assert/strict";
import { deliverySpeed } from "#core/report/facts/deliverySpeed";
import { cyclesOf, depthOf } from "#core/report/facts/depth";
import { stageShares } from "#core/report/facts/stageShares";
import { analysisFor, linesOf, reportFor } from "../../support/reports";

describe("facts of a report", () => {
  it("depth is the longest chain below an anchor, cycles counted once", () => {
    const nodes = ["A", "B", "C", "D"].map((name, i) => `component ${name} [0.${8 - i}, 0.5]`);
    const map = (...links: readonly string[]) => analysisFor("anchor U [0.9, 0.5]", ...nodes, ...links);
    assert.equal(depthOf(map("U->A", "A->B", "B->C", "U->D")), 3);
    assert.equal(depthOf(map("U->A", "A->B", "B->A", "B->C")), 2);
    assert.equal(depthOf(map()), 0);
    assert.deepEqual(
      cyclesOf(map("A->B", "B->A", "D->C", "C->D")).map((cycle) => cycle.map(({ name }) => name).join()),
      ["A,B", "C,D"],
    );
  });

  it("shares per stage leave out anchors and what has no position", () => {
    const shares = stageShares(
      analysisFor("anchor U [0.9, 0.9]", "component A [0.5, 0.1]", "component B [0.5, 0.9]", "component C"),
    );
    assert.deepEqual(
      shares.map(({ name, count, share }) => [name, count, share]),
      [
        ["Genesis", 1, 0.5],
        ["Custom Built", 0, 0],
        ["Product", 0, 0],
        ["Commodity", 1, 0.5],
      ],
    );
    assert.deepEqual(stageShares(analysisFor("anchor U [0.9, 0.9]")), []);
  });

  it("speed of delivery sets the fastest group against the others", () => {
    const lines = [
      "title T",
      "evolution slow->steady->fast->instant",
      "// @group code",
      "component A [0.9, 0.8]",
      "// @group code",
      "component B [0.8, 0.6]",
      "// @group data",
      "component C [0.7, 0.2]",
      "// @group data",
      "component Ground [0.1, 0.9]",
      "A->B",
      "A->C",
      "B->Ground",
      "C->Ground",
    ];
    const speed = deliverySpeed(analysisFor(...lines));
    assert.ok(speed);
    assert.deepEqual(
      speed.groups.map(({ name, total, inLast, inside, across }) => [name, total, inLast, inside, across]),
      [
        ["code", 2, 1, 1, 2],
        ["data", 2, 1, 1, 2],
      ],
    );
    assert.deepEqual([speed.fastest.name, speed.fastest.inLast, speed.fastest.total], ["code", 1, 2]);
    assert.deepEqual([speed.others.name, speed.others.inLast, speed.others.total], ["data", 0, 1]);
    assert.deepEqual(
      speed.foundations.map(({ name }) => name),
      ["Ground"],
    );
    const report = linesOf(reportFor(...lines), "dimensions");
    assert.match(
      report.join("\n"),
      /Speed of delivery, steps in instant: code 1 of 2 \(mean evolution 0\.70\)/,
    );
    assert.match(report.join("\n"), /Ground is no step of the work/);
    assert.equal(deliverySpeed(analysisFor("component A [0.5, 0.5]")), undefined);
  });

  it("speed of delivery is said of no market", () => {
    const report = linesOf(
      reportFor("title T", "// @group a", "component A [0.9, 0.8]", "// @group b", "component B [0.8, 0.6]"),
      "dimensions",
    );
    assert.deepEqual(report, ["a | 1 | 0.80 | 1 of 1 | 0 | 0", "b | 1 | 0.60 | 0 of 1 | 0 | 0"]);
  });
});

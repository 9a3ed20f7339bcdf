import assert from "node:assert/strict";
import { compareShares } from "#core/analysis/strategy/paths";
import { analysed, components, factsOf, mapOf, names } from "./analysed";

describe("critical path", () => {
  it("is the chain with the most steps", () => {
    const { criticalPath, criticalPathFromAnchor } = analysed([
      ...components("anchor User 0.95 0.5", "A 0.8 0.5", "B 0.6 0.5", "C 0.4 0.5", "D 0.7 0.5"),
      ...["User->A", "A->B", "B->C", "User->D", "D->C"],
    ]);
    assert.deepEqual(names(criticalPath), ["A", "B", "C"]);
    assert.deepEqual(names(criticalPathFromAnchor), ["User", "A", "B", "C"]);
  });

  it("prefers shared steps at equal length", () => {
    const { criticalPath } = analysed([
      ...components("anchor User 0.95 0.5", "A 0.8 0.5", "B 0.6 0.5", "X 0.8 0.5", "Y 0.6 0.5", "Z 0.7 0.5"),
      ...["User->A", "A->B", "User->X", "X->Y", "User->Z", "Z->Y"],
    ]);
    assert.deepEqual(names(criticalPath), ["X", "Y"]);
  });

  it("breaks ties by total visibility, then by name", () => {
    const links = ["User->A", "A->B", "User->C", "C->D"];
    const path = (...places: string[]) =>
      names(analysed([...components("anchor User 0.95 0.5", ...places), ...links]).criticalPath);
    assert.deepEqual(path("A 0.7 0.5", "B 0.6 0.5", "C 0.8 0.5", "D 0.6 0.5"), ["C", "D"]);
    assert.deepEqual(path("C 0.7 0.5", "D 0.6 0.5", "A 0.7 0.5", "B 0.6 0.5"), ["A", "B"]);
  });

  it("passes through one member of a circle", () => {
    const { criticalPath } = analysed([
      ...components("anchor User 0.95 0.5", "A 0.8 0.5", "B 0.7 0.5", "C 0.4 0.5"),
      ...["User->A", "A->B", "B->A", "B->C"],
    ]);
    assert.deepEqual(names(criticalPath), ["A", "C"]);
  });

  it("starts behind its anchor, declared or implied: a user is no link of the chain", () => {
    const { criticalPath, criticalPathFromAnchor, weakestLink } = analysed([
      ...components("A 0.9 0.2", "B 0.7 0.5", "C 0.5 0.6"),
      ...["A->B", "B->C"],
    ]);
    assert.deepEqual(names(criticalPath), ["B", "C"]);
    assert.deepEqual(names(criticalPathFromAnchor), ["A", "B", "C"]);
    assert.equal(weakestLink?.name, "B");
  });

  it("has as weakest link, of equals, the one through which most chains run, then the first by name", () => {
    const weakest = (...links: string[]) =>
      analysed([
        ...components("anchor User 0.95 0.5", "B 0.7 0.3", "A 0.5 0.3", "X 0.5 0.8"),
        ...["User->B", "B->A"],
        ...links,
      ]).weakestLink?.name;
    assert.equal(weakest(), "A");
    assert.equal(weakest("B->X"), "B");
  });

  it("takes what a pipeline offers for its weakest link, the first of equals", () => {
    const { weakestLink } = analysed([
      ...components("anchor User 0.95 0.5", "P 0.8 0.2", "B 0.6 0.5", "C 0.4 0.5"),
      "pipeline P",
      "{",
      "component Old [0.2]",
      "component New [0.6]",
      "}",
      ...["User->P", "P->B", "B->C"],
    ]);
    assert.equal(weakestLink?.name, "B");
  });

  it("starts at the pipeline of an implied anchor that is one of its choices", () => {
    const { anchors, map, criticalPath } = analysed([
      ...components("P 0.7 0.65", "Low 0.4 0.2", "Lower 0.3 0.2", "End 0.2 0.9"),
      ...["pipeline P [0.5, 0.8]", "component Choice [0.69, 0.57]"],
      ...["Choice->P", "Low->Choice", "Low->P", "P->Low", "P->Lower", "Lower->Choice", "P->End"],
    ]);
    assert.deepEqual(
      anchors.anchors.map((index) => map.nodes[index]?.name),
      ["Choice"],
    );
    assert.deepEqual(names(criticalPath), ["End"]);
  });

  it("is empty without a chain", () => {
    assert.deepEqual(analysed(components("anchor User 0.95 0.5", "A 0.5 0.5")).criticalPath, []);
    assert.deepEqual(analysed([]).criticalPath, []);
    assert.deepEqual(analysed(components("anchor A 0.9 0.5", "anchor B 0.8 0.5")).criticalPath, []);
  });
});

describe("path share", () => {
  const analysis = analysed([
    ...components("anchor User 0.95 0.5", "A 0.8 0.5", "B 0.8 0.5", "C 0.4 0.5", "D 0.4 0.5"),
    ...["User->A", "User->B", "A->C", "A->D", "B->C"],
  ]);

  it("is the share of all chains that run through", () => {
    const share = (name: string) => factsOf(analysis, name).pathShare;
    assert.deepEqual(["User", "A", "B", "C", "D"].map(share), [1, 2 / 3, 1 / 3, 2 / 3, 1 / 3]);
  });

  it("is zero off every chain", () => {
    const lines = [
      ...components("anchor User 0.95 0.5", "A 0.8 0.5", "B 0.8 0.5", "C 0.1 0.5"),
      "User->A",
      "B->C",
    ];
    assert.equal(factsOf(analysed(lines), "B").pathShare, 0);
  });

  it("counts nearly equal ones as equal when sorting", () => {
    const [a, b] = mapOf(...components("A 0.5 0.5", "B 0.5 0.5")).nodes;
    assert.ok(a && b);
    assert.equal(compareShares(Float64Array.of(1 / 3, 1 / 3 + 1e-12), a, b), 0);
    assert.ok(compareShares(Float64Array.of(0.2, 0.3), a, b) > 0);
  });
});

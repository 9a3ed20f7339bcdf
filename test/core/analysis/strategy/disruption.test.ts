import assert from "node:assert/strict";
import { analysed, components, names } from "./analysed";

function risksOf(...lines: readonly string[]) {
  return analysed(lines).disruptionRisks.map(
    ({ node, form, because }) => `${node.name} ${form}: ${names(because).join(", ")}`,
  );
}

describe("disruption risks", () => {
  it("take the first form that fits", () => {
    const lines = [
      ...components("A 0.8 0.45", "Genesis 0.5 0.2", "Product 0.4 0.5", "Growing 0.3 0.6", "B 0.7 0.5"),
      ...["evolve A 0.6", "evolve Growing 0.75"],
      ...["A->Genesis", "A->Product", "A->Growing", "B->Growing"],
    ];
    assert.deepEqual(risksOf(...lines), [
      "Genesis genesis-driven: A",
      "Product left-behind: A",
      "Growing industrialisation: A, B",
    ]);
  });

  it("want two needers or inertia for industrialisation, and a crossing", () => {
    assert.deepEqual(risksOf(...components("A 0.8 0.7", "B 0.4 0.6"), "A->B", "evolve B 0.8"), []);
    assert.deepEqual(risksOf("component B [0.4, 0.6] inertia", "evolve B 0.8"), ["B industrialisation: "]);
    assert.deepEqual(risksOf("component B [0.4, 0.75] inertia", "evolve B 0.8"), []);
  });

  it("see what a pipeline offers", () => {
    const choices = ["pipeline P", "{", "component Old [0.1]", "component New [0.6]", "}"];
    assert.deepEqual(
      risksOf(...components("A 0.8 0.5", "P 0.4 0.1"), ...choices, "A->P", "evolve A 0.6"),
      [],
    );
  });

  it("do not arise on an axis that is no market", () => {
    const lines = ["evolution a->b->c->d", ...components("A 0.8 0.5", "B 0.5 0.1"), "A->B"];
    assert.deepEqual(risksOf(...lines), []);
  });

  it("leave out bottlenecks", () => {
    const lines = [...components("A 0.8 0.45", "B 0.7 0.45", "X 0.5 0.2"), "A->X", "B->X"];
    assert.deepEqual(risksOf(...lines), []);
  });
});

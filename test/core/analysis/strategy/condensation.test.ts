import assert from "node:assert/strict";
import { buildGraphs } from "#core/analysis/strategy/chainGraph";
import { condense, listAt } from "#core/analysis/strategy/condensation";
import { components, mapOf, namesAt } from "./analysed";

const map = mapOf(
  ...components("A 0.9 0.5", "B 0.7 0.5", "C 0.6 0.5", "D 0.3 0.5", "E 0.8 0.5"),
  ...["A->B", "B->C", "C->B", "C->D", "E->C"],
);
const groups = condense(map.nodes, buildGraphs(map).contracted);
const group = (name: string) => groups.groupOf[map.nodes.findIndex((node) => node.name === name)] ?? -1;

describe("condensation", () => {
  it("draws a circle together", () => {
    assert.equal(group("B"), group("C"));
    assert.equal(new Set(["A", "B", "D", "E"].map(group)).size, 4);
  });

  it("numbers what is needed before what needs it", () => {
    for (let number = 0; number < groups.count; number++) {
      assert.ok(listAt(groups.needs, number).every((need) => need < number));
    }
    assert.deepEqual([...listAt(groups.needers, group("B"))].sort(), [group("A"), group("E")].sort());
  });

  it("lets the member with the most needers stand for a circle", () => {
    assert.deepEqual(namesAt(map, [groups.face[group("B")] ?? -1]), ["B"]);
    assert.equal(groups.weight[group("B")], 1.4);
    assert.equal(groups.weight[group("A")], 1);
  });

  it("takes the more visible of equals, then the name", () => {
    const face = (...places: string[]) => {
      const circle = mapOf(...components(...places), "X->Y", "Y->X");
      const condensed = condense(circle.nodes, buildGraphs(circle).contracted);
      return namesAt(circle, condensed.face);
    };
    assert.deepEqual(face("X 0.5 0.5", "Y 0.6 0.5"), ["Y"]);
    assert.deepEqual(face("Y 0.5 0.5", "X 0.5 0.5"), ["X"]);
  });
});

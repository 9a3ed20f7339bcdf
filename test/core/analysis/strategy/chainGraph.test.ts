import assert from "node:assert/strict";
import { buildGraphs, isResolved } from "#core/analysis/strategy/chainGraph";
import { components, mapOf, namesAt } from "./analysed";

const pipeline = ["pipeline P", "{", "component Old [0.2]", "component New [0.7]", "}"];
const map = mapOf(
  ...components("A 0.9 0.5", "P 0.6 0.4", "B 0.3 0.6"),
  ...pipeline,
  "A->P",
  "A->New",
  "A->P",
  "Old->B",
  "B->B",
  "A->Undeclared",
);
const graphs = buildGraphs(map);
const at = (name: string) => map.nodes.find((node) => node.name === name)?.index ?? -1;

describe("value-chain graphs", () => {
  it("G has links and the membership of choices", () => {
    assert.deepEqual(namesAt(map, graphs.full.needs[at("A")]), ["P", "New"]);
    assert.deepEqual(namesAt(map, graphs.full.needs[at("P")]), ["Old", "New"]);
    assert.deepEqual(namesAt(map, graphs.full.needers[at("New")]), ["A", "P"]);
  });

  it("G0 has links only, each once, and none of a component to itself", () => {
    assert.deepEqual(namesAt(map, graphs.links.needs[at("A")]), ["P", "New"]);
    assert.deepEqual(namesAt(map, graphs.links.needs[at("P")]), []);
    assert.deepEqual(namesAt(map, graphs.links.needs[at("B")]), []);
  });

  it("H has each choice drawn into its pipeline's owner", () => {
    assert.deepEqual(namesAt(map, graphs.contracted.needs[at("A")]), ["P"]);
    assert.deepEqual(namesAt(map, graphs.contracted.needs[at("P")]), ["B"]);
    assert.deepEqual(namesAt(map, graphs.contracted.needers[at("New")]), []);
    assert.deepEqual(namesAt(map, [graphs.owner[at("Old")] ?? -1, graphs.owner[at("B")] ?? -1]), ["P", "B"]);
  });

  it("a pipeline offers its most evolved choice", () => {
    assert.deepEqual(
      ["P", "Old", "New", "B"].map((name) => graphs.offered[at(name)]),
      [0.7, 0.2, 0.7, 0.6],
    );
  });

  it("takes components drawn into a range for choices", () => {
    const drawn = mapOf(...components("P 0.6 0.4", "Old 0.58 0.3", "Far 0.5 0.3"), "pipeline P [0.25, 0.5]");
    assert.deepEqual(buildGraphs(drawn).owner, [0, 0, 2]);
  });

  it("follows pipelines inside pipelines to the outermost", () => {
    const nested = mapOf(
      ...components("P 0.6 0.4"),
      "pipeline P",
      "{",
      "component Q [0.5]",
      "component R [0.3]",
      "}",
      "pipeline Q",
      "{",
      "component S [0.8]",
      "component T [0.6]",
      "}",
    );
    assert.deepEqual(namesAt(nested, buildGraphs(nested).owner), ["P", "P", "P", "P", "P"]);
    assert.equal(buildGraphs(nested).offered[0], 0.8);
  });

  it("tells resolved links from others", () => {
    assert.deepEqual(map.dependencies.map(isResolved), [true, true, true, true, false, false]);
  });
});

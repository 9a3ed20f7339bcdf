import assert from "node:assert/strict";
import { findAnchors } from "#core/analysis/strategy/anchors";
import { buildGraphs } from "#core/analysis/strategy/chainGraph";
import { components, mapOf, namesAt } from "./analysed";

function anchorsOf(...lines: readonly string[]) {
  const map = mapOf(...lines);
  const { anchors, declared } = findAnchors(map, buildGraphs(map));
  return { names: namesAt(map, anchors), declared };
}

describe("anchors", () => {
  it("are those declared, linked or not", () => {
    const lines = [...components("anchor User 0.95 0.5", "Top 0.99 0.5", "B 0.5 0.5"), "Top->B"];
    assert.deepEqual(anchorsOf(...lines), { names: ["User"], declared: true });
  });

  it("are else the sources within 0.10 of the top", () => {
    const lines = [
      ...components("A 0.9 0.5", "B 0.8 0.5", "C 0.79 0.5", "D 0.85 0.5", "E 0.3 0.5", "Lonely 0.99 0.5"),
      ...["A->D", "B->E", "C->E", "D->E"],
    ];
    assert.deepEqual(anchorsOf(...lines), { names: ["A", "B"], declared: false });
  });

  it("are one of a circle at the top", () => {
    const lines = [...components("A 0.9 0.5", "B 0.88 0.5", "C 0.5 0.5"), "A->B", "B->A", "B->C"];
    assert.deepEqual(anchorsOf(...lines).names, ["A"]);
  });

  it("are none without links", () => {
    assert.deepEqual(anchorsOf(...components("A 0.9 0.5")), { names: [], declared: false });
    assert.deepEqual(anchorsOf(), { names: [], declared: false });
  });

  it("are no choices of pipelines, which serve their owner", () => {
    const lines = [
      ...components("P 0.9 0.5", "X 0.4 0.5"),
      "pipeline P",
      "{",
      "component Old [0.2]",
      "component New [0.7]",
      "}",
      "New->X",
    ];
    assert.deepEqual(anchorsOf(...lines).names, ["P"]);
  });
});

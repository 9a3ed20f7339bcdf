import assert from "node:assert/strict";
import { inOrder } from "#core/analysis/strategy/order";
import { components, mapOf, names } from "./analysed";

describe("order of names", () => {
  it("is from top to bottom, then by name, each once", () => {
    const { nodes } = mapOf(...components("B 0.5 0.1", "low 0.1 0.2", "A 0.5 0.9", "Top 0.9 0.3"));
    assert.deepEqual(names(inOrder([...nodes, ...nodes])), ["Top", "A", "B", "low"]);
  });
});

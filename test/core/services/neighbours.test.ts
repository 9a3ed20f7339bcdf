import assert from "node:assert/strict";
import { allNeighboursOf, isLinked, neededByOf, needsOf, nodesByLine } from "#core/services/neighbours";
import { openMap } from "../../support/maps";

describe("neighbours", () => {
  const { map } = openMap(
    "component A [0.5, 0.5]",
    "component B [0.4, 0.5]",
    "component C [0.3, 0.5]",
    "A->B",
    "a->b",
    "A->A",
    "C->Nowhere",
    "component D [0.2, 0.5]",
  ).snapshot;
  const [a, b, c, d] = map.nodes;

  it("are counted once, and nothing is its own neighbour", () => {
    assert.ok(a && b && c && d);
    assert.deepEqual(needsOf(map, a), [b]);
    assert.deepEqual(neededByOf(map, b), [a]);
    assert.deepEqual(needsOf(map, c), []);
  });

  it("are the same for who asks of many nodes", () => {
    const all = allNeighboursOf(map);
    for (const node of map.nodes) {
      assert.deepEqual([...all.needsOf(node)], needsOf(map, node));
      assert.deepEqual([...all.neededByOf(node)], neededByOf(map, node));
    }
  });

  it("do not have to be declared for a node to count as linked", () => {
    assert.deepEqual(
      map.nodes.filter((node) => isLinked(map, node)),
      [a, b, c],
    );
  });

  it("are found by line", () => {
    assert.deepEqual(nodesByLine(map).get(7), [d]);
    assert.equal(nodesByLine(map).get(3), undefined);
  });
});

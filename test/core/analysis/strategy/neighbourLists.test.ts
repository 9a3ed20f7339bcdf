import assert from "node:assert/strict";
import fc from "fast-check";
import { EdgeList, neighbourLists } from "#core/analysis/strategy/neighbourLists";

const SIZE = 8;

function edgesOf(pairs: readonly (readonly [number, number])[]): EdgeList {
  const edges = new EdgeList(pairs.length);
  for (const [from, to] of pairs) edges.add(from, to);
  return edges;
}

const vertex = fc.nat(SIZE - 1);
const pairs = fc.array(fc.tuple(vertex, vertex), { maxLength: 40 });

describe("neighbourLists", () => {
  it("are distinct and ascending, without edges of a vertex to itself", () => {
    const edges = edgesOf([
      [0, 2],
      [0, 1],
      [1, 1],
      [0, 2],
      [3, 2],
    ]);
    assert.deepEqual(neighbourLists(4, edges), {
      needs: [[1, 2], [], [], [2]],
      needers: [[], [0], [0, 3], []],
    });
  });

  it("take over the lists of vertices at which nothing changed", () => {
    const [before, after] = [
      edgesOf([
        [0, 1],
        [2, 3],
      ]),
      edgesOf([
        [0, 1],
        [2, 4],
      ]),
    ];
    const graph = neighbourLists(5, before);
    const changed = neighbourLists(5, after, { edges: before, graph });
    assert.equal(changed.needs[0], graph.needs[0]);
    assert.equal(changed.needers[1], graph.needers[1]);
    assert.deepEqual(changed.needers.slice(3), [[], [2]]);
  });

  it("are after a change what they would be without an earlier graph (property)", () => {
    fc.assert(
      fc.property(pairs, pairs, fc.nat(40), fc.nat(40), (old, inserted, at, removed) => {
        const before = edgesOf(old);
        const after = edgesOf(old.toSpliced(at, removed, ...inserted));
        const earlier = { edges: before, graph: neighbourLists(SIZE, before) };
        assert.deepEqual(neighbourLists(SIZE, after, earlier), neighbourLists(SIZE, after));
      }),
    );
  });
});

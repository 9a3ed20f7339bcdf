import assert from "node:assert/strict";
import fc from "fast-check";
import { stronglyConnected } from "#core/analysis/graph/stronglyConnected";

/** Components of the graph with these edges. */
function components(size: number, edges: readonly (readonly [number, number])[]): number[][] {
  return stronglyConnected(size, (vertex) => edges.filter(([from]) => from === vertex).map(([, to]) => to));
}

describe("stronglyConnected", () => {
  it("gives every vertex of an acyclic graph alone, targets first", () => {
    assert.deepEqual(
      components(3, [
        [0, 1],
        [1, 2],
      ]),
      [[2], [1], [0]],
    );
  });

  it("finds circles inside a larger graph", () => {
    assert.deepEqual(
      components(6, [
        [0, 1],
        [1, 2],
        [2, 1],
        [2, 3],
        [3, 4],
        [4, 5],
        [5, 3],
      ]),
      [[3, 4, 5], [1, 2], [0]],
    );
  });

  it("takes self links and double edges", () => {
    assert.deepEqual(
      components(2, [
        [0, 0],
        [0, 1],
        [0, 1],
      ]),
      [[1], [0]],
    );
    assert.deepEqual(components(0, []), []);
  });

  it("does not exhaust the stack", () => {
    const size = 100_000;
    assert.equal(stronglyConnected(size, (vertex) => (vertex + 1 < size ? [vertex + 1] : [])).length, size);
    assert.equal(stronglyConnected(size, (vertex) => [(vertex + 1) % size]).length, 1);
  });

  it("joins exactly what reaches each other (property)", () => {
    const edge = fc.tuple(fc.nat(6), fc.nat(6));
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 16 }), (edges) => {
        const reach = Array.from({ length: 7 }, (_, at) => reachable(at, edges));
        const component = new Map(
          components(7, edges).flatMap((part, id) => part.map((member) => [member, id])),
        );
        for (let a = 0; a < 7; a++) {
          for (let b = 0; b < 7; b++) {
            const mutual = a === b || (reach[a]?.has(b) && reach[b]?.has(a)) === true;
            assert.equal(component.get(a) === component.get(b), mutual);
          }
        }
      }),
    );
  });
});

function reachable(start: number, edges: readonly (readonly [number, number])[]): Set<number> {
  const found = new Set<number>();
  const queue = [start];
  for (let vertex = queue.pop(); vertex !== undefined; vertex = queue.pop()) {
    for (const [from, to] of edges) {
      if (from === vertex && !found.has(to)) {
        found.add(to);
        queue.push(to);
      }
    }
  }
  return found;
}

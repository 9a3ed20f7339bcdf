import assert from "node:assert/strict";
import { connectedParts } from "#core/analysis/graph/parts";

describe("connectedParts", () => {
  it("orders parts by their first member", () => {
    assert.deepEqual(
      connectedParts(6, [
        [4, 1],
        [5, 3],
        [1, 2],
      ]),
      [[0], [1, 2, 4], [3, 5]],
    );
  });

  it("takes no edges, self links and repetitions", () => {
    assert.deepEqual(connectedParts(0, []), []);
    assert.deepEqual(
      connectedParts(2, [
        [0, 0],
        [1, 0],
        [0, 1],
      ]),
      [[0, 1]],
    );
  });

  it("joins a long chain", () => {
    const chain = Array.from({ length: 50_000 }, (_, at) => [at + 1, at] as const);
    assert.equal(connectedParts(50_001, chain).length, 1);
  });
});

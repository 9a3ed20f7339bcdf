import assert from "node:assert/strict";
import fc from "fast-check";
import { type Box, sharedArea } from "#core/render/boxes";
import { BoxIndex } from "#core/render/labelLayout/boxIndex";

const picture: Box = { left: -35, top: -45, right: 1000, bottom: 700 };

const box = fc
  .tuple(
    fc.integer({ min: -200, max: 1100 }),
    fc.integer({ min: -200, max: 800 }),
    fc.integer({ min: 1, max: 150 }),
  )
  .map(([left, top, width]): Box => ({ left, top, right: left + width, bottom: top + 20 }));

describe("index of what is taken", () => {
  it("finds what a box covers, each once, wherever it lies", () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 30 }), box, (boxes, looked) => {
        const index = new BoxIndex(picture);
        for (const [at, each] of boxes.entries()) index.add(each, 1, at);
        const expected = boxes.flatMap((each, at) => (sharedArea(each, looked) > 0 ? [at] : []));
        assert.deepEqual(
          [...index.owners(looked, 99)].sort((a, b) => a - b),
          expected,
        );
        assert.equal(index.countOthers(looked, expected[0] ?? -1, 99), Math.max(0, expected.length - 1));
        const cost = index.cost(looked, -1, 99, Number.POSITIVE_INFINITY);
        assert.ok(cost >= expected.length && cost <= expected.length * 1.25, `${cost}`);
      }),
    );
  });

  it("forgets what is lifted and finds it where it is put again", () => {
    const index = new BoxIndex(picture);
    const here = { left: 0, top: 0, right: 100, bottom: 20 };
    const there = { left: 500, top: 300, right: 600, bottom: 320 };
    const id = index.add(here, 1, 7);
    index.lift(id);
    assert.deepEqual(index.owners(here, 9), []);
    index.put(id, there);
    assert.deepEqual([index.owners(here, 9), index.owners(there, 9)], [[], [7]]);
  });

  it("leaves out one owner, and stops at the limit", () => {
    const index = new BoxIndex(picture);
    const here = { left: 0, top: 0, right: 100, bottom: 20 };
    index.add(here, 100, 1);
    index.add(here, 100, 2);
    assert.equal(index.cost(here, 1, 9, 1000), 125);
    assert.equal(index.cost(here, 3, 9, 50), 125);
    assert.equal(index.cost(here, 3, 1, 1000), 125);
  });

  it("tells a heap from a full map", () => {
    const index = new BoxIndex(picture);
    for (let at = 0; at < 12; at++)
      index.add({ left: 64, top: 64 + at * 14, right: 164, bottom: 76 + at * 14 }, 1, at);
    assert.equal(index.isHeap(100, 100), false);
    for (let at = 0; at < 60; at++) index.add({ left: 20, top: 80, right: 180, bottom: 94 }, 1, at);
    assert.equal(index.isHeap(100, 100), true);
    assert.equal(index.isHeap(800, 600), false);
  });
});

import assert from "node:assert/strict";
import { drawable, pointOf } from "#core/render/geometry";

const AREA = { width: 200, height: 100 };

describe("geometry", () => {
  it("turns the map the picture's way: evolution to the right, visibility up", () => {
    assert.deepEqual(pointOf(AREA, { visibility: 1, evolution: 0 }), { x: 0, y: 0 });
    assert.deepEqual(pointOf(AREA, { visibility: 0, evolution: 1 }), { x: 200, y: 100 });
    assert.deepEqual(pointOf(AREA, { visibility: 1.5, evolution: -0.5 }), { x: -100, y: -50 });
  });

  it("takes the default place for what is no number, and keeps to what can be drawn", () => {
    const { x, y } = pointOf(AREA, { visibility: Number.NaN, evolution: Number.NaN });
    assert.deepEqual([Math.round(x), Math.round(y)], [20, 10]);
    assert.equal(drawable(Number.NEGATIVE_INFINITY, 0), -1000);
    assert.equal(drawable(1e300, 0, 5), 5);
  });
});

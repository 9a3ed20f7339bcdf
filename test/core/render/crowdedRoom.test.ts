import assert from "node:assert/strict";
import fc from "fast-check";
import { crowdedRoom } from "../../../core/src/render/crowdedRoom";

/** What a preview in half a window of 1280 x 800 has. */
const HALF = { width: 480, height: 720 };

describe("crowdedRoom", () => {
  it("is the room there is for as many components as people draw", () => {
    assert.equal(crowdedRoom(0, HALF), HALF);
    assert.equal(crowdedRoom(100, HALF), HALF);
    assert.equal(crowdedRoom(1000, HALF), HALF);
  });

  it("has about 90 x 40 px for each component of a large map, in the proportions of the room", () => {
    assert.deepEqual(crowdedRoom(10_000, HALF), { width: 4470, height: 6706 });
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 100_000 }), (nodes) => {
        const { width, height } = crowdedRoom(nodes, HALF);
        const each = (width * height) / nodes;
        assert.ok(each > 2300 && each < 3610, `${each}`);
        assert.ok(Math.abs(width / height - HALF.width / HALF.height) < 0.01);
      }),
    );
  });

  it("is the same for a component more or less", () => {
    assert.deepEqual(crowdedRoom(5000, HALF), crowdedRoom(5100, HALF));
  });
});

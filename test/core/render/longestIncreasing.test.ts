import assert from "node:assert/strict";
import fc from "fast-check";
import { longestIncreasing } from "#core/render/longestIncreasing";

/** By trying every subsequence. */
function longestByForce(values: readonly number[]): number {
  let best = 0;
  for (let mask = 0; mask < 1 << values.length; mask++) {
    const chosen = values.filter((_, at) => mask & (1 << at));
    if (chosen.every((value, at) => at === 0 || value > (chosen[at - 1] ?? 0)))
      best = Math.max(best, chosen.length);
  }
  return best;
}

describe("longestIncreasing", () => {
  it("names positions", () => {
    assert.deepEqual(longestIncreasing([3, 1, 2, 0, 4]), [1, 2, 4]);
    assert.deepEqual(longestIncreasing([]), []);
  });

  it("is increasing and as long as can be (any list)", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 9 }), (values) => {
        const positions = longestIncreasing(values);
        for (let at = 1; at < positions.length; at++) {
          assert.ok((positions[at] ?? 0) > (positions[at - 1] ?? 0));
          assert.ok((values[positions[at] ?? 0] ?? 0) > (values[positions[at - 1] ?? 0] ?? 0));
        }
        assert.equal(positions.length, longestByForce(values));
      }),
    );
  });
});

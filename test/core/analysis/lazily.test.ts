import assert from "node:assert/strict";
import { lazily } from "#core/analysis/lazily";

describe("lazily", () => {
  it("works a value out once, and not before it is asked for, whatever it is", () => {
    for (const value of [1, undefined, null, false]) {
      let times = 0;
      const get = lazily(() => {
        times++;
        return value;
      });
      assert.equal(times, 0);
      assert.equal(get(), value);
      assert.equal(get(), value);
      assert.equal(times, 1);
    }
  });
});

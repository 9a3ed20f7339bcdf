import assert from "node:assert/strict";
import { createLimiter } from "#server/limiter";

describe("limiter", () => {
  it("runs so many at a time, the others in their order", async () => {
    const limit = createLimiter(2);
    const began: number[] = [];
    const ends: (() => void)[] = [];
    const work = (id: number) =>
      limit(() => {
        began.push(id);
        return new Promise<number>((resolve) => {
          ends[id] = () => resolve(id);
        });
      });
    const results = [0, 1, 2, 3].map(work);
    await Promise.resolve();
    assert.deepEqual(began, [0, 1]);
    ends[1]?.();
    assert.equal(await results[1], 1);
    await Promise.resolve();
    assert.deepEqual(began, [0, 1, 2]);
    ends[0]?.();
    ends[2]?.();
    await Promise.all([results[0], results[2]]);
    ends[3]?.();
    assert.deepEqual(await Promise.all(results), [0, 1, 2, 3]);
  });

  it("gives the place back when work fails", async () => {
    const limit = createLimiter(1);
    await assert.rejects(
      limit(() => Promise.reject(new Error("broken"))),
      /broken/,
    );
    assert.equal(await limit(async () => "next"), "next");
  });
});

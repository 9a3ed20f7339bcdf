import assert from "node:assert/strict";
import { finish } from "#core/analysis/steps";
import { inSteps } from "#server/inSteps";

/** Work of so many steps that take longer than anything may go on without a rest. */
function* slowSteps(count: number, done: number[]) {
  for (let step = 0; step < count; step++) {
    for (const begin = Date.now(); Date.now() - begin < 6; );
    done.push(step);
    yield;
  }
  return "done";
}

describe("work in steps", () => {
  it("is finished with rests in between, during which others have their turn", async () => {
    const done: number[] = [];
    const seen: number[] = [];
    const rest = async () => void seen.push(done.length);
    assert.equal(await inSteps(slowSteps(3, done), rest, () => true), true);
    assert.deepEqual(done, [0, 1, 2]);
    assert.deepEqual(seen, [1, 2, 3]);
  });

  it("is given up when nobody wants it any more", async () => {
    const done: number[] = [];
    const isWanted = () => done.length < 2;
    assert.equal(await inSteps(slowSteps(9, done), () => Promise.resolve(), isWanted), false);
    assert.deepEqual(done, [0, 1]);
  });

  it("fails as the work fails", async () => {
    function* broken() {
      yield;
      throw new Error("broken");
    }
    await assert.rejects(
      inSteps(
        broken(),
        () => Promise.resolve(),
        () => true,
      ),
      /broken/,
    );
  });

  it("can be done at once", () => {
    const done: number[] = [];
    assert.equal(finish(slowSteps(2, done)), "done");
    assert.deepEqual(done, [0, 1]);
  });
});

import assert from "node:assert/strict";
import { Memory } from "#core/language/memory";

describe("memory", () => {
  it("remembers the last value for each object", () => {
    const memory = new Memory<object, number>();
    const [first, second] = [{}, {}];
    memory.set(first, 1);
    memory.set(first, 2);
    assert.equal(memory.get(first), 2);
    assert.equal(memory.get(second), undefined);
    assert.equal(new Memory<object, number>().get(first), undefined);
  });

  it("does not show, and does not go over to copies", () => {
    const memory = new Memory<object, number>();
    const object = { a: 1 };
    memory.set(object, 1);
    assert.deepEqual(object, { a: 1 });
    assert.equal(memory.get({ ...object }), undefined);
  });
});

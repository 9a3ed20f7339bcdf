import assert from "node:assert/strict";
import { knownLayers, LayerMemory } from "../../../client/src/preview/layerMemory";

/** A memento that holds one value. */
function memory(stored?: unknown) {
  let value = stored;
  const memento = {
    keys: () => [],
    get: <T>() => value as T,
    update: async (_key: string, next: unknown) => {
      value = next;
    },
  };
  return new LayerMemory(memento);
}

describe("the memory of layers", () => {
  it("gives back what was kept", () => {
    const kept = memory();
    assert.deepEqual(kept.last, []);
    kept.keep(["roles", "bottlenecks"]);
    assert.deepEqual(kept.last, ["bottlenecks", "roles"]);
  });

  it("forgets what is no layer, and what is no list", () => {
    assert.deepEqual(memory(["roles", "gone", 7, null]).last, ["roles"]);
    for (const broken of ["roles", 7, null, { roles: true }]) assert.deepEqual(memory(broken).last, []);
    assert.deepEqual(knownLayers(["future", "future"]), ["future"]);
  });
});

import assert from "node:assert/strict";
import { createIdGiver } from "#core/render/elementIds";

describe("element ids", () => {
  it("count repetitions from the second on", () => {
    const idFor = createIdGiver();
    const ids = ["a", "a", "b", "a"].map((key) => idFor("component", key));
    assert.deepEqual(ids, ["component:a", "component:a#2", "component:b", "component:a#3"]);
    assert.equal(idFor("link", "a"), "link:a");
  });

  it("are never given twice, also where a name looks like an ordinal", () => {
    const idFor = createIdGiver();
    const ids = ["a#2", "a", "a", "a#2", "a"].map((key) => idFor("note", key));
    assert.equal(new Set(ids).size, ids.length);
  });
});

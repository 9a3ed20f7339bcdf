import assert from "node:assert/strict";
import { print } from "#core/language/print";
import { QUARTILE_BOUNDARIES } from "#core/model/stages";
import { createSnapshot, updateSnapshot } from "#core/services/snapshot";

describe("snapshots", () => {
  it("follow edits one after another and leave earlier versions alone", () => {
    const first = createSnapshot("file:///a.owm", 1, "component A [0.5, 0.5]\nA->B");
    const second = updateSnapshot(first, 2, [
      { start: 10, end: 11, text: "Tea" },
      { start: 25, end: 26, text: "Tea" },
    ]);
    assert.equal(print(second.tree), "component Tea [0.5, 0.5]\nTea->B");
    assert.equal(second.version, 2);
    assert.deepEqual(
      second.map.nodes.map(({ name }) => name),
      ["Tea"],
    );
    assert.equal(print(first.tree), "component A [0.5, 0.5]\nA->B");
  });

  it("keep their settings unless given others", () => {
    const settings = { stageBoundaries: QUARTILE_BOUNDARIES, rules: {} };
    const first = createSnapshot("file:///a.owm", 1, "", settings);
    assert.equal(updateSnapshot(first, 2, []).settings, settings);
  });
});

import assert from "node:assert/strict";
import { readFromPanes, readToPanes } from "#core/protocol/panes";

describe("the wire of panels with several maps", () => {
  const pane = { name: "a", detail: "", summary: "", entries: [], svg: "<svg/>", patch: null };

  it("takes what belongs there", () => {
    assert.ok(readToPanes({ type: "notice", text: "" }));
    assert.ok(readToPanes({ type: "remember", state: { kind: "variants", maps: [] } }));
    assert.ok(readToPanes({ type: "panes", revision: 1, panes: [pane], steps: { at: 0, steps: [] } }));
    assert.ok(readFromPanes({ type: "entry", revision: 1, pane: 0, entry: 2, focus: true }));
    assert.ok(readFromPanes({ type: "step", at: 3 }));
    assert.ok(readFromPanes({ type: "room", width: 480, height: 320 }));
  });

  it("drops everything else", () => {
    const wrong = [null, 3, "ready", {}, { type: "constructor" }, { type: "panes", revision: 1 }];
    for (const value of [
      ...wrong,
      { type: "remember", state: { kind: "variants" } },
      { type: "panes", revision: 1, panes: [{ ...pane, svg: 3 }], steps: null },
    ]) {
      assert.equal(readToPanes(value), undefined);
    }
    for (const value of [
      ...wrong,
      { type: "step", at: -1 },
      { type: "room", width: 1 },
      { type: "entry", revision: 1, pane: 0 },
    ]) {
      assert.equal(readFromPanes(value), undefined);
    }
  });
});

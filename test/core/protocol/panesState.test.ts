import assert from "node:assert/strict";
import { type PanesState, readStoredPanes } from "#core/protocol/panesState";

const FILE = { kind: "file", uri: "file:///maps/tea.owm" } as const;

describe("what a panel with several maps stores", () => {
  it("is read again, whatever else is stored with it", () => {
    const states: readonly PanesState[] = [
      { kind: "comparison", before: { kind: "revision", uri: FILE.uri, ref: "HEAD" }, after: FILE },
      { kind: "comparison", before: { kind: "text", text: "component A" }, after: FILE },
      { kind: "history", map: FILE.uri, commit: null },
      { kind: "history", map: FILE.uri, commit: "0".repeat(40) },
      { kind: "variants", maps: [FILE.uri, FILE.uri] },
    ];
    for (const state of states) assert.deepEqual(readStoredPanes({ state, viewport: 3 })?.state, state);
  });

  it("is nothing when it is anything else", () => {
    const wrong = [
      undefined,
      null,
      {},
      { kind: "other" },
      { kind: "comparison", before: FILE },
      { kind: "comparison", before: { kind: "revision", uri: FILE.uri }, after: FILE },
      { kind: "history", map: 3, commit: null },
      { kind: "variants", maps: [3] },
    ];
    for (const state of wrong) assert.equal(readStoredPanes({ state }), undefined);
    assert.equal(readStoredPanes("state"), undefined);
  });
});

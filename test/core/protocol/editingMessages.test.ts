import assert from "node:assert/strict";
import { readFromWebview, readToWebview } from "#core/protocol/preview";

const about = { source: "file:///a.owm", version: 3 };

describe("the wire of editing", () => {
  it("lets well-formed messages through", () => {
    const operation = { op: "link", from: "component:a", to: "component:b" };
    for (const message of [
      { type: "operate", ...about, request: 1, operation },
      { type: "copyElements", ...about, elements: ["component:a"] },
      { type: "pasteText", ...about, request: 2, at: null },
      { type: "pasteText", ...about, request: 3, at: { visibility: 0.25, evolution: 0.5 } },
      { type: "takeBack", ...about, redo: false },
      { type: "describe", ...about },
    ]) {
      assert.deepEqual(readFromWebview(message), message);
    }
    for (const message of [
      { type: "ground", ...about, ground: { stages: ["a"], boundaries: [0.1, 0.5, 0.9], obstacle: null } },
      { type: "operated", ...about, request: 1, refusal: null, said: "Done", more: false, select: [] },
      { type: "described", ...about, rows: [{ id: "component:a", cells: ["A"], level: 1 }] },
    ]) {
      assert.deepEqual(readToWebview(message), message);
    }
  });

  it("drops malformed ones", () => {
    for (const message of [
      { type: "operate", ...about, request: 1, operation: { op: "explode" } },
      { type: "operate", ...about, request: -1, operation: { op: "link", from: "a", to: "b" } },
      { type: "operate", source: 3, version: 1, request: 1, operation: { op: "link", from: "a", to: "b" } },
      { type: "copyElements", ...about, elements: [4] },
      { type: "pasteText", ...about, request: 2, at: { visibility: 0.25, evolution: 2 } },
      { type: "pasteText", ...about, request: 2, at: "there" },
      { type: "takeBack", ...about, redo: "yes" },
    ]) {
      assert.equal(readFromWebview(message), undefined, JSON.stringify(message));
    }
    const ground = { stages: [], boundaries: [2], obstacle: null };
    assert.equal(readToWebview({ type: "ground", ...about, ground }), undefined);
  });
});

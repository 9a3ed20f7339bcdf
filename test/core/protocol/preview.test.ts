import assert from "node:assert/strict";
import fc from "fast-check";
import {
  type FromWebview,
  readFromWebview,
  readPreviewState,
  readToWebview,
  type ToWebview,
} from "../../../core/src/protocol/preview";

const about = { source: "file:///tea.owm", version: 3 };

const patch = {
  frame: "<g/>",
  removed: ["component:a"],
  upserts: [{ id: "component:b", svg: "<g/>", before: "component:c" }, { id: "component:d" }],
  lines: [{ id: "component:b", line: 4 }],
};

const toWebview: readonly ToWebview[] = [
  { type: "attach", ...about, locked: true, shown: 0 },
  { type: "moved", ...about, to: "file:///coffee.owm" },
  { type: "picture", ...about, revision: 1, svg: "<svg/>" },
  { type: "patch", ...about, revision: 2, patch },
  { type: "selection", ...about, elements: ["component:b"] },
  { type: "notice", ...about, notice: null },
  { type: "notice", ...about, notice: { kind: "hint", text: "Type", example: "component A" } },
  { type: "preferences", ...about, minimap: "always" },
  { type: "find", ...about },
  {
    type: "present",
    ...about,
    presentation: {
      steps: [{ kind: "annotation", heading: "1", text: "One", elements: ["annotation:1"] }],
      notes: ["Say hello"],
    },
  },
];

const fromWebview: readonly FromWebview[] = [
  { type: "ready", ...about },
  { type: "drawn", ...about, revision: 1 },
  { type: "refused", ...about, revision: 1, reason: "no" },
  { type: "reveal", ...about, element: "component:b", focus: false },
  { type: "room", ...about, width: 480, height: 520 },
  { type: "startPresenting", ...about },
  { type: "presenting", ...about, on: true, future: false },
  { type: "fault", ...about, message: "oh" },
];

/** Every message with one member missing or of another type. */
function broken(message: object): unknown[] {
  return Object.keys(message).flatMap((name) => {
    const { [name as keyof typeof message]: _, ...without } = message;
    return [without, { ...without, [name]: 3.5 }, { ...without, [name]: [null] }];
  });
}

describe("the wire of the preview", () => {
  it("takes every message after its journey as data", () => {
    for (const message of toWebview) {
      assert.deepEqual(readToWebview(JSON.parse(JSON.stringify(message))), message);
    }
    for (const message of fromWebview) {
      assert.deepEqual(readFromWebview(JSON.parse(JSON.stringify(message))), message);
    }
  });

  it("drops a message that lacks a member or has one of another type", () => {
    for (const value of toWebview.flatMap(broken)) assert.equal(readToWebview(value), undefined);
    for (const value of fromWebview.flatMap(broken)) assert.equal(readFromWebview(value), undefined);
  });

  it("drops patches that are wrong inside", () => {
    const wrong = [
      { ...patch, upserts: [{ svg: "<g/>" }] },
      { ...patch, removed: [1] },
      { ...patch, lines: [{ id: "a", line: -1 }] },
      { ...patch, root: { width: 3 } },
    ];
    for (const each of wrong) {
      assert.equal(readToWebview({ type: "patch", ...about, revision: 2, patch: each }), undefined);
    }
  });

  it("keeps the two directions apart", () => {
    for (const message of toWebview) assert.equal(readFromWebview(message), undefined);
    for (const message of fromWebview) assert.equal(readToWebview(message), undefined);
  });

  it("never throws, whatever comes", () => {
    fc.assert(
      fc.property(fc.anything(), fc.string(), (value, type) => {
        readToWebview(value);
        readFromWebview(value);
        readPreviewState(value);
        assert.equal(readToWebview({ type: "__proto__" }), undefined);
        assert.equal(readToWebview({ ...about, type }), undefined);
      }),
    );
  });

  it("reads what VS Code stored for a preview", () => {
    const state = { resource: "file:///tea.owm", locked: false };
    assert.deepEqual(readPreviewState({ ...state, viewports: [] }), { ...state, viewports: [] });
    for (const value of [undefined, null, {}, { resource: 1, locked: true }, { resource: "a" }]) {
      assert.equal(readPreviewState(value), undefined);
    }
  });
});

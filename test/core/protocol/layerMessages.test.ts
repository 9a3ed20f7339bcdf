import assert from "node:assert/strict";
import { isLayerState, type LayerState } from "#core/protocol/layerMessages";
import { readFromWebview, readPreviewState, readToWebview } from "#core/protocol/preview";

const LAYERS: LayerState = {
  choices: [{ id: "roles", title: "Roles", explanation: "What each is for.", on: true }],
  legend: [
    {
      title: "Roles",
      explanation: "What each is for.",
      nothing: null,
      signs: [{ svg: "<svg/>", words: "A sign" }],
      findings: [{ mark: "mark:roles/over/a", text: "A finding" }],
    },
  ],
};

const ABOUT = { source: "file:///a.owm", version: 1 };

describe("messages about layers", () => {
  it("are taken when they are whole", () => {
    const message = { type: "layers", ...ABOUT, layers: LAYERS };
    assert.deepEqual(readToWebview(JSON.parse(JSON.stringify(message))), message);
    const toggled = { type: "switchLayer", ...ABOUT, layer: "roles", on: false };
    assert.deepEqual(readFromWebview(toggled), toggled);
  });

  it("are refused when a part is missing or of another kind", () => {
    const [legend] = LAYERS.legend;
    const broken: readonly unknown[] = [
      { ...LAYERS, choices: [{ ...LAYERS.choices[0], on: "yes" }] },
      { ...LAYERS, legend: [{ ...legend, nothing: undefined }] },
      { ...LAYERS, legend: [{ ...legend, signs: [{ svg: 1, words: "" }] }] },
      { ...LAYERS, legend: [{ ...legend, findings: [{ text: "no mark" }] }] },
      { choices: [] },
      null,
    ];
    for (const state of broken) assert.equal(isLayerState(state), false);
    assert.equal(readFromWebview({ type: "switchLayer", ...ABOUT, layer: "roles" }), undefined);
  });

  it("may be missing in what an earlier version stored", () => {
    const old = { resource: "file:///a.owm", locked: false };
    assert.deepEqual(readPreviewState(old), old);
    assert.deepEqual(readPreviewState({ ...old, layers: ["roles"] })?.layers, ["roles"]);
    assert.equal(readPreviewState({ ...old, layers: [1] }), undefined);
  });
});

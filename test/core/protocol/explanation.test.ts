import assert from "node:assert/strict";
import { type Explanation, isExplanation } from "#core/protocol/explanation";
import { readFromWebview, readToWebview } from "#core/protocol/preview";

const RUN = { text: "Tea", strong: true, emphasis: false, code: false, link: null };
const SAID: Explanation = {
  blocks: [
    { kind: "warning", runs: [{ ...RUN, link: 0 }] },
    { kind: "rule", runs: [] },
  ],
};
const ABOUT = { source: "file:///a.owm", version: 1 };

describe("messages that explain an element", () => {
  it("are taken when they are whole", () => {
    for (const explanation of [SAID, null]) {
      const answer = { type: "explained", ...ABOUT, request: 3, explanation };
      assert.deepEqual(readToWebview(JSON.parse(JSON.stringify(answer))), answer);
    }
    const asked = { type: "explain", ...ABOUT, request: 3, element: "component:tea" };
    assert.deepEqual(readFromWebview(asked), asked);
    const followed = { type: "followLink", ...ABOUT, request: 3, link: 0 };
    assert.deepEqual(readFromWebview(followed), followed);
  });

  it("are refused when they are not", () => {
    const broken: readonly unknown[] = [
      { blocks: [{ kind: "script", runs: [] }] },
      { blocks: [{ kind: "paragraph", runs: [{ ...RUN, link: "command:x" }] }] },
      { blocks: [{ kind: "paragraph", runs: [{ text: "Tea" }] }] },
      { blocks: "Tea" },
      {},
    ];
    for (const explanation of broken) assert.equal(isExplanation(explanation), false);
    assert.equal(readFromWebview({ type: "followLink", ...ABOUT, request: 3, link: -1 }), undefined);
    assert.equal(readFromWebview({ type: "explain", ...ABOUT, element: "x" }), undefined);
  });
});

import assert from "node:assert/strict";
import { readFromWebview, readToWebview } from "#core/protocol/preview";

const ABOUT = { source: "file:///tea.owm", version: 3 };

describe("the wire of pictures", () => {
  it("lets well-formed messages through and nothing else", () => {
    const copy = { type: "copyPicture", ...ABOUT, request: 1, png: "iVBORw0=" };
    assert.deepEqual(readToWebview(copy), copy);
    assert.equal(readToWebview({ ...copy, png: 7 }), undefined);
    for (const failure of [null, "no focus"]) {
      const copied = { type: "pictureCopied", ...ABOUT, request: 1, failure };
      assert.deepEqual(readFromWebview(copied), copied);
      assert.equal(readFromWebview({ ...copied, request: -1 }), undefined);
    }
    assert.deepEqual(readFromWebview({ type: "copyMap", ...ABOUT }), { type: "copyMap", ...ABOUT });
    assert.equal(readToWebview({ type: "copyMap", ...ABOUT }), undefined);
  });
});

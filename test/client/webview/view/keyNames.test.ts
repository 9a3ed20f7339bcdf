import assert from "node:assert/strict";
import { keyNames } from "../../../../client/webview/src/view/keyNames";

describe("the names of keys", () => {
  it("are those of the keyboard at hand", () => {
    const keys = "Shift+click, Ctrl+click, Ctrl+Space; with Alt by 0.001";
    assert.equal(keyNames(keys, false), keys);
    assert.equal(keyNames(keys, true), "Shift+click, Cmd+click, Ctrl+Space; with Option by 0.001");
    assert.equal(keyNames("Ctrl+Z, Ctrl+Shift+Z", true), "Cmd+Z, Cmd+Shift+Z");
  });
});

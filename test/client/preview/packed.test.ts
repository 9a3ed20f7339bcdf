import assert from "node:assert/strict";
import { packed } from "../../../client/src/preview/packed";
import { unpacked } from "../../../client/webview/src/unpacked";

const long = { type: "picture", svg: 'Tee — "茶" 🍵\n'.repeat(2_000) };

describe("packed messages", () => {
  it("leaves short messages as they are", () => {
    const message = { type: "moved", to: "file:///a.owm" };
    assert.equal(packed(message), message);
  });

  it("turns long messages into bytes that say the same", () => {
    const bytes = packed(long);
    assert.ok(bytes instanceof Uint8Array);
    assert.deepEqual(unpacked(bytes), long);
  });
});

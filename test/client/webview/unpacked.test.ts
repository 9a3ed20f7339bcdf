import assert from "node:assert/strict";
import { unpacked } from "../../../client/webview/src/unpacked";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("unpacked messages", () => {
  it("hands on what is not packed", () => {
    const message = { type: "find" };
    assert.equal(unpacked(message), message);
    assert.equal(unpacked("text"), "text");
    assert.equal(unpacked(null), null);
  });

  it("reads JSON from bytes", () => {
    assert.deepEqual(unpacked(bytes('{"type":"find"}')), { type: "find" });
  });

  it("makes nothing of bytes that are no JSON", () => {
    for (const text of ["", "{", "\ud800", "undefined"]) assert.equal(unpacked(bytes(text)), undefined);
    assert.equal(unpacked(new Uint8Array([0xff, 0xfe, 0])), undefined);
  });
});

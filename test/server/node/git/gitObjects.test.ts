import assert from "node:assert/strict";
import { parseBatch } from "#server/node/git/gitObjects";

const id = "0123456789".repeat(4);

describe("git objects", () => {
  it("are taken apart by their lengths in bytes", () => {
    const text = `ü\n${id} blob 3\n`;
    const answer = `${id} blob ${Buffer.byteLength(text)}\n${text}\nHEAD:a b missing\n${id} tree 2\nxy\n${id} blob 0\n\n`;
    assert.deepEqual(parseBatch(Buffer.from(answer), 4), [text, undefined, undefined, ""]);
  });

  it("are undefined when the answer ends early", () => {
    assert.deepEqual(parseBatch(Buffer.from(""), 2), [undefined, undefined]);
    assert.deepEqual(parseBatch(Buffer.from(`${id} blob 1\na\n`), 2), ["a", undefined]);
  });
});

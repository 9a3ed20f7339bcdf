import assert from "node:assert/strict";
import { PassThrough, Writable } from "node:stream";
import { type Message, StreamMessageReader } from "vscode-languageserver/node";
import { StreamWriter } from "#server/node/streamWriter";

const MESSAGES = ["Tee", "Größe", "👩‍💻 Dev", "x".repeat(100_000)].map((method) => ({
  jsonrpc: "2.0",
  method,
}));

describe("stream writer", () => {
  it("writes what the library's reader reads, in order", async () => {
    const stream = new PassThrough();
    const read: Message[] = [];
    const done = new Promise<void>((resolve) => {
      new StreamMessageReader(stream).listen((message) => {
        read.push(message);
        if (read.length === MESSAGES.length) resolve();
      });
    });
    const writer = new StreamWriter(stream);
    await Promise.all(MESSAGES.map((message) => writer.write(message)));
    await done;
    assert.deepEqual(read, MESSAGES);
  });

  it("has written a message before anything else happens", () => {
    const stream = new PassThrough();
    void new StreamWriter(stream).write({ jsonrpc: "2.0" });
    assert.equal(String(stream.read()), 'Content-Length: 17\r\n\r\n{"jsonrpc":"2.0"}');
  });

  it("tells of a stream that fails", async () => {
    const stream = new Writable({ write: (_chunk, _encoding, done) => done(new Error("gone")) });
    const writer = new StreamWriter(stream);
    const errors: string[] = [];
    writer.onError(([{ message }]) => errors.push(message));
    await assert.rejects(writer.write({ jsonrpc: "2.0" }), /gone/);
    assert.ok(errors.includes("gone"));
  });
});

import assert from "node:assert/strict";
import {
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentSymbolRequest,
  HoverRequest,
} from "vscode-languageserver/node";
import { LanguageClient } from "../support/languageClient";

const URI = "file:///maps/tea.owm";
const OTHER = "file:///maps/other.wm";

describe("language server: open documents", () => {
  let client: LanguageClient;

  beforeEach(async () => {
    [client] = await LanguageClient.start({ sendsNonsense: true });
  });
  afterEach(() => client.stop());

  /** Names in the outline; null when the server does not know the document. */
  async function names(uri = URI): Promise<readonly string[] | null> {
    const symbols = await client.connection.sendRequest(DocumentSymbolRequest.type, {
      textDocument: { uri },
    });
    return symbols?.map(({ name }) => name) ?? null;
  }

  const at = (line: number, from: number, to: number) => ({
    start: { line, character: from },
    end: { line, character: to },
  });

  it("follows edits, several at once, each on what the one before left", async () => {
    await client.open(URI, "component A [0.1, 0.1]\ncomponent B [0.2, 0.2]\n");
    await client.change(
      URI,
      2,
      { range: at(0, 10, 11), text: "Alpha" },
      { range: at(0, 15, 15), text: "bet" },
    );
    assert.deepEqual(await names(), ["Alphabet", "B"]);
    await client.change(URI, 3, { range: at(1, 0, 0), text: "component C [0.3, 0.3]\r\n" });
    assert.deepEqual(await names(), ["Alphabet", "C", "B"]);
    await client.change(URI, 4, {
      range: { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } },
      text: "",
    });
    assert.deepEqual(await names(), ["B"]);
  });

  it("counts columns in UTF-16", async () => {
    await client.open(URI, "component 👩‍💻 Dev [0.1, 0.1]");
    await client.change(URI, 2, { range: at(0, 16, 19), text: "Ops" });
    assert.deepEqual(await names(), ["👩‍💻 Ops"]);
  });

  it("takes a whole new text", async () => {
    await client.open(URI, "component A [0.1, 0.1]");
    await client.change(URI, 2, { text: "component B [0.1, 0.1]" });
    assert.deepEqual(await names(), ["B"]);
  });

  it("takes places past the end for the end", async () => {
    await client.open(URI, "component A [0.1, 0.1]");
    const beyond = { line: 99, character: 99 };
    await client.change(URI, 2, { range: { start: beyond, end: beyond }, text: "\ncomponent B [0.2, 0.2]" });
    await client.change(URI, 3, { range: at(0, 999, 1000), text: " // end" });
    assert.deepEqual(await names(), ["A", "B"]);
  });

  it("ignores an edit that is not newer than the document, and says so", async () => {
    await client.open(URI, "component A [0.1, 0.1]", 5);
    await client.change(URI, 5, { text: "component B [0.1, 0.1]" });
    await client.change(URI, 3, { text: "component C [0.1, 0.1]" });
    assert.deepEqual(await names(), ["A"]);
    assert.equal(client.logged.filter((message) => message.includes("it is ignored")).length, 2);
    await client.change(URI, 6, { text: "component D [0.1, 0.1]" });
    assert.deepEqual(await names(), ["D"]);
  });

  it("ignores an edit of a document that is not open, and says so", async () => {
    await client.change(URI, 2, { text: "component A [0.1, 0.1]" });
    assert.equal(await names(), null);
    assert.ok(client.logged.some((message) => message.includes(`${URI}, which is not open`)));
  });

  it("forgets a closed document and reads it anew when it is opened again", async () => {
    await client.open(URI, "component A [0.1, 0.1]");
    await client.close(URI);
    assert.equal(await names(), null);
    await client.close(URI);
    await client.open(URI, "component B [0.1, 0.1]");
    assert.deepEqual(await names(), ["B"]);
  });

  it("replaces a document that is opened twice", async () => {
    await client.open(URI, "component A [0.1, 0.1]");
    await client.open(URI, "component B [0.1, 0.1]", 1);
    assert.deepEqual(await names(), ["B"]);
  });

  it("keeps two documents apart", async () => {
    await client.open(URI, "component A [0.1, 0.1]");
    await client.open(OTHER, "component B [0.1, 0.1]");
    await client.change(URI, 2, { range: at(0, 10, 11), text: "C" });
    assert.deepEqual([await names(URI), await names(OTHER)], [["C"], ["B"]]);
    await client.close(URI);
    assert.deepEqual([await names(URI), await names(OTHER)], [null, ["B"]]);
  });

  it("knows maps by their language or their extension, and leaves the rest alone", async () => {
    await client.open("untitled:Untitled-1", "component A [0.1, 0.1]", 1, "wardley");
    await client.open("file:///b.owm", "component B [0.1, 0.1]", 1, "plaintext");
    await client.open("file:///c.txt", "component C [0.1, 0.1]", 1, "plaintext");
    assert.deepEqual(await names("untitled:Untitled-1"), ["A"]);
    assert.deepEqual(await names("file:///b.owm"), ["B"]);
    assert.equal(await names("file:///c.txt"), null);
    await client.change("file:///c.txt", 2, { text: "x" });
    await client.close("file:///c.txt");
    assert.deepEqual(client.logged, []);
  });

  it("survives notifications of a wrong shape", async () => {
    await client.open(URI, "component A [0.1, 0.1]");
    for (const params of [{}, { textDocument: { uri: URI, version: 2 } }, { textDocument: null }]) {
      await client.connection.sendNotification(DidChangeTextDocumentNotification.method, params);
      await client.connection.sendNotification(DidOpenTextDocumentNotification.method, params);
    }
    assert.deepEqual(await names(), ["A"]);
  });

  it("keeps up with edits of a map of 10,000 components", async () => {
    const lines = Array.from({ length: 10_000 }, (_, i) => `component C${i} [0.${i % 10}, 0.${i % 7}]`);
    await client.open(URI, lines.join("\n"));
    for (let version = 2; version <= 51; version++) {
      await client.change(URI, version, { range: at(5000, 10, 10), text: "x" });
    }
    const position = { line: 5000, character: 12 };
    const hover = await client.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri: URI },
      position,
    });
    assert.match(JSON.stringify(hover), new RegExp(`${"x".repeat(50)}C5000`));
    const report = await client.pull(URI);
    assert.equal(report.kind, "full");
    assert.equal((await names())?.length, 10_000);
  }).timeout(60_000);
});

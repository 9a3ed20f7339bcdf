import assert from "node:assert/strict";
import {
  CodeActionRequest,
  CompletionRequest,
  DefinitionRequest,
  DocumentSymbolRequest,
  HoverRequest,
  ReferencesRequest,
} from "vscode-languageserver/node";
import { configurable, LanguageClient } from "../support/languageClient";

const URI = "file:///maps/tea.mmd";
const MAP = 'wardley-beta\ntitle Tea\ncomponent "3D Cup" [0.8, 0.6]\nPublic -> "3D Cup"\n';

describe("language server: Mermaid documents", () => {
  let client: LanguageClient;

  beforeEach(async () => {
    [client] = await LanguageClient.start({ capabilities: configurable({}) });
  });
  afterEach(() => client.stop());

  const textDocument = { uri: URI };

  /** Names in the outline; null when the server does not know the document. */
  async function names(): Promise<readonly string[] | null> {
    const symbols = await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
    return symbols?.map(({ name }) => name) ?? null;
  }

  it("answers about a map, whatever the language id", async () => {
    for (const languageId of ["mermaid", "plaintext"]) {
      await client.open(URI, MAP, 1, languageId);
      const position = { line: 3, character: 12 };
      const { connection } = client;
      const hover = await connection.sendRequest(HoverRequest.type, { textDocument, position });
      assert.match(JSON.stringify(hover), /3D Cup/);
      assert.ok(await connection.sendRequest(DefinitionRequest.type, { textDocument, position }));
      const context = { includeDeclaration: true };
      const places = await connection.sendRequest(ReferencesRequest.type, {
        textDocument,
        position,
        context,
      });
      assert.equal(places?.length, 2);
      const items = await connection.sendRequest(CompletionRequest.type, {
        textDocument,
        position: { line: 4, character: 0 },
      });
      assert.match(JSON.stringify(items), /accTitle/);
      await client.close(URI);
    }
  });

  it("reports what Mermaid refuses, and repairs it", async () => {
    await client.open(URI, "wardley-beta\ncomponent 3D [1, 0.5]\n", 1, "mermaid");
    await client.until("diagnostics", () => client.published.length === 1);
    const diagnostics = client.published[0]?.diagnostics ?? [];
    const errors = diagnostics.filter(({ severity }) => severity === 1);
    assert.deepEqual(
      errors.map(({ code }) => code),
      ["syntax-error", "malformed-number"],
    );
    const range = errors[0]?.range ?? assert.fail();
    const actions = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range,
      context: { diagnostics },
    });
    assert.match(JSON.stringify(actions), /Write \\"3D\\"/);
  });

  it("leaves a document alone that is no map, until it becomes one", async () => {
    await client.open(URI, "flowchart TD\nA --> B\n", 1, "mermaid");
    assert.equal(await names(), null);
    const from = { line: 0, character: 0 };
    await client.change(URI, 2, {
      range: { start: from, end: { line: 0, character: 12 } },
      text: "wardley-beta",
    });
    assert.deepEqual(await names(), []);
    await client.until("diagnostics of a map", () => client.published.length === 1);
    await client.change(URI, 3, { range: { start: from, end: { line: 0, character: 1 } }, text: "" });
    assert.equal(await names(), null);
    await client.until("no diagnostics", () => client.published.length === 2);
    assert.deepEqual(client.published[1]?.diagnostics, []);
    await client.change(URI, 4, { text: MAP });
    assert.deepEqual(await names(), ["Tea", "3D Cup"]);
  });

  it("forgets a document that is closed", async () => {
    await client.open(URI, "pie\n", 1, "mermaid");
    await client.close(URI);
    await client.change(URI, 2, { text: MAP });
    assert.equal(await names(), null);
  });
});

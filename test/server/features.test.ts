import assert from "node:assert/strict";
import {
  CodeActionRequest,
  CompletionRequest,
  DefinitionRequest,
  DocumentHighlightRequest,
  DocumentSymbolRequest,
  HoverRequest,
  ReferencesRequest,
} from "vscode-languageserver/node";
import { COLOUR_THEME } from "#core/protocol/initialization";
import { LanguageClient, PULLING } from "../support/languageClient";
import { marked } from "../support/marked";

const URI = "file:///maps/tea.owm";
const UNKNOWN = "file:///maps/unknown.owm";

describe("language server: requests about a map", () => {
  const { text, ranges, cursors } = marked(
    "title Tea",
    "anchor <|Public|> [0.95, 0.6]",
    "component <|Cup of Tea|> [0.8, 0.6]",
    "evolve <|cup of tea|> 0.8",
    "Public-><|Cup of Tea|>",
    "Cup of Tea->K<|>",
    "Component Kettle [0.4, 0.4]",
  );
  const [, declaration, moved, linkEnd] = ranges;
  const inside = { line: 2, character: 14 };
  const textDocument = { uri: URI };
  let client: LanguageClient;

  before(async () => {
    [client] = await LanguageClient.start({ sendsNonsense: true });
    await client.open(URI, text);
  });
  after(() => client.stop());

  it("hovers in Markdown where the client shows it", async () => {
    const hover = await client.connection.sendRequest(HoverRequest.type, { textDocument, position: inside });
    assert.deepEqual(hover?.range, declaration);
    assert.ok(hover && "kind" in Object(hover.contents));
    assert.equal((hover.contents as { kind: string }).kind, "markdown");
    assert.match((hover.contents as { value: string }).value, /Cup of Tea/);
  });

  it("draws hovers in the look that the client last told", async () => {
    const [drawing] = await LanguageClient.start({ initializationOptions: { pictures: "dark" } });
    await drawing.open(URI, text);
    const theme = async () => {
      const params = { textDocument, position: inside };
      const hover = await drawing.connection.sendRequest(HoverRequest.type, params);
      return /data-theme%3D%22([a-z-]+)%22/.exec(JSON.stringify(hover?.contents))?.[1];
    };
    assert.equal(await theme(), "vscode-dark");
    await drawing.connection.sendNotification(COLOUR_THEME, { pictures: "high-contrast" });
    assert.equal(await theme(), "vscode-high-contrast");
    await drawing.connection.sendNotification(COLOUR_THEME, { pictures: "mauve" });
    assert.equal(await theme(), "vscode-high-contrast");
    await drawing.stop();
  });

  it("hovers in plain text elsewhere", async () => {
    const [plain] = await LanguageClient.start({ capabilities: { textDocument: { diagnostic: {} } } });
    await plain.open(URI, text);
    const hover = await plain.connection.sendRequest(HoverRequest.type, { textDocument, position: inside });
    const contents = hover?.contents as { kind?: string; value: string } | string;
    assert.equal(typeof contents === "string" ? "plaintext" : contents.kind, "plaintext");
    await plain.stop();
  });

  it("completes names with the range they replace", async () => {
    const [position = inside] = cursors;
    const list = await client.connection.sendRequest(CompletionRequest.type, { textDocument, position });
    const items = Array.isArray(list) ? list : (list?.items ?? []);
    const kettle = items.find(({ label }) => label === "Kettle");
    const edit = kettle?.textEdit;
    assert.ok(edit && "range" in edit, JSON.stringify(items.map(({ label }) => label)));
    assert.deepEqual(edit.range, {
      start: { ...position, character: position.character - 1 },
      end: position,
    });
  });

  it("finds the definition across a change of case", async () => {
    const position = moved?.start ?? inside;
    const found = await client.connection.sendRequest(DefinitionRequest.type, { textDocument, position });
    assert.deepEqual(found, [{ uri: URI, range: declaration }]);
  });

  it("links definitions where the client can show it", async () => {
    const [linking] = await LanguageClient.start({
      capabilities: { textDocument: { ...PULLING.textDocument, definition: { linkSupport: true } } },
    });
    await linking.open(URI, text);
    const position = moved?.start ?? inside;
    const found = await linking.connection.sendRequest(DefinitionRequest.type, { textDocument, position });
    const link = Array.isArray(found) ? found[0] : undefined;
    assert.ok(link && "targetUri" in link);
    assert.deepEqual([link.originSelectionRange, link.targetSelectionRange], [moved, declaration]);
    await linking.stop();
  });

  it("finds references with and without the declaration", async () => {
    const ask = async (includeDeclaration: boolean) => {
      const context = { includeDeclaration };
      const params = { textDocument, position: inside, context };
      const found = await client.connection.sendRequest(ReferencesRequest.type, params);
      return found?.map(({ range }) => range.start.line);
    };
    assert.deepEqual(await ask(true), [2, 3, 4, 5]);
    assert.deepEqual(await ask(false), [3, 4, 5]);
  });

  it("highlights a name", async () => {
    const position = linkEnd?.start ?? inside;
    const params = { textDocument, position };
    const found = await client.connection.sendRequest(DocumentHighlightRequest.type, params);
    assert.deepEqual(
      found?.map(({ range }) => range.start.line),
      [2, 3, 4, 5],
    );
  });

  it("outlines the map", async () => {
    const found = await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
    const names = new Set(found?.map(({ name }) => name));
    for (const name of ["Public", "Cup of Tea", "Kettle"]) assert.ok(names.has(name), name);
  });

  it("repairs what it reports", async () => {
    const report = await client.pull(URI);
    const diagnostics = report.kind === "full" ? report.items : [];
    const wrongCase = diagnostics.find(({ code }) => code === "keyword-case");
    assert.ok(wrongCase);
    const params = { textDocument, range: wrongCase.range, context: { diagnostics: [wrongCase] } };
    const [action] = (await client.connection.sendRequest(CodeActionRequest.type, params)) ?? [];
    assert.ok(action && "edit" in action && action.edit);
    assert.deepEqual(action.edit.changes?.[URI], [{ range: wrongCase.range, newText: "component" }]);
    assert.deepEqual(action.diagnostics, [wrongCase]);
  });

  it("has nothing to say where nothing is", async () => {
    const position = { line: 1000, character: 1000 };
    for (const { method } of [HoverRequest.type, DefinitionRequest.type, DocumentHighlightRequest.type]) {
      assert.equal(await client.connection.sendRequest(method, { textDocument, position }), null, method);
    }
    const params = { textDocument, position, context: { includeDeclaration: true } };
    assert.equal(await client.connection.sendRequest(ReferencesRequest.type, params), null);
    await client.connection.sendRequest(CompletionRequest.type, { textDocument, position });
  });

  it("answers about unknown documents with nothing", async () => {
    const unknown = { uri: UNKNOWN };
    const position = { line: 0, character: 0 };
    const range = { start: position, end: position };
    const params = {
      textDocument: unknown,
      position,
      range,
      context: { includeDeclaration: true, diagnostics: [], triggerKind: 1 },
    };
    const requests = [
      HoverRequest,
      CompletionRequest,
      DefinitionRequest,
      ReferencesRequest,
      DocumentHighlightRequest,
      DocumentSymbolRequest,
      CodeActionRequest,
    ];
    for (const { method } of requests) {
      assert.equal(await client.connection.sendRequest(method, params), null, method);
    }
    assert.deepEqual(await client.pull(UNKNOWN), { kind: "full", items: [] });
  });

  it("survives parameters of a wrong shape", async () => {
    for (const params of [
      {},
      { textDocument: null },
      { textDocument: { uri: URI } },
      { textDocument, position: "x" },
    ]) {
      await client.connection.sendRequest(HoverRequest.method, params);
    }
    assert.deepEqual(client.stderr, "");
    assert.ok(await client.connection.sendRequest(HoverRequest.type, { textDocument, position: inside }));
  });
});

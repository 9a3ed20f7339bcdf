import assert from "node:assert/strict";
import {
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  DocumentRangesFormattingRequest,
} from "vscode-languageserver/node";
import { configurable, LanguageClient, PULLING } from "../support/languageClient";
import { applyTextEdits, marked } from "../support/marked";

const URI = "file:///maps/tea.owm";

describe("language server: formatting", () => {
  const { text, ranges, cursor } = marked(
    "component Tea [.5,0.6]",
    "component Kettle [0.4,0.5<|]|>",
    "Tea <|->|> Kettle",
    "component A [0.3,0.3]<|>",
  );
  const textDocument = { uri: URI };
  const options = { tabSize: 2, insertSpaces: true };
  let client: LanguageClient;
  let settings: unknown = {};

  before(async () => {
    [client] = await LanguageClient.start({
      capabilities: configurable(PULLING),
      configuration: () => settings,
    });
    await client.open(URI, text);
  });
  after(() => client.stop());

  it("offers all four, and the characters behind which it formats", async () => {
    const [other, { capabilities }] = await LanguageClient.start();
    assert.equal(capabilities.documentFormattingProvider, true);
    assert.deepEqual(capabilities.documentRangeFormattingProvider, { rangesSupport: true });
    assert.deepEqual(capabilities.documentOnTypeFormattingProvider, {
      firstTriggerCharacter: "]",
      moreTriggerCharacter: ["\n"],
    });
    await other.stop();
  });

  it("formats a document, by the settings as they are now", async () => {
    const formatted = async () => {
      const params = { textDocument, options };
      const edits = await client.connection.sendRequest(DocumentFormattingRequest.type, params);
      return applyTextEdits(text, edits ?? []);
    };
    const rest = "\nTea->Kettle\ncomponent A [0.3, 0.3]";
    assert.equal(await formatted(), `component Tea    [.5, 0.6]\ncomponent Kettle [0.4, 0.5]${rest}`);
    settings = { format: { style: "compact" } };
    await client.changeConfiguration({});
    assert.equal(await formatted(), `component Tea [.5, 0.6]\ncomponent Kettle [0.4, 0.5]${rest}`);
  });

  it("formats a range, several ranges, and while typing", async () => {
    const [bracket, arrow] = ranges;
    assert.ok(bracket && arrow);
    const request = client.connection;
    const one = { textDocument, options, range: bracket };
    const several = { textDocument, options, ranges: [bracket, arrow] };
    const typed = { textDocument, options, position: cursor, ch: "]" };
    const lines = (edits: { range: { start: { line: number } } }[] | null) =>
      edits?.map(({ range }) => range.start.line);
    assert.deepEqual(lines(await request.sendRequest(DocumentRangeFormattingRequest.type, one)), [1]);
    assert.deepEqual(
      lines(await request.sendRequest(DocumentRangesFormattingRequest.type, several)),
      [1, 2, 2],
    );
    assert.deepEqual(lines(await request.sendRequest(DocumentOnTypeFormattingRequest.type, typed)), [3]);
  });

  it("has nothing to say of documents it does not know", async () => {
    const params = { textDocument: { uri: "file:///maps/other.owm" }, options };
    assert.equal(await client.connection.sendRequest(DocumentFormattingRequest.type, params), null);
  });
});

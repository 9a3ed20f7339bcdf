import assert from "node:assert/strict";
import {
  FoldingRangeRequest,
  SelectionRangeRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  SignatureHelpRequest,
} from "vscode-languageserver/node";
import { TOKEN_TYPES, type TokenType } from "#core/services/semanticTokens/legend";
import { LanguageClient } from "../support/languageClient";
import { readTokens } from "../support/semanticTokens";

const URI = "file:///maps/reading.owm";
const TEXT = "// one\n// two\nanchor Public [0.95, 0.6]\ncomponent Cup [0.8, 0.6]\n\nPublic->Cup\nCup->Tea\n";
const textDocument = { uri: URI };

describe("language server: how a map is read", () => {
  let client: LanguageClient;

  beforeEach(async () => {
    [client] = await LanguageClient.start();
    await client.open(URI, TEXT);
  });
  afterEach(() => client.stop());

  it("tells clients of types that they know", async () => {
    const [own, { capabilities }] = await LanguageClient.start({
      initializationOptions: { ownTokenTypes: true },
    });
    assert.deepEqual(
      capabilities.semanticTokensProvider?.legend.tokenTypes,
      TOKEN_TYPES.map(({ name }) => name),
    );
    await own.stop();
    const [plain, { capabilities: others }] = await LanguageClient.start();
    assert.deepEqual(
      others.semanticTokensProvider?.legend.tokenTypes,
      TOKEN_TYPES.map((type: TokenType) => type.superType ?? type.name),
    );
    const { full, range } = others.semanticTokensProvider ?? {};
    assert.deepEqual({ full, range }, { full: { delta: true }, range: true });
    await plain.stop();
  });

  it("colours a map, and then only what changed", async () => {
    const full = await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument });
    assert.ok(full?.resultId);
    const kinds = readTokens(full.data, TEXT).map(({ text, kind }) => `${text}: ${kind}`);
    assert.ok(kinds.includes("Cup: component.declaration") && kinds.includes("Tea: unresolvedName"));

    const ask = (previousResultId: string) =>
      client.connection.sendRequest(SemanticTokensDeltaRequest.type, { textDocument, previousResultId });
    const same = await ask(full.resultId);
    assert.ok(same && "edits" in same);
    assert.deepEqual(same.edits, []);

    await client.change(URI, 2, { range: at(6, 5, 8), text: "Public" });
    const delta = await ask(same.resultId ?? "");
    assert.ok(delta && "edits" in delta && delta.edits.length === 1);
    const data = [...full.data];
    for (const { start, deleteCount, data: added = [] } of delta.edits)
      data.splice(start, deleteCount, ...added);
    const [edit] = delta.edits;
    assert.ok((edit?.data?.length ?? 99) <= 10);
    const whole = await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument });
    assert.deepEqual(data, whole?.data);

    const unknown = await ask("no such name");
    assert.ok(unknown && "data" in unknown);
    assert.deepEqual(unknown.data, whole?.data);

    const params = { textDocument, range: at(3, 0, 5) };
    const part = await client.connection.sendRequest(SemanticTokensRangeRequest.type, params);
    assert.equal(part?.data[0], 3);
    assert.equal(readTokens(part?.data ?? [], TEXT).length, 4);
  });

  it("colours a document anew that was closed and opened", async () => {
    const first = await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument });
    await client.close(URI);
    await client.open(URI, TEXT);
    const params = { textDocument, previousResultId: first?.resultId ?? "" };
    const delta = await client.connection.sendRequest(SemanticTokensDeltaRequest.type, params);
    assert.ok(delta && "data" in delta);
  });

  it("folds a map, as far as the client takes folds", async () => {
    const folds = await client.connection.sendRequest(FoldingRangeRequest.type, { textDocument });
    assert.deepEqual(
      folds?.map(({ startLine, endLine, kind }) => [startLine, endLine, kind]),
      [
        [0, 1, "comment"],
        [2, 3, undefined],
        [5, 6, undefined],
      ],
    );
    const [few] = await LanguageClient.start({
      capabilities: { textDocument: { foldingRange: { rangeLimit: 1 } } },
    });
    await few.open(URI, TEXT);
    assert.equal((await few.connection.sendRequest(FoldingRangeRequest.type, { textDocument }))?.length, 1);
    await few.stop();
  });

  it("grows selections", async () => {
    const params = { textDocument, positions: [{ line: 3, character: 15 }] };
    const [first] = (await client.connection.sendRequest(SelectionRangeRequest.type, params)) ?? [];
    assert.deepEqual(first?.range, at(3, 15, 18));
    assert.deepEqual(first?.parent?.range, at(3, 15, 23));
  });

  it("says which number is to be written", async () => {
    await client.change(URI, 2, { range: at(3, 14, 24), text: "[0.8, " });
    const params = { textDocument, position: { line: 3, character: 20 } };
    const help = await client.connection.sendRequest(SignatureHelpRequest.type, params);
    assert.equal(help?.activeParameter, 2);
    assert.equal(help.signatures[0]?.parameters?.[2]?.label, "<evolution>");
  });
});

function at(line: number, from: number, to: number) {
  return { start: { line, character: from }, end: { line, character: to } };
}

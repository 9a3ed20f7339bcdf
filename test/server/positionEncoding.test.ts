import assert from "node:assert/strict";
import path from "node:path";
import { pathToFileURL } from "node:url";
import {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  DefinitionRequest,
  DocumentSymbolRequest,
  HoverRequest,
  RenameRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRequest,
} from "vscode-languageserver/node";
import { folderWith } from "../support/commandLine";
import { LanguageClient, PULLING } from "../support/languageClient";
import { readTokens } from "../support/semanticTokens";

const encodings = (...positionEncodings: string[]) => ({ ...PULLING, general: { positionEncodings } });

/** The bytes before a piece of a line. */
const bytesBefore = (line: string, piece: string) => Buffer.byteLength(line.slice(0, line.indexOf(piece)));

describe("language server: position encodings", () => {
  it("are agreed on by the client's order", async () => {
    const chosen = async (...offered: string[]) => {
      const [started, { capabilities }] = await LanguageClient.start({
        capabilities: offered.length > 0 ? encodings(...offered) : PULLING,
      });
      await started.stop();
      return capabilities.positionEncoding;
    };
    assert.equal(await chosen(), "utf-16");
    assert.equal(await chosen("utf-16", "utf-8"), "utf-16");
    assert.equal(await chosen("utf-8"), "utf-8");
    assert.equal(await chosen("utf-8", "utf-16"), "utf-8");
    assert.equal(await chosen("utf-32", "utf-8"), "utf-8");
    assert.equal(await chosen("utf-32"), "utf-16");
  });

  describe("in UTF-8", () => {
    const lines = ["component Thé 🍵 [0.8, 0.6]", "component Crème [0.5, 0.5]", "Thé 🍵->Crème"] as const;
    let client: LanguageClient;
    let uri: string;
    const textDocument = () => ({ uri });

    beforeEach(async () => {
      const folder = folderWith({
        "thé.owm": lines.join("\n"),
        "autre.owm": 'submap "Ça 🍵" [0.5, 0.5] url(thé.owm)\n',
      });
      uri = pathToFileURL(path.join(folder, "thé.owm")).href;
      [client] = await LanguageClient.start({
        capabilities: encodings("utf-8"),
        folders: [pathToFileURL(folder).href],
      });
      await client.open(uri, lines.join("\n"));
    });

    afterEach(() => client.stop());

    it("places come in and go out", async () => {
      const position = { line: 2, character: bytesBefore(lines[2], "me") };
      const params = { textDocument: textDocument(), position };
      const hover = await client.connection.sendRequest(HoverRequest.type, params);
      const start = bytesBefore(lines[2], "Crème");
      assert.deepEqual(hover?.range, {
        start: { line: 2, character: start },
        end: { line: 2, character: start + Buffer.byteLength("Crème") },
      });
      const [definition] = ([] as unknown[]).concat(
        await client.connection.sendRequest(DefinitionRequest.type, params),
      );
      assert.deepEqual((definition as { range: unknown }).range, {
        start: { line: 1, character: 10 },
        end: { line: 1, character: 16 },
      });
    });

    it("edits count in bytes, each in what the one before it left", async () => {
      const at = bytesBefore(lines[0], "🍵");
      const range = (from: number, to: number) => ({
        start: { line: 0, character: from },
        end: { line: 0, character: to },
      });
      await client.change(
        uri,
        2,
        { range: range(at, at + 4), text: "ééé" },
        { range: range(at + 6, at + 6), text: "!" },
      );
      const symbols = await client.connection.sendRequest(DocumentSymbolRequest.type, {
        textDocument: textDocument(),
      });
      assert.equal(symbols?.[0]?.name, "Thé ééé!");
      await client.change(uri, 3, { text: lines.join("\n") });
      const params = { textDocument: textDocument(), position: { line: 1, character: 12 }, newName: "Lait" };
      const edit = await client.connection.sendRequest(RenameRequest.type, params);
      const edits = edit?.changes?.[uri] ?? [];
      const start = bytesBefore(lines[2], "Crème");
      assert.deepEqual(
        edits.map(({ range }) => [range.start.line, range.start.character, range.end.character]).sort(),
        [
          [1, 10, 16],
          [2, start, start + 6],
        ],
      );
    });

    it("diagnostics are in bytes", async () => {
      await client.change(uri, 2, { text: "Thé 🍵->Crème" });
      const report = await client.pull(uri);
      const found =
        report.kind === "full" ? report.items.filter(({ code }) => code === "unknown-component") : [];
      const ends = found.map(({ range }) => [range.start.character, range.end.character]);
      assert.deepEqual(
        ends.sort(),
        [
          [0, 9],
          [11, 17],
        ].sort(),
      );
    });

    it("semantic tokens are, also what changed of them", async () => {
      const full = await client.connection.sendRequest(SemanticTokensRequest.type, {
        textDocument: textDocument(),
      });
      const names = readTokens(full?.data ?? [], lines.join("\n")).filter(({ kind }) =>
        kind.startsWith("component"),
      );
      assert.deepEqual(
        names.map(({ line, start, length }) => [line, start, length]),
        [
          [0, 10, 9],
          [1, 10, 6],
          [2, 0, 9],
          [2, 11, 6],
        ],
      );
      const end = { line: 1, character: 16 };
      await client.change(uri, 2, { range: { start: end, end }, text: " brûlée" });
      const params = { textDocument: textDocument(), previousResultId: full?.resultId ?? "" };
      const delta = await client.connection.sendRequest(SemanticTokensDeltaRequest.type, params);
      assert.ok(delta && "edits" in delta && delta.edits.length === 1);
      const data = [...(full?.data ?? [])];
      for (const { start, deleteCount, data: added = [] } of delta.edits)
        data.splice(start, deleteCount, ...added);
      const again = await client.connection.sendRequest(SemanticTokensRequest.type, {
        textDocument: textDocument(),
      });
      assert.deepEqual(data, again?.data);
    });

    it("places in maps that are not open are too", async () => {
      const [item] =
        (await client.connection.sendRequest(CallHierarchyPrepareRequest.type, {
          textDocument: textDocument(),
          position: { line: 2, character: 6 },
        })) ?? [];
      assert.ok(item);
      const above = await client.connection.sendRequest(CallHierarchyIncomingCallsRequest.type, { item });
      const from = above?.[0];
      assert.equal(from?.from.name, "Ça 🍵");
      assert.deepEqual(from.from.selectionRange.end.character, Buffer.byteLength('submap "Ça 🍵"'));
      const start = bytesBefore('submap "Ça 🍵" [0.5, 0.5] url(thé.owm)', "thé.owm");
      assert.deepEqual(
        from.fromRanges.map((range) => [range.start.character, range.end.character]),
        [[start, start + Buffer.byteLength("thé.owm")]],
      );
      const below = await client.connection.sendRequest(CallHierarchyOutgoingCallsRequest.type, {
        item: from.from,
      });
      assert.equal(below?.[0]?.to.name, "Thé 🍵");
    });
  });
});

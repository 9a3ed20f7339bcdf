import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  type ClientCapabilities,
  CodeActionRequest,
  CodeActionResolveRequest,
  DocumentLinkRequest,
  DocumentLinkResolveRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  LinkedEditingRangeRequest,
  type TextEdit,
  TypeHierarchyPrepareRequest,
  TypeHierarchySubtypesRequest,
  WorkspaceDiagnosticRequest,
  type WorkspaceEdit,
  WorkspaceSymbolRequest,
  WorkspaceSymbolResolveRequest,
} from "vscode-languageserver/node";
import { folderWith } from "../support/commandLine";
import { type ClientOptions, LanguageClient, PULLING } from "../support/languageClient";
import { applyTextEdits } from "../support/marked";

const STORY = [
  "# Tea",
  "",
  "- ```wardley",
  "  anchor Public [0.95, 0.6]",
  "  component Cup [0.8,0.5]",
  "  component Kettle [0.4, 0.35]",
  "  pipeline Kettle",
  "  {",
  "    component Electric [0.5]",
  "  }",
  "  submap Kitchen [0.3, 0.5] url(kitchen)",
  "  url kitchen [kitchen.owm]",
  "  Public->Cup",
  "  Cup->Kettle",
  "  ```",
  "",
].join("\n");

const CAPABILITIES: ClientCapabilities = {
  ...PULLING,
  textDocument: {
    ...PULLING.textDocument,
    codeAction: {
      dataSupport: true,
      resolveSupport: { properties: ["edit"] },
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
    },
  },
  workspace: {
    ...PULLING.workspace,
    symbol: { resolveSupport: { properties: ["location.range"] } },
    workspaceEdit: { documentChanges: true, resourceOperations: ["create"] },
  },
};

describe("language server: requests in Markdown fences that lead further", () => {
  const folder = folderWith({ "story.md": STORY, "kitchen.owm": "component Sink [0.5, 0.5]\n" });
  const uri = pathToFileURL(`${folder}/story.md`).href;
  const textDocument = { uri };
  let client: LanguageClient;

  const start = async (options: ClientOptions = {}) => {
    [client] = await LanguageClient.start({
      folders: [pathToFileURL(folder).href],
      capabilities: CAPABILITIES,
      ...options,
    });
  };
  beforeEach(async () => {
    await start();
    await client.open(uri, STORY, 1, "markdown");
  });
  afterEach(() => client.stop());

  it("shows the value chain of a fence, up and down", async () => {
    const items = await client.connection.sendRequest(CallHierarchyPrepareRequest.type, {
      textDocument,
      position: at(4, 13),
    });
    const [item] = items ?? [];
    assert.ok(item);
    assert.deepEqual([item.uri, item.selectionRange.start], [uri, at(4, 12)]);
    const incoming = await client.connection.sendRequest(CallHierarchyIncomingCallsRequest.type, { item });
    assert.deepEqual(
      incoming?.map(({ from, fromRanges }) => [from.name, from.uri, fromRanges[0]?.start.line]),
      [["Public", uri, 12]],
    );
    const outgoing = await client.connection.sendRequest(CallHierarchyOutgoingCallsRequest.type, { item });
    assert.deepEqual(
      outgoing?.map(({ to, fromRanges }) => [
        to.name,
        to.uri,
        to.range.start.line,
        fromRanges[0]?.start.line,
      ]),
      [["Kettle", uri, 5, 13]],
    );
  });

  it("shows the choices of a pipeline", async () => {
    const items = await client.connection.sendRequest(TypeHierarchyPrepareRequest.type, {
      textDocument,
      position: at(5, 13),
    });
    const [item] = items ?? [];
    assert.ok(item);
    const choices = await client.connection.sendRequest(TypeHierarchySubtypesRequest.type, { item });
    assert.deepEqual(
      choices?.map(({ name, selectionRange }) => [name, selectionRange.start.line]),
      [["Electric", 8]],
    );
  });

  it("finds names of fences in the workspace, open or not", async () => {
    const find = async () => {
      const symbols = await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: "Kettle" });
      const [symbol] = symbols ?? [];
      assert.ok(symbol && "location" in symbol);
      assert.equal(symbol.location.uri, uri);
      const resolved = await client.connection.sendRequest(WorkspaceSymbolResolveRequest.type, symbol);
      return "range" in resolved.location && resolved.location;
    };
    const expected = { uri, range: { start: at(5, 12), end: at(5, 18) } };
    assert.deepEqual(await find(), expected);
    await client.close(uri);
    assert.deepEqual(await find(), expected);
  });

  it("follows links to files beside the document", async () => {
    const links = await client.connection.sendRequest(DocumentLinkRequest.type, { textDocument });
    const link = links?.find(({ range }) => range.start.line === 11);
    assert.ok(link);
    assert.deepEqual(link.range.start, at(11, 15));
    const resolved = await client.connection.sendRequest(DocumentLinkResolveRequest.type, link);
    assert.equal(resolved.target, pathToFileURL(`${folder}/kitchen.owm`).href);
  });

  it("edits a name and its uses together", async () => {
    const linked = await client.connection.sendRequest(LinkedEditingRangeRequest.type, {
      textDocument,
      position: at(4, 13),
    });
    assert.deepEqual(
      linked?.ranges.map(({ start }) => start).sort((a, b) => a.line - b.line),
      [at(4, 12), at(12, 10), at(13, 2)],
    );
  });

  it("formats a range, and what was typed, in a list", async () => {
    const options = { tabSize: 2, insertSpaces: true };
    for (const edits of [
      await client.connection.sendRequest(DocumentRangeFormattingRequest.type, {
        textDocument,
        range: { start: at(0, 0), end: at(4, 20) },
        options,
      }),
      await client.connection.sendRequest(DocumentOnTypeFormattingRequest.type, {
        textDocument,
        position: at(4, 25),
        ch: "]",
        options,
      }),
    ]) {
      const lines = applyTextEdits(STORY, edits ?? []).split("\n");
      assert.match(lines[4] ?? "", /^ {2}component Cup +\[0\.8, +0\.5\]$/);
      assert.deepEqual([lines[0], lines[2], lines[14]], ["# Tea", "- ```wardley", "  ```"]);
    }
  });

  it("refactors in the fence, also when the edit is worked out later", async () => {
    const actions = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range: { start: at(13, 4), end: at(13, 4) },
      context: { diagnostics: [], only: ["refactor", "source"] },
    });
    const edits: string[] = [];
    for (const action of actions ?? []) {
      if (!("kind" in action) || action.disabled) continue;
      const { edit } = action.edit
        ? action
        : await client.connection.sendRequest(CodeActionResolveRequest.type, action);
      if (edit) edits.push(applyTextEdits(STORY, editsOf(edit, uri)));
    }
    assert.ok(edits.length > 0);
    for (const result of edits) {
      const lines = result.split("\n");
      const end = lines.lastIndexOf("  ```");
      assert.ok(end > 2, result);
      for (const line of lines.slice(3, end)) assert.match(line, /^ {2}|^$/, result);
    }
    assert.ok(
      edits.some((result) => result.includes("Kettle->Cup")),
      "reverses the link",
    );
  });

  it("reports on fences of documents that are not open", async () => {
    await client.close(uri);
    const { items } = await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, {
      previousResultIds: [],
    });
    assert.ok(
      items.some((report) => report.uri === uri && report.kind === "full" && report.items.length > 0),
      JSON.stringify(items),
    );
    assert.ok(items.every((report) => !report.uri.includes("#")));
  });

  it("counts in UTF-8 where the client does", async () => {
    await client.stop();
    await start({ capabilities: { ...CAPABILITIES, general: { positionEncodings: ["utf-8"] } } });
    const text = "> ```owm\n> component Bär [0.8, 0.5]\n> Bär->Bärenfell\n> ```\n";
    await client.open(uri, text, 1, "markdown");
    const report = await client.pull(uri);
    assert.ok(report.kind === "full");
    const unknown = report.items.find(({ code }) => code === "unknown-component");
    assert.deepEqual(unknown?.range, { start: at(2, 8), end: at(2, 18) });
  });
});

function at(line: number, character: number) {
  return { line, character };
}

function editsOf(edit: WorkspaceEdit, uri: string): readonly TextEdit[] {
  const changed = edit.documentChanges?.flatMap((change) =>
    "textDocument" in change && change.textDocument.uri === uri ? change.edits : [],
  );
  return (edit.changes?.[uri] ?? changed ?? []).filter((each): each is TextEdit => "newText" in each);
}

import assert from "node:assert/strict";
import path from "node:path";
import { pathToFileURL } from "node:url";
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  type TextDocumentEdit,
  WorkspaceSymbolRequest,
} from "vscode-languageserver/node";
import { folderWith } from "../support/commandLine";
import { LanguageClient, PULLING } from "../support/languageClient";
import { applyTextEdits, marked } from "../support/marked";

const EDITOR: ClientCapabilities = {
  ...PULLING,
  textDocument: {
    ...PULLING.textDocument,
    codeAction: { dataSupport: true, resolveSupport: { properties: ["edit"] } },
  },
  workspace: {
    ...PULLING.workspace,
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } },
  },
};

const STORED = "component Blueprints [0.4, 0.4]\nBlueprints->Paper\n";
const FILES = {
  "plan.owm": "component Blueprint [0.5, 0.5]\n",
  "site.owm": "component Blueprint [0.5, 0.5]\n",
  "old.owm": STORED,
};

describe("language server: one name in all maps", () => {
  const { text, cursor } = marked("component Bluepr<|>ints [0.5, 0.5]", "evolve Blueprints 0.8");
  const files = { ...FILES, "mine.owm": text };
  let client: LanguageClient;
  let uriOf: (name: string) => string;

  before(async () => {
    const folder = folderWith(files);
    uriOf = (name) => pathToFileURL(path.join(folder, name)).href;
    [client] = await LanguageClient.start({ folders: [pathToFileURL(folder).href], capabilities: EDITOR });
    await client.open(uriOf("mine.owm"), text);
    // Answered once all maps were read.
    await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: "paper" });
  });
  after(() => client.stop());

  async function repairs(): Promise<CodeAction[]> {
    const actions = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: uriOf("mine.owm") },
      range: { start: cursor, end: cursor },
      context: { diagnostics: [], only: ["quickfix"] },
    });
    return ((actions ?? []) as CodeAction[]).filter(({ title }) => title.startsWith("Write"));
  }

  it("is written by a repair, in maps that are not open once the user confirms it", async () => {
    const [here, everywhere, ...more] = await repairs();
    assert.deepEqual(
      [here, everywhere, ...more].map((action) => action?.title),
      ["Write 'Blueprint' in this map", "Write 'Blueprint' in all maps of the workspace"],
    );
    assert.deepEqual(Object.keys(here?.edit?.changes ?? {}), [uriOf("mine.owm")]);
    assert.ok(everywhere?.data && everywhere.edit === undefined);
    const { edit } = await client.connection.sendRequest(CodeActionResolveRequest.type, everywhere);
    const after = ((edit?.documentChanges ?? []) as TextDocumentEdit[]).map(({ textDocument, edits }) => {
      const name = textDocument.uri.slice(textDocument.uri.lastIndexOf("/") + 1);
      const written = edits.flatMap((one) => ("newText" in one ? [one] : []));
      return [name, textDocument.version, applyTextEdits(files[name as keyof typeof files], written)];
    });
    assert.deepEqual(after, [
      ["mine.owm", 1, text.replaceAll("Blueprints", "Blueprint")],
      ["old.owm", null, STORED.replaceAll("Blueprints", "Blueprint")],
    ]);
    const [annotation] = Object.values(edit?.changeAnnotations ?? {});
    assert.equal(annotation?.needsConfirmation, true);
    assert.equal(annotation.description, "'Blueprints' in 1 other map of the workspace");
  });

  it("says when it cannot be done any more", async () => {
    const [, everywhere] = await repairs();
    assert.ok(everywhere);
    const gone = { ...everywhere, data: { ...(everywhere.data as object), variant: "gone" } };
    await assert.rejects(
      client.connection.sendRequest(CodeActionResolveRequest.type, gone),
      /cannot be done any more/,
    );
    const old = { ...everywhere, data: { ...(everywhere.data as object), version: 0 } };
    await assert.rejects(
      client.connection.sendRequest(CodeActionResolveRequest.type, old),
      /changed during codeAction\/resolve/,
    );
  });
});

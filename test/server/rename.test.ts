import assert from "node:assert/strict";
import path from "node:path";
import { pathToFileURL } from "node:url";
import {
  type ClientCapabilities,
  PrepareRenameRequest,
  RenameRequest,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from "vscode-languageserver/node";
import { folderWith } from "../support/commandLine";
import { configurable, LanguageClient, PULLING } from "../support/languageClient";
import { applyTextEdits, marked } from "../support/marked";

const EDITOR: ClientCapabilities = {
  ...PULLING,
  workspace: {
    ...PULLING.workspace,
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } },
  },
};

const uriIn = (folder: string, name: string) => pathToFileURL(path.join(folder, name)).href;

const clients: LanguageClient[] = [];

async function startOn(
  folder: string,
  capabilities = EDITOR,
  section: unknown = {},
): Promise<LanguageClient> {
  const [client] = await LanguageClient.start({
    folders: [pathToFileURL(folder).href],
    capabilities: configurable(capabilities),
    configuration: () => section,
  });
  clients.push(client);
  return client;
}

const STORED = "component Kettle [0.4, 0.4]\nKettle->Power\n";

describe("language server: rename", () => {
  afterEach(() => Promise.all(clients.splice(0).map((client) => client.stop())));

  const { text, cursor } = marked("component Kettle [0.4, 0.4]", "Tea->Ket<|>tle");

  /** Asks for a rename in a folder with another map that is not open. */
  async function renamed(section: unknown, capabilities = EDITOR) {
    const folder = folderWith({ "other.owm": STORED, "mine.owm": text });
    const client = await startOn(folder, capabilities, section);
    const uri = uriIn(folder, "mine.owm");
    await client.open(uri, text);
    const params = { textDocument: { uri }, position: cursor, newName: "Boiler" };
    return {
      uri,
      other: uriIn(folder, "other.owm"),
      edit: await client.connection.sendRequest(RenameRequest.type, params),
    };
  }

  const documentEdits = (edit: WorkspaceEdit | null) => (edit?.documentChanges ?? []) as TextDocumentEdit[];

  it("prepares with the declared name", async () => {
    const client = await startOn(folderWith({}));
    await client.open("untitled:Untitled-1", text);
    const textDocument = { uri: "untitled:Untitled-1" };
    const found = await client.connection.sendRequest(PrepareRenameRequest.type, {
      textDocument,
      position: cursor,
    });
    assert.deepEqual(found, {
      range: { start: { line: 1, character: 5 }, end: { line: 1, character: 11 } },
      placeholder: "Kettle",
    });
    for (const position of [
      { line: 0, character: 3 },
      { line: 1000, character: 1000 },
    ]) {
      assert.equal(
        await client.connection.sendRequest(PrepareRenameRequest.type, { textDocument, position }),
        null,
      );
    }
  });

  it("reads maps that are not open, and has the user confirm what changes there", async () => {
    const { uri, other, edit } = await renamed({});
    const [own, theirs] = documentEdits(edit);
    assert.deepEqual(own?.textDocument, { uri, version: 1 });
    assert.deepEqual(theirs?.textDocument, { uri: other, version: null });
    const edits = (theirs?.edits ?? []).flatMap((item) => ("newText" in item ? [item] : []));
    assert.equal(applyTextEdits(STORED, edits), STORED.replaceAll("Kettle", "Boiler"));
    assert.equal(Object.values(edit?.changeAnnotations ?? {})[0]?.needsConfirmation, true);
  });

  it("follows the setting", async () => {
    assert.equal(documentEdits((await renamed({ rename: { otherMaps: "never" } })).edit).length, 1);
    const { edit, uri, other } = await renamed({ rename: { otherMaps: "always" } }, PULLING);
    assert.deepEqual(Object.keys(edit?.changes ?? {}), [uri, other]);
    assert.equal(edit?.changeAnnotations, undefined);
  });

  it("tells the user why a rename is refused", async () => {
    const client = await startOn(folderWith({}));
    await client.open("untitled:Untitled-1", text);
    const rename = (newName: string, position = cursor, uri = "untitled:Untitled-1") =>
      client.connection.sendRequest(RenameRequest.type, { textDocument: { uri }, position, newName });
    await assert.rejects(rename(""), { code: -32803, message: /^The new name is empty/ });
    await assert.rejects(rename("tea"), { message: /^'tea' is already used in line 2/ });
    await assert.rejects(rename("a\nb"), { message: /^A name stands on one line/ });
    assert.equal(await rename("x", { line: 99, character: 0 }), null);
    assert.equal(await rename("x", cursor, "file:///not/open.owm"), null);
    assert.deepEqual(client.shown, []);
  });
});

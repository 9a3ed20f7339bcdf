import assert from "node:assert/strict";
import path from "node:path";
import { pathToFileURL } from "node:url";
import {
  type ClientCapabilities,
  TextDocumentContentRefreshRequest,
  TextDocumentContentRequest,
} from "vscode-languageserver/node";
import { SYNTAX_TREE_METHOD, syntaxTreeUri } from "#core/protocol/syntaxTree";
import { folderWith } from "../support/commandLine";
import { LanguageClient, PULLING } from "../support/languageClient";

const SHOWING: ClientCapabilities = {
  ...PULLING,
  workspace: { ...PULLING.workspace, textDocumentContent: {} },
};

describe("language server: documents that it writes", () => {
  let client: LanguageClient;
  afterEach(() => client.stop());

  const ask = (uri: string) => client.connection.sendRequest(TextDocumentContentRequest.type, { uri });

  it("hold the syntax tree of an open map, and are renewed with it", async () => {
    const [started, { capabilities }] = await LanguageClient.start({ capabilities: SHOWING });
    client = started;
    assert.deepEqual(capabilities.workspace?.textDocumentContent, { schemes: ["mapwright-syntax"] });
    const renewed: string[] = [];
    client.connection.onRequest(TextDocumentContentRefreshRequest.type, ({ uri }) => {
      renewed.push(uri);
    });
    const map = "file:///maps/tea.owm";
    const uri = syntaxTreeUri(map);
    await client.open(map, "title Tea\n");
    assert.match((await ask(uri)).text, /syntax tree of tea\.owm, version 1/);
    await client.change(map, 2, { text: "title Coffee\n" });
    while (renewed.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    assert.deepEqual(renewed, [uri]);
    assert.match((await ask(uri)).text, /version 2\n.+\n\n.*Coffee/);
  });

  it("hold that of a map which is not open, and nothing for what is none", async () => {
    const folder = folderWith({ "a.owm": "title Stored\n" });
    [client] = await LanguageClient.start({
      capabilities: SHOWING,
      folders: [pathToFileURL(folder).href],
    });
    assert.match((await ask(syntaxTreeUri(pathToFileURL(path.join(folder, "a.owm")).href))).text, /Stored/);
    for (const uri of [syntaxTreeUri("file:///none.owm"), "mapwright-syntax:/x", "file:///etc/passwd", "x"]) {
      assert.equal((await ask(uri)).text, "", uri);
    }
  });

  it("are not offered to clients that do not know them, who ask by a request of ours", async () => {
    const [started, { capabilities }] = await LanguageClient.start();
    client = started;
    assert.equal(capabilities.workspace?.textDocumentContent, undefined);
    const map = "file:///maps/tea.owm";
    await client.open(map, "title Tea\n");
    const tree = await client.connection.sendRequest(SYNTAX_TREE_METHOD, { textDocument: { uri: map } });
    assert.match(String(tree), /title \[0, 9\) "title Tea"/);
    const none = { textDocument: { uri: "file:///none.owm" } };
    assert.equal(await client.connection.sendRequest(SYNTAX_TREE_METHOD, none), null);
  });
});

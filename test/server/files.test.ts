import assert from "node:assert/strict";
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import {
  type ClientCapabilities,
  CodeActionRequest,
  DefinitionRequest,
  DidDeleteFilesNotification,
  DidRenameFilesNotification,
  DocumentLinkRequest,
  DocumentLinkResolveRequest,
  ImplementationRequest,
  WillRenameFilesRequest,
} from "vscode-languageserver/node";
import { folderWith } from "../support/commandLine";
import { LanguageClient, PULLING } from "../support/languageClient";
import { applyTextEdits } from "../support/marked";

const CREATING: ClientCapabilities = {
  ...PULLING,
  workspace: {
    ...PULLING.workspace,
    workspaceEdit: { documentChanges: true, resourceOperations: ["create", "rename", "delete"] },
  },
};

const RULE = "unresolved-url";

const uriIn = (folder: string, name: string) => pathToFileURL(path.join(folder, name)).href;

const clients: LanguageClient[] = [];

async function startOn(folder: string, capabilities = PULLING) {
  const [client, { capabilities: offered }] = await LanguageClient.start({
    folders: [pathToFileURL(folder).href],
    capabilities,
  });
  clients.push(client);
  return { client, offered };
}

const TEA = "submap Power [0.1, 0.5] url(plant)\nurl plant [sub/power.owm]\n";
const POWER = "title Power\nurl tea [../tea.owm]\nsubmap Tea [0.1, 0.1] url(tea)\n";

describe("language server: files that maps lead to", () => {
  afterEach(() => Promise.all(clients.splice(0).map((client) => client.stop())));

  it("are linked, and definitions lead into them", async () => {
    const folder = folderWith({ "tea.owm": TEA, "sub/power.owm": POWER });
    const { client } = await startOn(folder);
    const textDocument = { uri: uriIn(folder, "tea.owm") };
    await client.open(textDocument.uri, TEA);
    const links = (await client.connection.sendRequest(DocumentLinkRequest.type, { textDocument })) ?? [];
    assert.deepEqual(
      links.map(({ range }) => [range.start.line, range.start.character]),
      [
        [1, 11],
        [0, 28],
      ],
    );
    for (const link of links) {
      const resolved = await client.connection.sendRequest(DocumentLinkResolveRequest.type, link);
      assert.equal(resolved.target, uriIn(folder, "sub/power.owm"));
    }
    const position = { line: 1, character: 14 };
    for (const type of [DefinitionRequest.type, ImplementationRequest.type]) {
      const found = await client.connection.sendRequest(type, { textDocument, position });
      assert.deepEqual(found, [
        {
          uri: uriIn(folder, "sub/power.owm"),
          range: { start: { line: 0, character: 0 }, end: { line: 0, character: 11 } },
        },
      ]);
    }
  });

  it("are edited to before files and folders are moved, and known by their new names then", async () => {
    const folder = folderWith({ "tea.owm": TEA, "sub/power.owm": POWER });
    const { client, offered } = await startOn(folder);
    assert.deepEqual(
      offered.workspace?.fileOperations?.willRename?.filters.map(({ pattern }) => pattern.matches),
      ["file", "folder"],
    );
    const uri = uriIn(folder, "tea.owm");
    await client.open(uri, TEA);
    const move = async (from: string, to: string) => {
      const files = [{ oldUri: uriIn(folder, from), newUri: uriIn(folder, to) }];
      const edit = await client.connection.sendRequest(WillRenameFilesRequest.type, { files });
      mkdirSync(path.dirname(path.join(folder, to)), { recursive: true });
      renameSync(path.join(folder, from), path.join(folder, to));
      await client.connection.sendNotification(DidRenameFilesNotification.type, { files });
      return edit?.changes ?? {};
    };
    const first = await move("sub", "energy");
    assert.deepEqual(Object.keys(first), [uri]);
    const text = applyTextEdits(TEA, first[uri] ?? []);
    assert.match(text, /url plant \[energy\/power\.owm\]/);
    await client.change(uri, 2, { text });
    writeFileSync(path.join(folder, "tea.owm"), text);
    assert.deepEqual(await client.messages(uri, RULE), []);

    const second = await move("energy/power.owm", "plant.owm");
    assert.deepEqual(Object.keys(second), [uriIn(folder, "energy/power.owm"), uri]);
    assert.match(
      applyTextEdits(POWER, second[uriIn(folder, "energy/power.owm")] ?? []),
      /url tea \[tea\.owm\]/,
    );
    assert.match(applyTextEdits(text, second[uri] ?? []), /url plant \[plant\.owm\]/);
    assert.deepEqual(await move("plant.owm", "other.owm"), {});
  });

  it("that are not there are told of, and can be created", async () => {
    const folder = folderWith({ "tea.owm": TEA });
    const { client } = await startOn(folder, CREATING);
    const uri = uriIn(folder, "tea.owm");
    await client.open(uri, TEA);
    const [message] = await client.messages(uri, RULE);
    assert.match(message ?? "", /^The file 'sub\/power\.owm' does not exist/);
    const position = { line: 1, character: 14 };
    const actions = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
    const create = actions?.find(({ title }) => title === "Create the map 'sub/power.owm'");
    assert.ok(create && "edit" in create);
    const [created] = create.edit?.documentChanges ?? [];
    assert.deepEqual(created, {
      kind: "create",
      uri: uriIn(folder, "sub/power.owm"),
      options: { overwrite: false, ignoreIfExists: false },
    });
    mkdirSync(path.join(folder, "sub"));
    writeFileSync(path.join(folder, "sub/power.owm"), POWER);
    await client.filesChanged({ uri: uriIn(folder, "sub/power.owm"), type: 1 });
    assert.deepEqual(await client.messages(uri, RULE), []);
  });

  it("are known by the workspace where there is no disk", async () => {
    const folder = "vscode-vfs://github/owner/repo";
    const texts: Record<string, string> = { [`${folder}/here.owm`]: "component A [0.1, 0.1]" };
    const [client] = await LanguageClient.start({
      folders: [folder],
      initializationOptions: { providesMaps: true },
      answers: {
        "mapwright/listMaps": () => ({ uris: Object.keys(texts) }),
        "mapwright/readMap": (params) => ({ text: texts[(params as { uri: string }).uri] ?? null }),
      },
    });
    clients.push(client);
    const uri = `${folder}/tea.owm`;
    await client.open(uri, "submap A [0.1, 0.5] url(here.owm)\nsubmap B [0.2, 0.5] url(gone.owm)\n");
    for (;;) {
      const { refreshes } = client;
      const found = await client.messages(uri, RULE);
      if (found.length > 0) {
        assert.deepEqual(found, ["The file 'gone.owm' does not exist: correct the path or create it."]);
        break;
      }
      await client.until("the folder is read", () => client.refreshes > refreshes);
    }
    await client.connection.sendNotification(DidDeleteFilesNotification.type, {
      files: [{ uri: `${folder}/here.owm` }],
    });
    assert.equal((await client.messages(uri, RULE)).length, 2);
  });
});

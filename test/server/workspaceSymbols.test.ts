import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import {
  CancellationTokenSource,
  type ClientCapabilities,
  WorkspaceSymbolRequest,
  WorkspaceSymbolResolveRequest,
} from "vscode-languageserver/node";
import { folderWith } from "../support/commandLine";
import { LanguageClient, PULLING } from "../support/languageClient";

const RESOLVING: ClientCapabilities = {
  ...PULLING,
  workspace: { ...PULLING.workspace, symbol: { resolveSupport: { properties: ["location.range"] } } },
};

const clients: LanguageClient[] = [];

async function startOn(folder: string, capabilities = PULLING): Promise<LanguageClient> {
  const [client] = await LanguageClient.start({ folders: [pathToFileURL(folder).href], capabilities });
  clients.push(client);
  return client;
}

const MAPS = {
  "tea.owm": "title Tea Shop\ncomponent Cup of Tea [0.8, 0.6]\n",
  "deep/power.wm": "component Power Plant [0.1, 0.9]\ncomponent Tea Plant [0.2, 0.2]\n",
};

describe("language server: symbols of the workspace", () => {
  afterEach(() => Promise.all(clients.splice(0).map((client) => client.stop())));

  it("are found though no map is open, and follow those that are", async () => {
    const folder = folderWith(MAPS);
    const client = await startOn(folder);
    const names = async (query: string) => {
      const found = await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query });
      return (found ?? []).map(({ name, containerName }) => `${name} (${containerName})`);
    };
    assert.deepEqual(await names("tea"), [
      "Tea Plant (power · Custom Built)",
      "Cup of Tea (Tea Shop · Product)",
    ]);
    assert.deepEqual(await names("pp"), ["Power Plant (power · Commodity)"]);
    assert.deepEqual(await names("nothing of the kind"), []);
    const uri = pathToFileURL(path.join(folder, "tea.owm")).href;
    await client.open(uri, "title Chai Shop\ncomponent Chai [0.1, 0.1]");
    assert.deepEqual(await names("chai"), ["Chai (Chai Shop · Genesis)"]);
    assert.deepEqual(await names("cup of tea"), []);
  });

  it("are not those of other states of a map that an editor shows", async () => {
    const folder = folderWith(MAPS);
    const client = await startOn(folder);
    const { pathname } = pathToFileURL(path.join(folder, "tea.owm"));
    for (const uri of [`git:${pathname}?ref`, `vscode-bulkeditpreview-editor:${pathname}`]) {
      await client.open(uri, MAPS["tea.owm"]);
    }
    const found = await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: "cup of tea" });
    assert.equal(found?.length, 1);
    await client.open("untitled:Untitled-1", MAPS["tea.owm"]);
    const more = await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: "cup of tea" });
    assert.equal(more?.length, 2);
  });

  it("have their ranges looked up when they are wanted", async () => {
    const folder = folderWith(MAPS);
    const client = await startOn(folder, RESOLVING);
    const [symbol] =
      (await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: "power" })) ?? [];
    assert.ok(symbol && !("range" in symbol.location));
    writeFileSync(path.join(folder, "deep/power.wm"), `\n\n${MAPS["deep/power.wm"]}`);
    const resolved = await client.connection.sendRequest(WorkspaceSymbolResolveRequest.type, symbol);
    assert.ok("range" in resolved.location);
    assert.deepEqual(resolved.location.range.start, { line: 2, character: 10 });
  });

  it("are not waited for once the request is withdrawn", async () => {
    const client = await startOn(folderWith(MAPS));
    const source = new CancellationTokenSource();
    const asked = client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: "" }, source.token);
    source.cancel();
    await assert.rejects(asked, { code: -32800 });
  });
});

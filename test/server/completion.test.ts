import assert from "node:assert/strict";
import path from "node:path";
import { pathToFileURL } from "node:url";
import {
  type ClientCapabilities,
  type CompletionItem,
  type CompletionList,
  CompletionRequest,
  CompletionResolveRequest,
} from "vscode-languageserver/node";
import { folderWith } from "../support/commandLine";
import { LanguageClient } from "../support/languageClient";

const URI = "file:///maps/completion.owm";
const NOTES = "file:///maps/notes.md";
const TEXT = "component Tea [0.8, 0.6]\ncomponent Hot Water [0.5, 0.4]\nTea->wat";

const ASKING: ClientCapabilities = {
  textDocument: {
    hover: { contentFormat: ["markdown"] },
    completion: {
      completionItem: {
        documentationFormat: ["markdown", "plaintext"],
        resolveSupport: { properties: ["documentation"] },
        commitCharactersSupport: true,
      },
      completionList: { itemDefaults: ["data"] },
    },
  },
};

describe("language server: completion", () => {
  let client: LanguageClient;
  afterEach(() => client.stop());

  const list = async (uri: string, line: number, character: number): Promise<CompletionList> => {
    const params = { textDocument: { uri }, position: { line, character } };
    const found = await client.connection.sendRequest(CompletionRequest.type, params);
    assert.ok(found && !Array.isArray(found));
    return found;
  };
  /** An item as a client sends it to be resolved. */
  const resolve = (item: CompletionItem, { itemDefaults }: CompletionList) =>
    client.connection.sendRequest(CompletionResolveRequest.type, { data: itemDefaults?.data, ...item });

  it("offers the maps of the workspace as addresses, also from a fence", async () => {
    const folder = folderWith({ "maps/power.owm": "title Power\n", "tea.owm": "", "docs/notes.md": "" });
    const uri = (name: string) => pathToFileURL(path.join(folder, name)).href;
    [client] = await LanguageClient.start({ capabilities: ASKING, folders: [pathToFileURL(folder).href] });
    await client.open(uri("tea.owm"), "url power [");
    await client.open(uri("docs/notes.md"), "```owm\nurl power [\n```\n", 1, "markdown");
    const labels = async (name: string, line: number) => {
      const params = { textDocument: { uri: uri(name) }, position: { line, character: 11 } };
      const found = await client.connection.sendRequest(CompletionRequest.type, params);
      return found && !Array.isArray(found) ? found.items.map(({ label }) => label).sort() : [];
    };
    // The workspace is read in the background.
    while ((await labels("tea.owm", 0)).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    assert.deepEqual(await labels("tea.owm", 0), ["maps/power.owm"]);
    assert.deepEqual(await labels("docs/notes.md", 1), ["../maps/power.owm", "../tea.owm"]);
  });

  it("finds a name by any of its words, and draws what comes of it when that is looked at", async () => {
    const initializationOptions = { pictures: "dark" };
    const [started, { capabilities }] = await LanguageClient.start({
      capabilities: ASKING,
      initializationOptions,
    });
    client = started;
    assert.equal(capabilities.completionProvider?.resolveProvider, true);
    await client.open(URI, TEXT);
    const found = await list(URI, 2, 8);
    const item = found.items.find(({ label }) => label === "Hot Water");
    assert.ok(item);
    assert.equal(item.filterText, "Water Hot");
    assert.deepEqual(item.commitCharacters, [";"]);
    assert.equal(item.documentation, undefined);
    const { documentation } = await resolve(item, found);
    assert.match(JSON.stringify(documentation), /visibility 0\.50.*data:image\/svg\+xml,/);
  });

  it("does so inside of fences", async () => {
    const initializationOptions = { pictures: "dark" };
    [client] = await LanguageClient.start({ capabilities: ASKING, initializationOptions });
    await client.open(NOTES, `# Notes\n\n\`\`\`wardley\n${TEXT}\n\`\`\`\n`, 1, "markdown");
    const found = await list(NOTES, 5, 8);
    const item = found.items.find(({ label }) => label === "Hot Water");
    assert.ok(item);
    const { documentation } = await resolve(item, found);
    assert.match(JSON.stringify(documentation), /visibility 0\.50.*data:image\/svg\+xml,/);
  });

  it("gives back items of maps that were closed, and of nobody", async () => {
    [client] = await LanguageClient.start({ capabilities: ASKING });
    for (const item of [{ label: "x" }, { label: "x", data: { uri: URI } }, { label: "x", data: 7 }]) {
      assert.deepEqual(await client.connection.sendRequest(CompletionResolveRequest.type, item), item);
    }
  });

  it("says everything at once to clients that do not ask again", async () => {
    [client] = await LanguageClient.start();
    await client.open(URI, TEXT);
    const { items, itemDefaults } = await list(URI, 2, 8);
    assert.equal(itemDefaults, undefined);
    const item = items.find(({ label }) => label === "Hot Water");
    assert.match(JSON.stringify(item?.documentation), /visibility 0\.50/);
    assert.equal(item?.data, undefined);
  });
});

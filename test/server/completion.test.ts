import assert from "node:assert/strict";
import {
  type ClientCapabilities,
  type CompletionItem,
  type CompletionList,
  CompletionRequest,
  CompletionResolveRequest,
} from "vscode-languageserver/node";
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

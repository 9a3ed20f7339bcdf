import assert from "node:assert/strict";
import { DocumentSymbolRequest, HoverRequest } from "vscode-languageserver/node";
import { configurable, LanguageClient, PULLING } from "../support/languageClient";

const URI = "file:///maps/order.owm";

const at = (line: number, from: number, to: number) => ({
  start: { line, character: from },
  end: { line, character: to },
});

describe("language server: clients out of step", () => {
  const clients: LanguageClient[] = [];
  const start = async (options: Parameters<typeof LanguageClient.start>[0] = {}) => {
    const [client] = await LanguageClient.start(options);
    clients.push(client);
    return client;
  };
  afterEach(() => Promise.all(clients.splice(0).map((client) => client.stop())));

  async function names(client: LanguageClient): Promise<readonly string[] | undefined> {
    const textDocument = { uri: URI };
    const symbols = await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
    return symbols?.map(({ name }) => name);
  }

  it("an edit that comes too late is refused, those after it go on from the text that is known", async () => {
    const client = await start();
    await client.open(URI, "component A [0.1, 0.1]", 1);
    await client.change(URI, 3, { range: at(0, 10, 11), text: "Third" });
    await client.change(URI, 2, { range: at(0, 10, 11), text: "Second" });
    assert.deepEqual(await names(client), ["Third"]);
    assert.ok(client.logged.some((message) => message.includes("to version 2 came after version 3")));
    await client.change(URI, 4, { range: at(0, 15, 15), text: " and fourth" });
    assert.deepEqual(await names(client), ["Third and fourth"]);
  });

  it("a whole text, or opening anew, brings both back into step", async () => {
    const client = await start();
    await client.open(URI, "component A [0.1, 0.1]", 5);
    await client.change(URI, 4, { text: "component Lost [0.1, 0.1]" });
    await client.change(URI, 9, { text: "component Whole [0.1, 0.1]" });
    assert.deepEqual(await names(client), ["Whole"]);
    await client.change(URI, 9, { text: "component Again [0.1, 0.1]" });
    await client.close(URI);
    await client.open(URI, "component Anew [0.1, 0.1]", 1);
    assert.deepEqual(await names(client), ["Anew"]);
    await client.change(URI, 2, { range: at(0, 10, 14), text: "Edited" });
    assert.deepEqual(await names(client), ["Edited"]);
  });

  it("an edit beyond the text counts from its end, one backwards from its smaller place", async () => {
    const client = await start();
    await client.open(URI, "component A [0.1, 0.1]", 1);
    await client.change(URI, 2, { range: at(7, 3, 9), text: "\ncomponent B [0.2, 0.2]" });
    await client.change(URI, 3, { range: at(0, 11, 10), text: "C" });
    assert.deepEqual(await names(client), ["C", "B"]);
  });

  it("two clients with settings that contradict each other get what each has set", async () => {
    const text = "component A [0.5, 0.45]";
    const stageFor = async (stageBoundaries: unknown, pushed: boolean) => {
      const client = await start(
        pushed
          ? { initializationOptions: { settings: { stageBoundaries } } }
          : { capabilities: configurable(PULLING), configuration: () => ({ stageBoundaries }) },
      );
      await client.open(URI, text);
      const params = { textDocument: { uri: URI }, position: { line: 0, character: 20 } };
      return async () => {
        const hover = await client.connection.sendRequest(HoverRequest.type, params);
        return /Product|Custom Built/.exec(JSON.stringify(hover?.contents))?.[0];
      };
    };
    const drawn = await stageFor("drawn", false);
    const quartile = await stageFor("quartile", true);
    for (let turn = 0; turn < 2; turn++) {
      assert.equal(await drawn(), "Product");
      assert.equal(await quartile(), "Custom Built");
    }
  });

  it("settings that are pushed against what the client answers when asked lose", async () => {
    const client = await start({
      capabilities: configurable(PULLING),
      configuration: () => ({ stageBoundaries: "quartile" }),
      initializationOptions: { settings: { stageBoundaries: "drawn" } },
    });
    await client.open(URI, "component A [0.5, 0.45]");
    await client.changeConfiguration({ mapwright: { stageBoundaries: "drawn" } });
    const params = { textDocument: { uri: URI }, position: { line: 0, character: 20 } };
    const hover = await client.connection.sendRequest(HoverRequest.type, params);
    assert.match(JSON.stringify(hover?.contents), /Custom Built/);
  });
});

import assert from "node:assert/strict";
import { configurable, LanguageClient, PULLING } from "../support/languageClient";

const URI = "file:///maps/tea.owm";
const OTHER = "file:///maps/other.owm";
const BROKEN = "this is prose\n";
const OFF = { rules: { "syntax-error": "off" } };

describe("language server: settings", () => {
  it("are those of each resource", async () => {
    const asked: (string | undefined)[] = [];
    const [client] = await LanguageClient.start({
      capabilities: configurable(PULLING),
      configuration: (scope) => {
        asked.push(scope);
        return scope === OTHER ? OFF : {};
      },
    });
    await client.open(URI, BROKEN);
    await client.open(OTHER, BROKEN);
    assert.deepEqual([await client.codes(URI), await client.codes(OTHER)], [["syntax-error"], []]);
    await client.codes(URI);
    assert.deepEqual(asked, [URI, OTHER]);
    await client.stop();
  });

  it("fall back where a value is wrong, and say so once", async () => {
    const [client] = await LanguageClient.start({
      capabilities: configurable(PULLING),
      configuration: () => ({ stageBoundaries: "thirds", rules: { "syntax-error": "loud" } }),
    });
    await client.open(URI, BROKEN);
    await client.open(OTHER, BROKEN);
    assert.deepEqual(
      [await client.codes(URI), await client.codes(OTHER)],
      [["syntax-error"], ["syntax-error"]],
    );
    await client.changeConfiguration(null);
    assert.deepEqual(await client.codes(URI), ["syntax-error"]);
    assert.equal(client.shown.length, 2, client.shown.join("\n"));
    assert.match(client.shown[0] ?? "", /mapwright\.stageBoundaries: "thirds" is not/);
    assert.match(client.shown[1] ?? "", /mapwright\.rules: "syntax-error" is set to "loud"/);
    assert.deepEqual(client.logged, client.shown);
    await client.stop();
  });

  it("are the defaults when the client fails to tell them", async () => {
    const [client] = await LanguageClient.start({
      capabilities: configurable(PULLING),
      configuration: () => Promise.reject(new Error("no idea")),
    });
    await client.open(URI, BROKEN);
    assert.deepEqual(await client.codes(URI), ["syntax-error"]);
    assert.ok(client.logged.some((message) => message.includes("could not be read, defaults apply")));
    await client.stop();
  });

  for (const answer of [null, "text", 7, [], { rules: 3 }]) {
    it(`are the defaults when the client answers ${JSON.stringify(answer)}`, async () => {
      const [client] = await LanguageClient.start({
        capabilities: configurable(PULLING),
        configuration: () => answer,
      });
      await client.open(URI, BROKEN);
      assert.deepEqual(await client.codes(URI), ["syntax-error"]);
      await client.stop();
    });
  }

  it("come with initialize, and with notifications, from a client that answers no questions", async () => {
    const [client] = await LanguageClient.start({ initializationOptions: { settings: OFF } });
    await client.open(URI, BROKEN);
    assert.deepEqual(await client.codes(URI), []);
    await client.changeConfiguration({ mapwright: {} });
    assert.deepEqual(await client.codes(URI), ["syntax-error"]);
    await client.changeConfiguration({ mapwright: OFF });
    assert.deepEqual(await client.codes(URI), []);
    await client.stop();
  });
});

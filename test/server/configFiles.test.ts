import assert from "node:assert/strict";
import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { FileChangeType } from "vscode-languageserver";
import { folderWith } from "../support/commandLine";
import { configurable, LanguageClient, PULLING } from "../support/languageClient";

const MAP =
  "title Tea\nanchor Public [0.95, 0.6]\ncomponent Cup [0.8, 0.6]\nPublic->Cup\nCup->Milk\nthis is prose\n";

describe("language server: .mapwright.json", () => {
  const folder = folderWith({
    "team/.mapwright.json": JSON.stringify({ rules: { "unknown-component": "off" } }),
    "team/deep/tea.owm": MAP,
    "odd/.mapwright.json": '{ "rules": { "unclosd": "off", "syntax-error": "off" } }',
    "odd/tea.owm": MAP,
    "own/tea.owm": MAP,
  });
  const uri = (name: string) => pathToFileURL(path.join(folder, name)).href;

  /** The newest diagnostics that were sent for a file, as text. */
  const shown = (client: LanguageClient, name: string) =>
    client.published
      .filter((sent) => sent.uri === uri(name))
      .at(-1)
      ?.diagnostics.map(({ message }) => String(message));

  it("comes before the settings, from the nearest folder upwards", async () => {
    const [client] = await LanguageClient.start({
      capabilities: configurable(PULLING),
      configuration: () => ({ rules: { "unknown-component": "error", "syntax-error": "off" } }),
    });
    await client.open(uri("team/deep/tea.owm"), MAP);
    await client.open(uri("own/tea.owm"), MAP);
    assert.deepEqual(await client.codes(uri("team/deep/tea.owm")), []);
    assert.deepEqual(await client.codes(uri("own/tea.owm")), ["unknown-component"]);
    await client.stop();
  });

  it("has diagnostics of its own, which go when it is mended", async () => {
    const [client] = await LanguageClient.start({ capabilities: PULLING });
    const file = uri("odd/.mapwright.json");
    await client.open(uri("odd/tea.owm"), MAP);
    assert.deepEqual(await client.codes(uri("odd/tea.owm")), ["unknown-component"]);
    await client.until("diagnostics", () => shown(client, "odd/.mapwright.json") !== undefined);
    assert.deepEqual(shown(client, "odd/.mapwright.json"), [
      'There is no rule "unclosd". Did you mean "unclosed"?',
    ]);

    writeFileSync(path.join(folder, "odd/.mapwright.json"), "{ nonsense");
    await client.filesChanged({ uri: file, type: FileChangeType.Changed });
    await client.until(
      "the error",
      () => shown(client, "odd/.mapwright.json")?.[0]?.includes("not JSON") ?? false,
    );
    assert.deepEqual(await client.codes(uri("odd/tea.owm")), ["unknown-component", "syntax-error"]);

    writeFileSync(path.join(folder, "odd/.mapwright.json"), '{ "profile": "quiet" }');
    await client.filesChanged({ uri: file, type: FileChangeType.Changed });
    await client.until("no error", () => shown(client, "odd/.mapwright.json")?.length === 0);
    await client.stop();
  });

  it("holds from the moment it comes, and no longer when it, or its folder, goes", async () => {
    const [client] = await LanguageClient.start({ capabilities: PULLING });
    const map = uri("own/tea.owm");
    const both = ["unknown-component", "syntax-error"];
    await client.open(map, MAP);
    assert.deepEqual(await client.codes(map), both);
    const refreshes = client.refreshes;

    const file = path.join(folder, "own/.mapwright.json");
    writeFileSync(file, '{ "rules": { "syntax-error": "off" } }');
    await client.filesChanged({ uri: uri("own/.mapwright.json"), type: FileChangeType.Created });
    await client.until("a refresh", () => client.refreshes > refreshes);
    assert.deepEqual(await client.codes(map), ["unknown-component"]);

    rmSync(file);
    await client.filesChanged({ uri: uri("own"), type: FileChangeType.Deleted });
    await client.until("another", () => client.refreshes > refreshes + 1);
    assert.deepEqual(await client.codes(map), both);
    await client.stop();
  });

  it("is asked to be watched", async () => {
    const capabilities = { ...PULLING, workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };
    const [client] = await LanguageClient.start({ capabilities });
    await client.until("registrations", () => client.registrations.length > 0);
    assert.ok(JSON.stringify(client.registrations).includes("**/.mapwright.json"));
    await client.stop();
  });

  it("is not looked for beside maps that are no files", async () => {
    const [client] = await LanguageClient.start({ capabilities: PULLING });
    await client.open("untitled:Untitled-1", MAP);
    assert.deepEqual(await client.codes("untitled:Untitled-1"), ["unknown-component", "syntax-error"]);
    await client.stop();
  });
});

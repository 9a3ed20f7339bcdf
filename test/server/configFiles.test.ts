import assert from "node:assert/strict";
import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { type DidChangeWatchedFilesRegistrationOptions, FileChangeType } from "vscode-languageserver";
import { REPORT_METHOD, REPORTS_CHANGED, readReportView } from "#core/protocol/report";
import { LIST_MAPS, READ_MAP, type ReadMapParams } from "#core/protocol/workspace";
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

  describe("with maturity models", () => {
    const MODEL = JSON.stringify({
      id: "delivery",
      title: "Delivery maturity",
      levels: [
        { id: "1", title: "By hand" },
        {
          id: "2",
          title: "Automated",
          criteria: [{ text: "x", of: { names: ["Cup"] }, atLeast: "product" }],
        },
      ],
    });
    const MEASURED = `// @maturity-model delivery\n${MAP}`;
    const models = folderWith({
      "maps/.mapwright.json": JSON.stringify({ maturityModels: ["../models/delivery.json", "gone.json"] }),
      "maps/tea.owm": MEASURED,
      "models/delivery.json": MODEL,
    });
    const at = (name: string) => pathToFileURL(path.join(models, name)).href;

    const reportOn = async (client: LanguageClient, map: string): Promise<string> => {
      const params = { textDocument: { uri: map }, theme: "light" };
      const view = readReportView(await client.connection.sendRequest(REPORT_METHOD, params));
      return view?.sections.map(({ html }) => html).join("\n") ?? "";
    };

    it("measures by them, says which cannot be read, and hears of changes", async () => {
      const [client] = await LanguageClient.start({
        capabilities: {
          ...PULLING,
          workspace: { ...PULLING.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
        },
        initializationOptions: { followsReports: true },
      });
      let told = 0;
      client.connection.onNotification(REPORTS_CHANGED, () => {
        told++;
      });
      await client.open(at("maps/tea.owm"), MEASURED);
      assert.match(await reportOn(client, at("maps/tea.owm")), /Delivery maturity: level 2, Automated\./);
      assert.deepEqual(
        client.published
          .find(({ uri }) => uri === at("maps/.mapwright.json"))
          ?.diagnostics.map(({ message }) => message),
        ['"gone.json" holds no maturity model: it cannot be read.'],
      );
      const patterns = client.registrations.flatMap(
        ({ registerOptions }) =>
          (registerOptions as DidChangeWatchedFilesRegistrationOptions | undefined)?.watchers ?? [],
      );
      assert.ok(patterns.some(({ globPattern }) => globPattern === "**/delivery.json"));
      writeFileSync(path.join(models, "models/delivery.json"), MODEL.replace("product", "commodity"));
      await client.filesChanged({ uri: at("models/delivery.json"), type: FileChangeType.Changed });
      await client.until("the word", () => told > 0);
      assert.match(await reportOn(client, at("maps/tea.owm")), /Delivery maturity: level 1, By hand\./);
      await client.stop();
    });

    it("reads them through the client where the server sees no files", async () => {
      const texts: Readonly<Record<string, string>> = {
        "vscode-vfs://github/shop/.mapwright.json": JSON.stringify({
          rules: { "unknown-component": "off", "syntax-error": "off" },
          maturityModels: ["models/delivery.json"],
        }),
        "vscode-vfs://github/shop/models/delivery.json": MODEL,
      };
      const asked: string[] = [];
      const [client] = await LanguageClient.start({
        capabilities: PULLING,
        initializationOptions: { providesMaps: true },
        answers: {
          [LIST_MAPS]: () => ({ uris: [] }),
          [READ_MAP]: (params) => {
            const { uri: wanted } = params as ReadMapParams;
            asked.push(wanted);
            return { text: texts[wanted] ?? null };
          },
        },
      });
      const map = "vscode-vfs://github/shop/maps/tea.owm";
      await client.open(map, MEASURED);
      assert.deepEqual(await client.codes(map), []);
      assert.match(await reportOn(client, map), /Delivery maturity: level 2/);
      assert.equal(asked.filter((each) => each.endsWith("/shop/.mapwright.json")).length, 1, "asked once");
      // A map that was never saved lies in no folder.
      await client.open("untitled:Untitled-1", MAP);
      assert.deepEqual(await client.codes("untitled:Untitled-1"), ["unknown-component", "syntax-error"]);
      await client.stop();
    });
  });
});

import assert from "node:assert/strict";
import { HoverRequest } from "vscode-languageserver/node";
import { configurable, LanguageClient, PULLING } from "../support/languageClient";

const URI = "file:///maps/tea.owm";
const BROKEN = "title Tea\nthis is prose\n";
const CLEAN = "title Tea\n";

describe("language server: diagnostics that are pulled", () => {
  let client: LanguageClient;

  beforeEach(async () => {
    [client] = await LanguageClient.start();
  });
  afterEach(() => client.stop());

  it("carry everything a client can show", async () => {
    await client.open(URI, BROKEN);
    const report = await client.pull(URI);
    assert.ok(report.kind === "full" && report.items.length === 1);
    const { code, source, severity, range, codeDescription } = report.items[0] ?? assert.fail();
    assert.deepEqual([code, source, severity], ["syntax-error", "mapwright", 1]);
    assert.equal(range.start.line, 1);
    assert.equal(codeDescription, undefined, "no address is made up");
  });

  it("link the pages of their rules where the client says they are", async () => {
    const [other] = await LanguageClient.start({
      initializationOptions: { ruleDocs: "https://example.org/rules" },
    });
    await other.open(URI, BROKEN);
    const report = await other.pull(URI);
    assert.ok(report.kind === "full");
    assert.equal(report.items[0]?.codeDescription?.href, "https://example.org/rules/syntax-error.md");
    await other.stop();
  });

  it("are none of what shows another state of a map, such as what Git has of it", async () => {
    await client.open("git:/a.owm?%7B%22ref%22%3A%22HEAD%22%7D", BROKEN);
    const report = await client.pull("git:/a.owm?%7B%22ref%22%3A%22HEAD%22%7D");
    assert.ok(report.kind === "full");
    assert.deepEqual(report.items, []);
  });

  it("are said to be unchanged until the document changes", async () => {
    await client.open(URI, BROKEN);
    const first = await client.pull(URI);
    assert.ok(first.resultId !== undefined);
    assert.deepEqual(await client.pull(URI, first.resultId), { kind: "unchanged", resultId: first.resultId });
    await client.change(URI, 2, { text: CLEAN });
    const second = await client.pull(URI, first.resultId);
    assert.deepEqual([second.kind, second.kind === "full" && second.items], ["full", []]);
    assert.notEqual(second.resultId, first.resultId);
  });

  it("are not taken for unchanged when another text has the same version", async () => {
    await client.open(URI, BROKEN);
    const { resultId } = await client.pull(URI);
    await client.close(URI);
    await client.open(URI, CLEAN);
    const report = await client.pull(URI, resultId);
    assert.deepEqual([report.kind, report.kind === "full" && report.items], ["full", []]);
  });

  it("come behind what somebody waits for, and are those of the newest text", async () => {
    const names = Array.from({ length: 400 }, (_, i) => `Part ${i}`);
    const lines = names.map((name, i) => `component ${name} [0.${900 - i}, 0.5]`);
    const links = names.slice(1).map((name, i) => `${names[i]}->${name}`);
    await client.open(URI, [...lines, ...links, "Part 7->Nobody", ""].join("\n"));
    const place = { textDocument: { uri: URI }, position: { line: 0, character: 12 } };
    const hover = () => client.connection.sendRequest(HoverRequest.type, place);
    // From now on the settings are known.
    await hover();
    const answered: string[] = [];
    const note = async <T>(name: string, answer: Promise<T>) => {
      const given = await answer;
      answered.push(name);
      return given;
    };
    const [report] = await Promise.all([
      note("diagnostics", client.pull(URI)),
      note("hover", hover()),
      client.change(URI, 2, { text: BROKEN }),
    ]);
    assert.deepEqual(answered, ["hover", "diagnostics"]);
    assert.ok(report.kind === "full");
    assert.deepEqual(
      report.items.map(({ code }) => code),
      ["syntax-error"],
    );
  });

  it("are never sent unasked", async () => {
    await client.open(URI, BROKEN);
    assert.deepEqual(await client.codes(URI), ["syntax-error"]);
    await client.close(URI);
    assert.deepEqual(await client.codes(URI), []);
    assert.deepEqual(client.published, []);
  });
});

describe("language server: diagnostics that are sent", () => {
  let client: LanguageClient;

  const codesOf = (index: number) => client.published[index]?.diagnostics.map(({ code }) => code);

  beforeEach(async () => {
    [client] = await LanguageClient.start({ capabilities: configurable({}) });
  });
  afterEach(() => client.stop());

  it("come for an opened document with its version, and are taken back when it is closed", async () => {
    await client.open(URI, BROKEN, 7);
    await client.until("diagnostics", () => client.published.length === 1);
    assert.deepEqual([client.published[0]?.uri, client.published[0]?.version], [URI, 7]);
    assert.deepEqual(codesOf(0), ["syntax-error"]);
    await client.close(URI);
    await client.until("an empty list", () => client.published.length === 2);
    assert.deepEqual(client.published[1], { uri: URI, diagnostics: [] });
  });

  it("wait for the end of a burst of edits", async () => {
    await client.open(URI, BROKEN);
    for (let version = 2; version <= 20; version++) await client.change(URI, version, { text: BROKEN });
    await client.change(URI, 21, { text: CLEAN });
    await client.until("the newest version", () => client.published.some(({ version }) => version === 21));
    assert.ok(client.published.length < 20, `${client.published.length} results for 20 edits`);
    assert.deepEqual(client.published.at(-1), { uri: URI, version: 21, diagnostics: [] });
    const versions = client.published.map(({ version }) => version ?? 0);
    assert.deepEqual(
      versions,
      [...versions].sort((a, b) => a - b),
    );
  });

  it("do not come any more for a document that was closed before they were ready", async () => {
    await client.open(URI, BROKEN);
    await client.close(URI);
    await client.open("file:///b.owm", BROKEN);
    await client.until("the other's", () => client.published.some(({ uri }) => uri === "file:///b.owm"));
    const mine = client.published.filter(({ uri }) => uri === URI);
    assert.deepEqual(mine.at(-1), { uri: URI, diagnostics: [] });
  });
});

describe("language server: diagnostics and settings", () => {
  it("are sent again when the settings change", async () => {
    let rules: unknown = {};
    const [client] = await LanguageClient.start({
      capabilities: configurable({}),
      configuration: () => ({ rules }),
    });
    await client.open(URI, BROKEN);
    await client.until("diagnostics", () => client.published.length === 1);
    rules = { "syntax-error": "off" };
    await client.changeConfiguration(null);
    await client.until("diagnostics", () => client.published.length === 2);
    assert.deepEqual(
      client.published.map(({ diagnostics }) => diagnostics.length),
      [1, 0],
    );
    await client.stop();
  });

  it("are to be pulled again when the settings change", async () => {
    let severity: unknown = "hint";
    const [client] = await LanguageClient.start({
      capabilities: configurable(PULLING),
      configuration: () => ({ rules: { "syntax-error": severity } }),
    });
    await client.open(URI, BROKEN);
    const first = await client.pull(URI);
    assert.equal(first.kind === "full" && first.items[0]?.severity, 4);
    severity = "off";
    await client.changeConfiguration(null);
    await client.until("a refresh", () => client.refreshes === 1);
    const second = await client.pull(URI, first.resultId);
    assert.deepEqual([second.kind, second.kind === "full" && second.items], ["full", []]);
    await client.stop();
  });

  it("are to be pulled again when files come or go", async () => {
    const [client] = await LanguageClient.start();
    const changes = [{ uri: "file:///maps/b.owm", type: 1 }];
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes });
    await client.until("a refresh", () => client.refreshes === 1);
    await client.stop();
  });
});

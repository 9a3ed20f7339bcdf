import assert from "node:assert/strict";
import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import {
  CancellationTokenSource,
  FileChangeType,
  LSPErrorCodes,
  ProgressType,
  type ResponseError,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver/node";
import { folderWith } from "../support/commandLine";
import { configurable, LanguageClient, PULLING } from "../support/languageClient";

const WRONG = "title A\nComponent Tea [0.5, 0.5]\n";
const RIGHT = "title B\nanchor User [0.9, 0.5]\ncomponent Tea [0.5, 0.5]\nUser->Tea\n";
const FENCED =
  "# Notes\n\n```wardley\nComponent Tea [0.5, 0.5]\n```\n\n```wardley\nComponent Pot [0.5, 0.5]\n```\n";

const PARTIAL = new ProgressType<WorkspaceDiagnosticReportPartialResult>();

describe("language server: diagnostics of the workspace", () => {
  let client: LanguageClient;
  let folder: string;
  let section: unknown;

  const uriOf = (name: string) => pathToFileURL(path.join(folder, name)).href;
  const nameOf = (uri: string) => decodeURIComponent(uri).split("/").at(-1) ?? "";

  beforeEach(async () => {
    folder = folderWith({ "wrong.owm": WRONG, "right.owm": RIGHT, "notes.md": FENCED });
    section = {};
    [client] = await LanguageClient.start({
      folders: [pathToFileURL(folder).href],
      capabilities: configurable(PULLING),
      configuration: () => section,
    });
  });
  afterEach(() => client.stop());

  /** What the client has, as it is to be named in the next request. */
  const namesIn = (items: readonly WorkspaceDocumentDiagnosticReport[]) =>
    items.flatMap(({ uri, resultId }) => (resultId === undefined ? [] : [{ uri, value: resultId }]));

  const ask = (
    previousResultIds: { uri: string; value: string }[] = [],
  ): Promise<WorkspaceDiagnosticReport> =>
    client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds });

  /** `wrong.owm: keyword-case 1`: document, rule and line of one kind of problem. */
  const wrongCases = ({ items }: WorkspaceDiagnosticReport) =>
    items.flatMap((report) =>
      report.kind === "full"
        ? report.items
            .filter(({ code }) => code === "keyword-case")
            .map(({ range }) => `${nameOf(report.uri)} ${range.start.line}`)
        : [],
    );

  it("come for maps that nobody has open, those in fences too", async () => {
    const report = await ask();
    assert.deepEqual(
      report.items.map(({ uri, version, kind }) => [nameOf(uri), version, kind]),
      [
        ["notes.md", null, "full"],
        ["right.owm", null, "full"],
        ["wrong.owm", null, "full"],
      ],
    );
    assert.deepEqual(wrongCases(report), ["notes.md 3", "notes.md 7", "wrong.owm 1"]);
  });

  it("are unchanged until something changes, and then new for that alone", async () => {
    const first = await ask();
    const names = namesIn(first.items);
    assert.equal(names.length, 3);
    const second = await ask(names);
    assert.deepEqual(
      second.items.map(({ kind }) => kind),
      ["unchanged", "unchanged", "unchanged"],
    );
    writeFileSync(path.join(folder, "right.owm"), "Component Other [0.1, 0.1]\n");
    await client.filesChanged({ uri: uriOf("right.owm"), type: FileChangeType.Changed });
    let third = await ask(names);
    while (wrongCases(third).length === 0) third = await ask(names);
    assert.ok(wrongCases(third).includes("right.owm 0"));
  });

  it("are those of the editor for open maps, with their version", async () => {
    await client.open(uriOf("wrong.owm"), RIGHT, 4);
    const { items } = await ask();
    const open = items.find(({ uri }) => nameOf(uri) === "wrong.owm");
    assert.equal(open?.version, 4);
    assert.ok(!wrongCases({ items }).some((found) => found.startsWith("wrong.owm")));
    const pulled = await client.pull(uriOf("wrong.owm"));
    assert.deepEqual(open?.kind === "full" && open.items, pulled.kind === "full" && pulled.items);
  });

  it("go when a map goes, and when the setting is off", async () => {
    const first = await ask();
    const names = namesIn(first.items);
    rmSync(path.join(folder, "wrong.owm"));
    await client.filesChanged({ uri: uriOf("wrong.owm"), type: FileChangeType.Deleted });
    let second = await ask(names);
    const gone = () => second.items.find(({ uri }) => nameOf(uri) === "wrong.owm");
    while (gone()?.kind !== "full") second = await ask(names);
    assert.deepEqual(gone(), { uri: uriOf("wrong.owm"), kind: "full", version: null, items: [] });
    section = { workspaceDiagnostics: { enabled: false } };
    await client.changeConfiguration(null);
    const third = await ask(namesIn(second.items));
    assert.ok(third.items.every((report) => report.kind === "full" && report.items.length === 0));
  });

  it("go with a map that was open and is gone before anybody asked", async () => {
    const uri = uriOf("short-lived.owm");
    await client.open(uri, WRONG);
    await client.pull(uri);
    await client.close(uri);
    const told = (await ask()).items.filter((report) => report.uri === uri);
    assert.deepEqual(told, [{ uri, kind: "full", version: null, items: [] }]);
    assert.ok((await ask()).items.every((report) => report.uri !== uri));
  });

  it("are none for a map without its file, open as it is, and come back with the file or when it is opened anew", async () => {
    const uri = uriOf("unseen.owm");
    const file = path.join(folder, "unseen.owm");
    const items = async () => (await ask()).items.find((report) => report.uri === uri);
    const isEmpty = async () => {
      const report = await items();
      return report?.kind === "full" && report.items.length === 0;
    };
    writeFileSync(file, WRONG);
    await client.filesChanged({ uri, type: FileChangeType.Created });
    await client.open(uri, WRONG);
    assert.equal(await isEmpty(), false);
    await client.filesChanged({ uri, type: FileChangeType.Deleted });
    assert.equal(await isEmpty(), true);
    assert.equal(await isEmpty(), true);
    await client.filesChanged({ uri, type: FileChangeType.Created });
    assert.equal(await isEmpty(), false);
    await client.filesChanged({ uri, type: FileChangeType.Deleted });
    await client.close(uri);
    await client.open(uri, WRONG);
    assert.equal(await isEmpty(), false);
    await client.close(uri);
    rmSync(file);
    await client.filesChanged({ uri, type: FileChangeType.Deleted });
  });

  it("stay for a Markdown document of which a fence goes, and go with the document", async () => {
    const uri = uriOf("unsaved.md");
    const report = async () => (await ask()).items.find((each) => each.uri === uri);
    await client.open(uri, FENCED, 1, "markdown");
    const first = await report();
    const whole = first?.kind === "full" ? first.items.length : 0;
    await client.change(uri, 2, { text: FENCED.slice(0, FENCED.lastIndexOf("```wardley")) });
    const second = await report();
    assert.ok(second?.kind === "full" && second.items.length > 0 && second.items.length < whole);
    await client.close(uri);
    assert.deepEqual(await report(), { uri, kind: "full", version: null, items: [] });
    assert.equal(await report(), undefined);
  });

  it("stream to clients that take parts, which then wait for news", async () => {
    const parts: WorkspaceDocumentDiagnosticReport[] = [];
    const progress: unknown[] = [];
    client.connection.onProgress(PARTIAL, "parts", ({ items }) => {
      parts.push(...items);
    });
    client.connection.onProgress(new ProgressType<{ kind: string }>(), "work", ({ kind }) => {
      progress.push(kind);
    });
    const stream = (previousResultIds: { uri: string; value: string }[]) =>
      client.connection.sendRequest(WorkspaceDiagnosticRequest.type, {
        previousResultIds,
        partialResultToken: "parts",
        workDoneToken: "work",
      });
    assert.deepEqual(await stream([]), { items: [] });
    assert.equal(parts.length, 3);
    assert.deepEqual([progress[0], progress.at(-1)], ["begin", "end"]);

    const names = namesIn(parts.splice(0));
    let answered = false;
    const waiting = stream(names).finally(() => {
      answered = true;
    });
    await ask();
    assert.equal(answered, false);
    writeFileSync(path.join(folder, "right.owm"), WRONG);
    await client.filesChanged({ uri: uriOf("right.owm"), type: FileChangeType.Changed });
    assert.deepEqual(await waiting, { items: [] });
    assert.ok(parts.some(({ uri, kind }) => nameOf(uri) === "right.owm" && kind === "full"));
    assert.ok(parts.every(({ kind }) => kind === "full"));
  });

  it("can be withdrawn while the client waits", async () => {
    const { items } = await ask();
    client.connection.onProgress(PARTIAL, "parts", () => undefined);
    const source = new CancellationTokenSource();
    const waiting = client.connection.sendRequest(
      WorkspaceDiagnosticRequest.type,
      { previousResultIds: namesIn(items), partialResultToken: "parts" },
      source.token,
    );
    await ask();
    source.cancel();
    await assert.rejects(
      waiting,
      (error: ResponseError<void>) => error.code === LSPErrorCodes.RequestCancelled,
    );
  });
});

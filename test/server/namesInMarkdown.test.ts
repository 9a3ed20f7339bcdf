import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import {
  DocumentLinkRequest,
  DocumentLinkResolveRequest,
  LinkedEditingRangeRequest,
  PrepareRenameRequest,
  RenameRequest,
  WillRenameFilesRequest,
  WorkspaceSymbolRequest,
  WorkspaceSymbolResolveRequest,
} from "vscode-languageserver/node";
import { folderWith } from "../support/commandLine";
import { configurable, LanguageClient, PULLING } from "../support/languageClient";
import { applyTextEdits, mark } from "../support/marked";

const uriIn = (folder: string, name: string) => pathToFileURL(path.join(folder, name)).href;

const DOCUMENT = [
  "# Kettles",
  "",
  "- A list",
  "  ```wardley",
  "  component Kettle [0.4, 0.4]",
  "  submap Power [0.1, 0.8] url(power.owm)",
  "  Kettle->Power",
  "  ```",
  "",
  "```owm",
  "component Kettle [0.4, 0.4]",
  "```",
  "",
].join("\n");

describe("language server: names and files of maps in Markdown", () => {
  let client: LanguageClient;
  let uri = "";
  let folder = "";

  before(async () => {
    folder = folderWith({
      "page.md": DOCUMENT,
      "power.owm": "title Power\ncomponent Kettle [0.1, 0.1]\n",
      "notes/closed.md": "```wardley\nurl back [../power.owm]\ncomponent Turbine [0.3, 0.3]\n```\n",
    });
    uri = uriIn(folder, "page.md");
    [client] = await LanguageClient.start({
      folders: [pathToFileURL(folder).href],
      capabilities: configurable(PULLING),
      configuration: () => ({ rename: { otherMaps: "always" } }),
    });
    await client.open(uri, DOCUMENT, 1, "markdown");
  });
  after(() => client.stop());

  const position = { line: 4, character: 14 };

  it("are renamed in their fence, in other fences and in other maps", async () => {
    const textDocument = { uri };
    const prepared = await client.connection.sendRequest(PrepareRenameRequest.type, {
      textDocument,
      position,
    });
    assert.deepEqual(prepared, {
      range: { start: { line: 4, character: 12 }, end: { line: 4, character: 18 } },
      placeholder: "Kettle",
    });
    const edit = await client.connection.sendRequest(RenameRequest.type, {
      textDocument,
      position,
      newName: "Boiler",
    });
    const text = applyTextEdits(DOCUMENT, edit?.changes?.[uri] ?? []);
    assert.equal(text, DOCUMENT.replaceAll("Kettle ", "Boiler ").replaceAll("Kettle->", "Boiler->"));
    assert.deepEqual(Object.keys(edit?.changes ?? {}).sort(), [uri, uriIn(folder, "power.owm")].sort());
  });

  it("are edited together inside their fence", async () => {
    const linked = await client.connection.sendRequest(LinkedEditingRangeRequest.type, {
      textDocument: { uri },
      position,
    });
    const lines = mark(DOCUMENT, linked?.ranges ?? []).split("\n");
    assert.deepEqual(
      [lines[4], lines[6], lines[10]],
      ["  component <|Kettle|> [0.4, 0.4]", "  <|Kettle|>->Power", "component Kettle [0.4, 0.4]"],
    );
  });

  it("lead to files, and follow those that are moved", async () => {
    const [link] =
      (await client.connection.sendRequest(DocumentLinkRequest.type, { textDocument: { uri } })) ?? [];
    assert.deepEqual(link?.range, { start: { line: 5, character: 30 }, end: { line: 5, character: 39 } });
    assert.ok(link);
    const resolved = await client.connection.sendRequest(DocumentLinkResolveRequest.type, link);
    assert.equal(resolved.target, uriIn(folder, "power.owm"));
    const edit = await client.connection.sendRequest(WillRenameFilesRequest.type, {
      files: [{ oldUri: uriIn(folder, "power.owm"), newUri: uriIn(folder, "energy/power.owm") }],
    });
    const changes = edit?.changes ?? {};
    assert.match(applyTextEdits(DOCUMENT, changes[uri] ?? []), /url\(energy\/power\.owm\)/);
    const closed = uriIn(folder, "notes/closed.md");
    assert.deepEqual(
      changes[closed]?.map(({ newText }) => newText),
      ["../energy/power.owm"],
    );
    assert.equal(changes[closed]?.[0]?.range.start.line, 1);
  });

  it("are found among those of the workspace", async () => {
    const found =
      (await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: "turbine" })) ?? [];
    assert.deepEqual(
      found.map(({ name, location }) => [
        name,
        location.uri,
        "range" in location && location.range.start.line,
      ]),
      [["Turbine", uriIn(folder, "notes/closed.md"), 2]],
    );
  });

  it("have their ranges looked up where their fence is now", async () => {
    const [resolving] = await LanguageClient.start({
      folders: [pathToFileURL(folder).href],
      capabilities: {
        ...PULLING,
        workspace: { symbol: { resolveSupport: { properties: ["location.range"] } } },
      },
    });
    const query = { query: "turbine" };
    const [symbol] = (await resolving.connection.sendRequest(WorkspaceSymbolRequest.type, query)) ?? [];
    assert.ok(symbol && !("range" in symbol.location));
    writeFileSync(
      path.join(folder, "notes/closed.md"),
      "# Moved\n\n> ```wardley\n> component Turbine\n> ```\n",
    );
    const { location } = await resolving.connection.sendRequest(WorkspaceSymbolResolveRequest.type, symbol);
    assert.deepEqual(location, {
      uri: uriIn(folder, "notes/closed.md"),
      range: { start: { line: 3, character: 12 }, end: { line: 3, character: 19 } },
    });
    await resolving.stop();
  });
});

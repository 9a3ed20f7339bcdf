import assert from "node:assert/strict";
import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import {
  CancellationTokenSource,
  DidChangeWatchedFilesNotification,
  FileChangeType,
} from "vscode-languageserver/node";
import { MAP_LISTING_METHOD, type MapListing, readMapListing } from "#core/protocol/mapListing";
import { folderWith } from "../support/commandLine";
import { LanguageClient, PULLING } from "../support/languageClient";

const clients: LanguageClient[] = [];

async function startOn(folder: string): Promise<LanguageClient> {
  const [client] = await LanguageClient.start({
    folders: [pathToFileURL(folder).href],
    capabilities: PULLING,
  });
  clients.push(client);
  return client;
}

async function ask(client: LanguageClient, known: string | null): Promise<MapListing> {
  const listing = readMapListing(await client.connection.sendRequest(MAP_LISTING_METHOD, { known }));
  assert.ok(listing);
  return listing;
}

const said = ({ documents }: MapListing) =>
  documents.map(({ uri, titles, names }) => `${path.posix.basename(uri)}: ${titles.join(", ")} (${names})`);

describe("language server: the list of maps", () => {
  afterEach(() => Promise.all(clients.splice(0).map((client) => client.stop())));

  it("has every map of the workspace though none is open, and tells when it is another", async () => {
    const folder = folderWith({
      "tea.owm": "title Tea Shop\ncomponent Cup of Tea [0.8, 0.6]\n",
      "deep/power.wm": "component Power Plant [0.1, 0.9]\n",
      "notes.md": "# Notes\n\n```wardley\ntitle In a fence\n```\n",
      "other.md": "No map.\n",
    });
    const client = await startOn(folder);
    const first = await ask(client, null);
    assert.deepEqual(said(first), ["power.wm:  (1)", "notes.md: In a fence (0)", "tea.owm: Tea Shop (1)"]);
    assert.deepEqual(await ask(client, null), first);

    const uri = pathToFileURL(path.join(folder, "tea.owm")).href;
    const asked = ask(client, first.state);
    await client.open(uri, "title Chai Shop\ncomponent Chai [0.1, 0.1]\ncomponent Milk [0.1, 0.2]\n");
    const second = await asked;
    assert.deepEqual(said(second).slice(2), ["tea.owm: Chai Shop (2)"]);

    const news = ask(client, second.state);
    writeFileSync(path.join(folder, "new.owm"), "title New\n");
    rmSync(path.join(folder, "deep/power.wm"));
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [
        { uri: pathToFileURL(path.join(folder, "new.owm")).href, type: FileChangeType.Created },
        { uri: pathToFileURL(path.join(folder, "deep/power.wm")).href, type: FileChangeType.Deleted },
      ],
    });
    assert.deepEqual(said(await news), [
      "new.owm: New (0)",
      "notes.md: In a fence (0)",
      "tea.owm: Chai Shop (2)",
    ]);
  });

  it("is not told again when an edit leaves it as it is, and has what is not saved yet", async () => {
    const client = await startOn(folderWith({ "tea.owm": "title Tea\ncomponent Tea [0.5, 0.5]\n" }));
    const { state } = await ask(client, null);
    const asked = ask(client, state);
    await client.open("untitled:Untitled-1", "component Cake [0.5, 0.5]\n");
    const listing = await asked;
    assert.deepEqual(said(listing), ["tea.owm: Tea (1)", "untitled:Untitled-1:  (1)"]);
    const more = ask(client, listing.state);
    const start = { line: 0, character: 16 };
    const end = { line: 0, character: 19 };
    await client.change("untitled:Untitled-1", 2, { range: { start, end }, text: "0.6" });
    // The position is nothing that the list says: what comes is the answer to the next edit.
    await client.change("untitled:Untitled-1", 3, {
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      text: "title Cake\n",
    });
    assert.deepEqual(said(await more)[1], "untitled:Untitled-1: Cake (1)");
  });

  it("can be withdrawn while it is waited for", async () => {
    const client = await startOn(folderWith({ "tea.owm": "title Tea\n" }));
    const { state } = await ask(client, null);
    const source = new CancellationTokenSource();
    const asked = client.connection.sendRequest(MAP_LISTING_METHOD, { known: state }, source.token);
    source.cancel();
    await assert.rejects(async () => asked, /cancelled/);
    assert.equal((await ask(client, null)).state, state);
  });

  it("has two thousand maps", async () => {
    const files = Array.from({ length: 2000 }, (_, i) => [`m${i}.owm`, `title Map ${i}\n`] as const);
    const client = await startOn(folderWith(Object.fromEntries(files)));
    const { documents } = await ask(client, null);
    assert.equal(documents.length, 2000);
    assert.equal(new Set(documents.map(({ titles }) => titles[0])).size, 2000);
  });
});

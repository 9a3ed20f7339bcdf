import assert from "node:assert/strict";
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { HoverRequest } from "vscode-languageserver/node";
import { folderWith } from "../support/commandLine";
import { type ClientOptions, LanguageClient, PULLING } from "../support/languageClient";

const RULE = "cross-map-drift";

/** A map that shares eight names with others of its kind and has Power somewhere. */
function map(evolution: number, kind = "Part"): string {
  const parts = Array.from({ length: 8 }, (_, at) => `component ${kind} ${at} [0.${at + 1}, 0.5]`);
  return [...parts, `component Power [0.05, ${evolution}]`, ""].join("\n");
}

const uriIn = (folder: string, name: string) => pathToFileURL(path.join(folder, name)).href;
const drift = (here: string, there: string, file: string) =>
  `'Power' is at ${here} here and at ${there} in ${file}.`;

const clients: LanguageClient[] = [];

/** Starts a client that is stopped when the test ends. */
async function start(options: ClientOptions = {}): Promise<LanguageClient> {
  const [client] = await LanguageClient.start(options);
  clients.push(client);
  return client;
}

/** Starts a client on a workspace folder. */
function startOn(folder: string, more: ClientOptions = {}): Promise<LanguageClient> {
  return start({ folders: [pathToFileURL(folder).href], ...more });
}

/** Pulls until a rule says so, each time the server asks for it. */
async function settles(client: LanguageClient, uri: string, ...messages: readonly string[]): Promise<void> {
  for (;;) {
    const { refreshes } = client;
    const found = await client.messages(uri, RULE);
    if (JSON.stringify(found) === JSON.stringify(messages)) return;
    await client.until(
      `${JSON.stringify(messages)} instead of ${JSON.stringify(found)}`,
      () => client.refreshes > refreshes,
    );
  }
}

describe("language server: maps of the workspace", () => {
  afterEach(() => Promise.all(clients.splice(0).map((client) => client.stop())));

  it("are read from disk once a map is open, and followed", async () => {
    const folder = folderWith({
      "sub/other.wm": map(0.2),
      "node_modules/x/pack.owm": map(0.9),
      ".git/x.owm": map(0.9),
      "notes.md": map(0.9),
    });
    const client = await startOn(folder);
    const mine = uriIn(folder, "mine.owm");
    const other = uriIn(folder, "sub/other.wm");
    await client.open(mine, map(0.6));
    await settles(client, mine, drift("0.60", "0.20", "other.wm"));

    writeFileSync(path.join(folder, "sub/other.wm"), map(0.3));
    await client.filesChanged({ uri: other, type: 2 });
    await settles(client, mine, drift("0.60", "0.30", "other.wm"));

    writeFileSync(path.join(folder, "new.owm"), map(0.95));
    await client.filesChanged({ uri: uriIn(folder, "new.owm"), type: 1 });
    await settles(client, mine, "'Power' is at 0.60 here and at 0.95 in new.owm; 1 other map differs too.");

    rmSync(path.join(folder, "new.owm"));
    rmSync(path.join(folder, "sub"), { recursive: true });
    await client.filesChanged(
      { uri: uriIn(folder, "new.owm"), type: 3 },
      // Of a folder that goes, clients tell no more than this.
      { uri: uriIn(folder, "sub"), type: 3 },
    );
    await settles(client, mine);
  });

  it("count as they are in the editor while they are open, and as on disk afterwards", async () => {
    const folder = folderWith({ "a.owm": map(0.6), "b.owm": map(0.6) });
    const client = await startOn(folder);
    const [a, b] = [uriIn(folder, "a.owm"), uriIn(folder, "b.owm")];
    await client.open(a, map(0.6));
    await client.open(b, map(0.25));
    await settles(client, a, drift("0.60", "0.25", "b.owm"));
    await client.filesChanged({ uri: b, type: 2 });
    await settles(client, a, drift("0.60", "0.25", "b.owm"));
    await client.change(b, 2, { text: map(0.35) });
    await settles(client, a, drift("0.60", "0.35", "b.owm"));
    const refreshes = client.refreshes;
    await client.close(b);
    await client.until("a refresh", () => client.refreshes > refreshes);
    await settles(client, a);
  });

  it("may be unsaved, or of a scheme that only the editor knows", async () => {
    const client = await start();
    await client.open("untitled:Untitled-1", map(0.6));
    await client.open("vscode-vfs://github/maps/far.owm", map(0.2));
    await settles(client, "untitled:Untitled-1", drift("0.60", "0.20", "far.owm"));
    const refreshes = client.refreshes;
    await client.close("vscode-vfs://github/maps/far.owm");
    await client.until("a refresh", () => client.refreshes > refreshes);
    await settles(client, "untitled:Untitled-1");
  });

  it("are asked of a client that provides them where there is no disk", async () => {
    const root = "vscode-vfs://github/me/maps";
    const asked: unknown[] = [];
    const client = await start({
      folders: [root],
      initializationOptions: { providesMaps: true },
      answers: {
        "mapwright/listMaps": (params) => {
          asked.push(params);
          return { uris: [`${root}/far.owm`, `${root}/gone.owm`] };
        },
        "mapwright/readMap": (params) => ({
          text: (params as { uri: string }).uri.endsWith("far.owm") ? map(0.2) : null,
        }),
      },
    });
    await client.open(`${root}/near.owm`, map(0.6));
    await settles(client, `${root}/near.owm`, drift("0.60", "0.20", "far.owm"));
    assert.deepEqual(asked, [{ folder: root }]);
  });

  it("do not stop the server when such a client answers nonsense or fails", async () => {
    const root = "vscode-vfs://github/me/maps";
    for (const answer of [null, { uris: [3] }, { uris: [`${root}/far.owm`] }]) {
      const client = await start({
        folders: [root],
        initializationOptions: { providesMaps: true },
        answers: {
          "mapwright/listMaps": () => answer,
          "mapwright/readMap": () => Promise.reject(new Error("no")),
        },
      });
      await client.open(`${root}/near.owm`, map(0.6));
      await client.open("untitled:Untitled-1", map(0.2));
      await settles(client, `${root}/near.owm`, drift("0.60", "0.20", "Untitled-1"));
    }
  });

  it("are heard of by a client that waits for diagnostics", async () => {
    const client = await start({ capabilities: {} });
    const [one, two] = ["untitled:Untitled-1", "untitled:Untitled-2"];
    const newest = () => {
      const published = client.published.filter(({ uri }) => uri === one).at(-1);
      return published?.diagnostics.filter(({ code }) => code === RULE).map(({ message }) => message);
    };
    await client.open(one, map(0.6));
    await client.until("diagnostics", () => newest()?.length === 0);
    await client.open(two, map(0.2));
    await client.until("a drift", () => newest()?.[0] === drift("0.60", "0.20", "Untitled-2"));
    await client.change(two, 2, { text: map(0.55) });
    await client.until("agreement", () => newest()?.length === 0);
  });

  it("follow the folders of the workspace", async () => {
    const [first, second] = [folderWith({ "x.txt": "" }), folderWith({ "other.owm": map(0.2) })];
    const client = await startOn(first);
    const mine = uriIn(first, "mine.owm");
    await client.open(mine, map(0.6));
    const change = (added: readonly string[], removed: readonly string[]) => {
      const named = (folders: readonly string[]) =>
        folders.map((folder) => ({ uri: pathToFileURL(folder).href, name: folder }));
      const event = { added: named(added), removed: named(removed) };
      return client.connection.sendNotification("workspace/didChangeWorkspaceFolders", { event });
    };
    await change([second], []);
    await settles(client, mine, drift("0.60", "0.20", "other.owm"));
    await change([], [second]);
    await settles(client, mine);
  });

  it("leave a file alone that is too large, no text or another dialect, and links that lead in a circle", async () => {
    const folder = folderWith({
      "large.owm": `${map(0.1)}${"// filler\n".repeat(120_000)}`,
      "mermaid.owm": `wardley-beta\n${map(0.9)}`,
      "binary.owm": new Uint8Array([0, 255, 254, 10, 0, 200]),
      "other.owm": map(0.2),
    });
    mkdirSync(path.join(folder, "empty.owm"));
    symlinkSync(folder, path.join(folder, "loop"), "junction");
    const client = await startOn(folder);
    const mine = uriIn(folder, "mine.owm");
    await client.open(mine, map(0.6));
    await settles(client, mine, drift("0.60", "0.20", "other.owm"));
    assert.equal(client.stderr, "");
  });

  it("are told apart from the map itself however its URI is written", async () => {
    const folder = folderWith({ "my maps/[tea].owm": map(0.2) });
    const client = await startOn(folder);
    const mine = `${pathToFileURL(folder).href}/my%20maps/%5Btea%5D.owm`;
    await client.open(mine, map(0.6));
    await client.open(uriIn(folder, "z.owm"), map(0.6));
    await settles(client, mine);
  });

  it("are two thousand without anybody waiting", async () => {
    const files: Record<string, string> = {};
    for (let at = 0; at < 2000; at++) {
      files[`team ${at % 40}/map ${at}.owm`] = map(0.5, at < 3 ? "Part" : `Thing ${at % 700}`);
    }
    const folder = folderWith(files);
    const progress: string[] = [];
    const client = await startOn(folder, {
      capabilities: { ...PULLING, window: { workDoneProgress: true } },
      answers: { "window/workDoneProgress/create": () => null },
    });
    client.connection.onNotification("$/progress", ({ value }: { value: { kind: string } }) => {
      progress.push(value.kind);
    });
    const mine = uriIn(folder, "mine.owm");
    await client.open(mine, map(0.8));
    let during = 0;
    while (!progress.includes("end")) {
      const hover = await client.connection.sendRequest(HoverRequest.type, {
        textDocument: { uri: mine },
        position: { line: 8, character: 12 },
      });
      assert.ok(hover !== null);
      if (progress.includes("begin") && !progress.includes("end")) during++;
    }
    assert.ok(during >= 10, `${during} hovers were answered while maps were read`);
    await settles(client, mine, "'Power' is at 0.80 here and at 0.50 in map 0.owm; 2 other maps differ too.");
    assert.deepEqual([progress[0], progress.at(-1)], ["begin", "end"]);
  }).timeout(60_000);
});

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { HoverRequest } from "vscode-languageserver";
import { createMapHistory } from "#server/history";
import { type CommittedStates, HistoryUnavailable } from "#server/runtime";
import { folderWith } from "../support/commandLine";
import { fakeGit } from "../support/fakeGit";
import { type ClientOptions, configurable, LanguageClient, PULLING } from "../support/languageClient";
import { createRepository } from "../support/repository";

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

/** A history that answers what it is told to. */
function historyOf(answers: (CommittedStates | undefined | Error)[]) {
  const heard: string[] = [];
  const fake = { stamp: "1", reads: 0 };
  const write = (kind: string) => (message: string) => heard.push(`${kind}: ${message}`);
  const history = createMapHistory(
    {
      stamp: () => (fake.reads === 0 ? undefined : fake.stamp),
      read: async () => {
        fake.reads++;
        const answer = answers.shift();
        if (answer instanceof Error) throw answer;
        return answer;
      },
    },
    {
      log: { error: write("error"), warn: write("warn"), info: write("info") },
      tell: write("tell"),
      changed: write("changed"),
    },
  );
  return { history, heard, fake };
}

describe("map history", () => {
  it("is read in the background, once per commit", async () => {
    const { history, heard, fake } = historyOf([
      { head: "component A [0.1, 0.2]", history: [] },
      { head: "component A [0.1, 0.2]", history: [] },
      { head: "component A [0.1, 0.3]", history: [] },
    ]);
    assert.equal(history.of("a"), undefined);
    assert.equal(history.of("a"), undefined);
    await settled();
    assert.deepEqual([fake.reads, heard], [1, ["changed: a"]]);
    const first = history.of("a");
    assert.equal(first?.reference.names.get("a")?.evolution, 0.2);
    assert.equal(history.of("a"), first);

    fake.stamp = "2";
    assert.equal(history.of("a"), first, "the old one until the new one is there");
    await settled();
    assert.deepEqual([fake.reads, heard.length], [2, 1], "the same states are no change");
    assert.equal(history.of("a"), first);

    fake.stamp = "3";
    history.of("a");
    await settled();
    assert.equal(history.of("a")?.reference.names.get("a")?.evolution, 0.3);
    assert.deepEqual(heard, ["changed: a", "changed: a"]);
  });

  it("is not asked for again where there is none", async () => {
    const { history, heard, fake } = historyOf([undefined]);
    history.of("a");
    await settled();
    assert.equal(history.of("a"), undefined);
    await settled();
    assert.deepEqual([fake.reads, heard], [1, []]);
  });

  it("is given up, and the user told once, when it is unavailable", async () => {
    const states = { head: "component A [0.1, 0.2]", history: [] };
    const gone = () => new HistoryUnavailable("git hangs", true);
    const { history, heard, fake } = historyOf([states, gone(), gone()]);
    history.of("a");
    await settled();
    fake.stamp = "2";
    history.of("a");
    history.of("b");
    await settled();
    assert.equal(history.of("a"), undefined);
    history.of("c");
    await settled();
    assert.deepEqual(heard, ["changed: a", "warn: git hangs", "tell: git hangs", "changed: a"]);
    assert.equal(fake.reads, 3);
  });

  it("goes on after another failure, not before something changes", async () => {
    const { history, heard, fake } = historyOf([new Error("odd"), { head: "title T", history: [] }]);
    history.of("a");
    await settled();
    history.of("a");
    await settled();
    assert.deepEqual([fake.reads, heard], [1, ["error: the history of a could not be read"]]);
    fake.stamp = "2";
    history.of("a");
    await settled();
    assert.equal(history.of("a")?.reference.titleKey, "t");
  });
});

describe("language server: history of maps", () => {
  const before = "title Tea\ncomponent Power [0.3, 0.62]\nevolve Power 0.8\n";
  const now = before.replace("0.62", "0.5");
  const moved = "'Power' moved left from 0.62 to 0.50 since HEAD.";
  const clients: LanguageClient[] = [];

  afterEach(() => Promise.all(clients.splice(0).map((client) => client.stop())));

  async function start(options: ClientOptions = {}): Promise<LanguageClient> {
    const [client] = await LanguageClient.start(options);
    clients.push(client);
    return client;
  }

  function mapIn(folder: string): string {
    return pathToFileURL(path.join(folder, "tea.owm")).href;
  }

  /** Pulls until the rules about history have said these things. */
  async function settles(client: LanguageClient, uri: string, ...messages: readonly string[]): Promise<void> {
    for (;;) {
      const { refreshes } = client;
      const found = [
        ...(await client.messages(uri, "moved-left")),
        ...(await client.messages(uri, "evolve-stalled")),
      ];
      if (JSON.stringify(found) === JSON.stringify(messages)) return;
      await client.until(`not ${found}`, () => client.refreshes > refreshes);
    }
  }

  it("is compared with what is open, and followed", async () => {
    const repository = createRepository();
    repository.commit({ "tea.owm": before }, "2020-01-01");
    const client = await start();
    const uri = mapIn(repository.folder);
    await client.open(uri, now);
    await settles(client, uri, moved);
    const hovered = await client.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: { line: now.split("\n").findIndex((line) => line.includes("Power")), character: 11 },
    });
    assert.match(JSON.stringify(hovered?.contents), /since HEAD: evolution/);
    const stalled = "'Power' has been about to evolve to 0.80 since 2020-01-01 and has not moved from 0.62.";
    await client.change(uri, 2, { text: before });
    await settles(client, uri, stalled);

    await client.change(uri, 3, { text: now });
    await settles(client, uri, moved);
    repository.commit({ "tea.owm": now }, new Date().toISOString().slice(0, 10));
    await client.filesChanged({
      uri: pathToFileURL(path.join(repository.folder, ".git/logs/HEAD")).href,
      type: 2,
    });
    await settles(client, uri);
    assert.deepEqual(client.shown, []);
  });

  it("says nothing where there is none, or the map is not on disk", async () => {
    const client = await start();
    const uri = mapIn(folderWith({ "tea.owm": before }));
    const log = client.logged.length;
    for (const each of [uri, "untitled:Untitled-1", "vscode-vfs://github/tea.owm"]) {
      await client.open(each, now);
      await client.pull(each);
      await client.pull(each);
      await settles(client, each);
    }
    assert.deepEqual([client.logged.length, client.shown, client.stderr], [log, [], ""]);
  });

  it("is not looked at where the user says so", async () => {
    const repository = createRepository();
    repository.commit({ "tea.owm": before });
    const uri = mapIn(repository.folder);
    const fake = fakeGit('touch "$0.used"\nexit 1');
    const used = () => existsSync(path.join(fake, "git.used"));
    let enabled: unknown = false;
    const client = await start({
      capabilities: configurable(PULLING),
      configuration: () => ({ git: { enabled } }),
      env: { PATH: `${fake}:${process.env.PATH}` },
    });
    await client.open(uri, now);
    await client.pull(uri);
    await new Promise((resolve) => setTimeout(resolve, 200));
    assert.equal(used(), false);
    enabled = "perhaps";
    await client.changeConfiguration(null);
    await client.pull(uri);
    await client.until("a message", () => client.shown.length === 1);
    assert.match(client.shown[0] ?? "", /mapwright\.git\.enabled: "perhaps" is not true or false/);
    while (!used()) await new Promise((resolve) => setTimeout(resolve, 20));
  });

  it("waits until the user trusts the workspace", async () => {
    const repository = createRepository();
    repository.commit({ "tea.owm": before });
    const uri = mapIn(repository.folder);
    const client = await start({ initializationOptions: { workspaceTrusted: false } });
    await client.open(uri, now);
    await client.pull(uri);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await settles(client, uri);
    await client.connection.sendNotification("mapwright/workspaceTrusted");
    await settles(client, uri, moved);
  });

  it("is given up, said once, when git hangs; everything else goes on", async () => {
    const repository = createRepository();
    repository.commit({ "tea.owm": before, "cup.owm": before });
    const uri = mapIn(repository.folder);
    const client = await start({ env: { PATH: `${fakeGit("exec sleep 600")}:${process.env.PATH}` } });
    await client.open(uri, `${now}this is prose\n`);
    assert.deepEqual(await client.messages(uri, "moved-left"), []);
    assert.equal((await client.messages(uri, "syntax-error")).length, 1);
    await client.until("a message", () => client.shown.length === 1);
    assert.match(client.shown[0] ?? "", /^git did not answer within 4 seconds/);
    await client.open(uri.replace("tea", "cup"), now);
    await client.pull(uri.replace("tea", "cup"));
    await new Promise((resolve) => setTimeout(resolve, 100));
    assert.equal(client.shown.length, 1);
    assert.deepEqual(
      client.logged.filter((line) => line.startsWith("git")),
      client.shown,
    );
  }).timeout(30_000);
});

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import * as vscode from "vscode";
import type { PanesState } from "#core/protocol/panesState";
import { compareMap } from "../../client/src/compare/compareMap";
import { MapSides } from "../../client/src/compare/mapSides";
import { PanesPanel } from "../../client/src/compare/panesPanel";
import type { PanesSubject } from "../../client/src/compare/panesSubject";
import { restoreSubject } from "../../client/src/compare/restoreSubject";
import { type GitApi, type GitRepository, gitApi, repositoryOf } from "../../client/src/git/gitApi";
import { MapDocuments } from "../../client/src/preview/mapDocuments";
import { commitStates } from "../support/gitFolder";
import { refuses } from "./gestures";
import { MemoryFiles } from "./memoryFiles";
import { closeAll, eventually, fileUri } from "./support";

const FIRST = "title Tea\ncomponent Cup [0.8, 0.6]\ncomponent Kettle [0.4, 0.3]\nCup->Kettle\n";
const SECOND = FIRST.replace("[0.4, 0.3]", "[0.4, 0.5]");
const NOW = SECOND.replace("[0.8, 0.6]", "[0.8, 0.8]");

/** Titles of the panels with comparisons. */
const comparisons = () =>
  vscode.window.tabGroups.all.flatMap((group) =>
    group.tabs.flatMap(({ input, label }) =>
      input instanceof vscode.TabInputWebview && input.viewType.endsWith("mapwright.compare") ? [label] : [],
    ),
  );

const comparison = (label: string) => eventually(label, () => comparisons().includes(label));

const git = () => vscode.workspace.getConfiguration("git");

describe("comparing maps", () => {
  const map = fileUri("compared/tea.owm");
  const other = fileUri("compared/other.owm");
  let hashes: readonly string[] = [];

  before(async () => {
    const folder = fileUri("compared");
    mkdirSync(folder.fsPath);
    hashes = commitStates(folder.fsPath, [
      { subject: "First map", day: "2026-01-01", files: { "old.owm": FIRST } },
      { subject: "Another name", day: "2026-01-02", files: { "old.owm": undefined, "tea.owm": FIRST } },
      { subject: "Kettle moves", day: "2026-01-03", files: { "tea.owm": SECOND } },
    ]);
    for (const [uri, text] of [
      [map, NOW],
      [other, FIRST],
    ] as const) {
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    }
  });

  afterEach(closeAll);

  after(async () => {
    await git().update("enabled", undefined, vscode.ConfigurationTarget.Workspace);
    await vscode.workspace.fs.delete(fileUri("compared"), { recursive: true });
  });

  const compare = (...args: readonly unknown[]) =>
    vscode.commands.executeCommand("mapwright.compareWith", ...args);

  it("has no revisions while Git is switched off, but files and the clipboard", async () => {
    await compare(map, { ref: "HEAD" });
    assert.deepEqual(comparisons(), []);
    await compare(map, other);
    await comparison("other.owm ↔ tea.owm");
  });

  it("takes the second of two files that are selected in the explorer", async () => {
    await compare(map, [map, other]);
    await comparison("other.owm ↔ tea.owm");
  });

  it("takes a map from the clipboard, and nothing else", async () => {
    await vscode.env.clipboard.writeText("no map at all");
    await vscode.commands.executeCommand("mapwright.compareWithClipboard", map);
    assert.deepEqual(comparisons(), []);
    await vscode.env.clipboard.writeText(FIRST);
    await vscode.commands.executeCommand("mapwright.compareWithClipboard", map);
    await comparison("Clipboard ↔ tea.owm");
  });

  it("is looked for again, and found, when Git is switched on", async () => {
    const log = vscode.window.createOutputChannel("Mapwright tests of Git", { log: true });
    const documents = new MapDocuments();
    const sides = new MapSides(documents);
    const state: PanesState = {
      kind: "comparison",
      before: { kind: "revision", uri: map.toString(), ref: "HEAD" },
      after: { kind: "file", uri: map.toString() },
    };
    const lost = await restoreSubject(sides, state, "what it was called", log);
    let found: PanesSubject | undefined;
    lost.onDidReturn?.((subject) => {
      found = subject;
    });
    assert.match(lost.trouble, /switched off by the setting git\.enabled\.$/);
    await git().update("enabled", true, vscode.ConfigurationTarget.Workspace);
    const back = await eventually("the comparison", () => found);
    assert.deepEqual([back.title, back.state], ["HEAD ↔ tea.owm", state]);
    for (const each of [lost, back, sides, documents, log]) each.dispose();
  });

  it("takes revisions, also from before the map was renamed, and refuses what is none", async () => {
    await git().update("enabled", true, vscode.ConfigurationTarget.Workspace);
    await eventually("Git", async () => {
      await compare(map, { ref: "HEAD" });
      return comparisons().includes("HEAD ↔ tea.owm");
    });
    const [first = ""] = hashes;
    await compare(map, { ref: first });
    await comparison(`${first.slice(0, 7)} ↔ tea.owm`);
    const before = comparisons();
    await compare(map, { ref: "no-such-branch" });
    await compare(map, { ref: "--output=stolen" });
    assert.deepEqual(comparisons(), before);
  });

  it("takes what Source Control and the Timeline pass", async () => {
    await vscode.commands.executeCommand("mapwright.compareWithHead", { resourceUri: map });
    await comparison("HEAD ↔ tea.owm");
    const [, second = ""] = hashes;
    await compare({ ref: second }, map, "git-history");
    await comparison(`${second.slice(0, 7)} ↔ tea.owm`);
    // VS Code withholds the entry from extensions of others: then it is asked which commit is meant.
    const open = comparisons().length;
    const asked = compare(undefined, map, "git-history");
    await eventually("an answer", async () => {
      await vscode.commands.executeCommand("workbench.action.closeQuickOpen");
      return Promise.race([asked.then(() => true), new Promise((resolve) => setTimeout(resolve, 200))]);
    });
    assert.equal(comparisons().length, open);
  });

  it("writes the history as one animated picture, and as a picture for each state", async () => {
    const animated = fileUri("compared/history.svg");
    const read = async (uri: vscode.Uri) => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    const write = (form: string, target: vscode.Uri) =>
      vscode.commands.executeCommand<vscode.Uri[] | undefined>("mapwright.exportHistory", map, form, target);
    assert.equal((await write("animated", animated))?.length, 1);
    const first = await read(animated);
    assert.match(first, /@keyframes/);
    assert.match(first, /1\/4 · 2026-01-01 · Ada Mapper · [0-9a-f]{7} · First map/);
    assert.match(first, /4\/4 · not committed · Now/);
    await write("animated", animated);
    assert.equal(await read(animated), first);
    const frames = (await write("frames", fileUri("compared/frames"))) ?? [];
    assert.deepEqual(
      frames.map(({ path }) => path.slice(path.lastIndexOf("/") + 1)),
      [...hashes.map((hash, at) => `tea-00${at + 1}-${hash.slice(0, 7)}.svg`), "tea-004-now.svg"],
    );
    const [, , moved] = frames;
    assert.ok(moved && (await read(moved)).includes("Compared: 1 moved."));
    // A folder cannot be made where a file is: nothing is written, and it is said why.
    assert.equal(await write("frames", map), undefined);
  });

  it("shows the history, and variants beside each other", async () => {
    await vscode.commands.executeCommand("mapwright.showHistory", map);
    await comparison("History tea.owm");
    await vscode.commands.executeCommand("mapwright.compareVariants", map, [map, other]);
    await comparison("tea.owm | other.owm");
  });

  it("takes both sides of a text diff", async () => {
    await vscode.commands.executeCommand("vscode.diff", other, map, "two maps");
    await vscode.commands.executeCommand("mapwright.compareSides");
    await comparison("other.owm ↔ tea.owm");
  });

  describe("as a reloaded window brings it back", () => {
    const log = vscode.window.createOutputChannel("Mapwright tests", { log: true });
    const documents = new MapDocuments();
    const sides = new MapSides(documents);
    const file = (uri: vscode.Uri) => ({ kind: "file", uri: uri.toString() }) as const;
    const restore = (state: PanesState) => restoreSubject(sides, state, "what it was called", log);

    after(() => {
      for (const each of [sides, documents, log]) each.dispose();
    });

    it("is what it was, under the same state", async () => {
      const [first = "", second = ""] = hashes;
      const states: readonly (readonly [PanesState, string])[] = [
        [
          {
            kind: "comparison",
            before: { kind: "revision", uri: map.toString(), ref: "HEAD" },
            after: file(map),
          },
          "HEAD ↔ tea.owm",
        ],
        [
          { kind: "comparison", before: { kind: "text", text: FIRST }, after: file(map) },
          "Clipboard ↔ tea.owm",
        ],
        [{ kind: "comparison", before: file(other), after: file(map) }, "other.owm ↔ tea.owm"],
        [{ kind: "variants", maps: [map.toString(), other.toString()] }, "tea.owm | other.owm"],
        [{ kind: "history", map: map.toString(), commit: null }, "History tea.owm"],
        [{ kind: "history", map: map.toString(), commit: second }, "History tea.owm"],
        [{ kind: "history", map: map.toString(), commit: first }, "History tea.owm"],
      ];
      for (const [state, title] of states) {
        const subject = await restore(state);
        const panes = await eventually(title, () => subject.panes());
        assert.deepEqual([subject.title, subject.trouble, subject.state], [title, "", state]);
        assert.equal(panes.length, state.kind === "variants" ? 2 : 1);
        if (state.kind === "history") {
          assert.equal(subject.steps?.at, state.commit === null ? 3 : hashes.indexOf(state.commit));
        }
        subject.dispose();
      }
    });

    it("is there as soon as its revision is", async () => {
      const before = { kind: "revision", uri: map.toString(), ref: "later" } as const;
      const repository = await repositoryOf(map);
      assert.ok(typeof repository !== "string");
      const branch = async (...args: readonly string[]) => {
        execFileSync("git", ["branch", "--quiet", ...args], { cwd: fileUri("compared").fsPath });
        // VS Code looks by itself only while its window has the focus.
        await (repository as GitRepository & { status(): Promise<void> }).status();
      };
      const lost = await restore({ kind: "comparison", before, after: file(map) });
      assert.match(lost.trouble, /is not in the revision later\.$/);
      const view = vscode.window.createWebviewPanel("test.compared", "lost", vscode.ViewColumn.Active);
      const extension = vscode.extensions.getExtension("mapwright.mapwright");
      assert.ok(extension !== undefined);
      const { extensionUri } = extension;
      const panel = new PanesPanel(view, lost, { extensionUri, log });
      assert.equal(view.title, "what it was called");
      await branch("later");
      await eventually("the branch", () => view.title === "later ↔ tea.owm");
      await eventually("its map", () => panel.subject.panes());
      // Gone and back again.
      await branch("-D", "later");
      await eventually("its end", () => panel.subject.trouble === "later has no such file any more.");
      await branch("later");
      await eventually("its return", () => panel.subject.trouble === "");
      panel.dispose();
    });

    it("says why it is not, and keeps in mind what it was", async () => {
      const lost: readonly (readonly [PanesState, RegExp])[] = [
        [
          {
            kind: "comparison",
            before: { kind: "revision", uri: map.toString(), ref: "no-such-branch" },
            after: file(map),
          },
          /^This could not be brought back\. tea\.owm is not in the revision no-such-branch\.$/,
        ],
        [
          { kind: "history", map: fileUri("compared/other.owm").toString(), commit: null },
          /^This could not be brought back\. No commit has other\.owm yet\.$/,
        ],
      ];
      for (const [state, trouble] of lost) {
        const subject = await restore(state);
        assert.match(subject.trouble, trouble);
        assert.deepEqual(
          [subject.title, subject.panes(), subject.state],
          ["what it was called", undefined, state],
        );
        subject.dispose();
      }
      const gone = fileUri("compared/gone.owm");
      const subject = await restore({ kind: "comparison", before: file(gone), after: file(map) });
      assert.equal(
        await eventually("the reason", () => subject.trouble || undefined),
        "gone.owm cannot be read.",
      );
      assert.equal(subject.panes(), undefined);
      await vscode.workspace.fs.writeFile(gone, new TextEncoder().encode(FIRST));
      await eventually("the map that is there again", () => subject.panes());
      assert.equal(subject.trouble, "");
      subject.dispose();
    });
  });

  it("has revisions that nothing is written to", async () => {
    const git: GitApi | string = await gitApi();
    assert.ok(typeof git !== "string");
    await refuses(git.toGitUri(map, "HEAD"));
  });

  describe("where Git must not be asked", () => {
    /** Compares with HEAD and gives what was said; Git's extension is out of reach, and it is counted who looks for it. */
    async function said(
      uri: vscode.Uri,
    ): Promise<{ readonly words: readonly string[]; readonly looks: number }> {
      const words: string[] = [];
      let looks = 0;
      const documents = new MapDocuments();
      const sides = new MapSides(documents);
      const restore = [
        replace(vscode.window, "showWarningMessage", (text: string) => void words.push(text)),
        replace(vscode.extensions, "getExtension", () => void looks++),
      ];
      try {
        const open = () => assert.fail("a comparison was opened");
        await compareMap({ sides, open }, uri, { kind: "revision", ref: "HEAD" });
      } finally {
        for (const back of restore) back();
        for (const each of [sides, documents]) each.dispose();
      }
      return { words, looks };
    }

    it("does not ask in a workspace that is not trusted, and says so", async () => {
      const back = replace(vscode.workspace, "isTrusted", false);
      try {
        const { words, looks } = await said(map);
        assert.deepEqual([words, looks], [["Revisions are read in trusted workspaces only."], 0]);
      } finally {
        back();
      }
    });

    it("does not ask about a map that is on no disk, which is compared with others all the same", async () => {
      const memory = new MemoryFiles("mapwright-compared", { isReadonly: false });
      const virtual = memory.put("virtual.owm", SECOND);
      const { words, looks } = await said(virtual);
      assert.deepEqual([words, looks], [["Revisions are read of files on disk only."], 0]);
      await vscode.commands.executeCommand("mapwright.compareWithHead", virtual);
      await vscode.commands.executeCommand("mapwright.showHistory", virtual);
      assert.deepEqual(comparisons(), []);
      await compare(virtual, map);
      await comparison("tea.owm ↔ virtual.owm");
      memory.dispose();
    });
  });
});

/** Replaces a member of VS Code's interface; gives the way back. */
function replace<Name extends string>(
  owner: { readonly [Key in Name]: unknown },
  name: Name,
  value: unknown,
): () => void {
  const was = Object.getOwnPropertyDescriptor(owner, name);
  assert.ok(was);
  Object.defineProperty(owner, name, { value, configurable: true });
  return () => void Object.defineProperty(owner, name, was);
}

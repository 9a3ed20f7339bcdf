import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import * as vscode from "vscode";
import { commitStates } from "../support/gitFolder";
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
});

import assert from "node:assert/strict";
import { chmodSync, symlinkSync } from "node:fs";
import path from "node:path";
import type { ModelJson } from "#core/formats/modelJson";
import { folderWith, run } from "../support/commandLine";

const MAP = "title Tea\ncomponent Cup [0.8, 0.6]\n";

/** The files that `model` read, in its order. */
async function filesOf(args: readonly string[], cwd: string): Promise<readonly string[]> {
  const { code, stdout, stderr } = await run(["model", ...args], { cwd });
  assert.deepEqual([code, stderr], [0, ""]);
  const models: ModelJson | ModelJson[] = JSON.parse(stdout);
  return (Array.isArray(models) ? models : [models]).map(({ file }) => file);
}

/** A run that must fail without any result; gives what it said. */
async function refusal(args: readonly string[], cwd: string): Promise<string> {
  const { code, stdout, stderr } = await run(["model", ...args], { cwd });
  assert.deepEqual([code, stdout], [2, ""]);
  assert.doesNotMatch(stderr, /\n\s+at /);
  return stderr;
}

describe("files on the command line", () => {
  const cwd = folderWith({
    "a.owm": MAP,
    "maps/b.wm": MAP,
    "maps/deep/c.WMAP": MAP,
    "maps/notes.txt": MAP,
    "maps/node_modules/d.owm": MAP,
    "maps/.git/e.owm": MAP,
    "maps/[old]/f.owm": MAP,
    "empty/readme.txt": "",
    "page.md": "# Tea",
    "story.md": `\`\`\`owm\n${MAP}\n\`\`\`\n\n~~~wardley\n${MAP}\n~~~\n`,
    "tea.mmd": "%% note\n\nwardley-beta\ntitle Tea\n",
  });

  it("reads a file whatever its extension", async () => {
    assert.deepEqual(await filesOf(["maps/notes.txt"], cwd), ["maps/notes.txt"]);
  });

  it("searches folders for maps and leaves out node_modules and .git", async () => {
    const expected = ["maps/[old]/f.owm", "maps/b.wm", "maps/deep/c.WMAP"].map(path.normalize);
    assert.deepEqual(await filesOf(["maps"], cwd), expected);
  });

  it("expands patterns", async () => {
    assert.deepEqual(await filesOf(["maps/**/*.{wm,WMAP}"], cwd), ["maps/b.wm", "maps/deep/c.WMAP"]);
    assert.deepEqual(await filesOf(["*.owm"], cwd), ["a.owm"]);
  });

  it("takes a path that exists as a path, even if it looks like a pattern", async () => {
    assert.deepEqual(await filesOf(["maps/[old]/f.owm"], cwd), ["maps/[old]/f.owm"]);
  });

  it("reads a file once, however often it is named", async () => {
    assert.deepEqual(await filesOf(["a.owm", "*.owm", "maps/b.wm"], cwd), ["a.owm", "maps/b.wm"]);
  });

  it("reads standard input", async () => {
    const { code, stdout } = await run(["model", "-"], { input: MAP });
    assert.equal(code, 0);
    assert.deepEqual([JSON.parse(stdout).file, JSON.parse(stdout).title], ["-", "Tea"]);
  });

  it("keeps a byte-order mark out of the title and replaces bytes that are no UTF-8", async () => {
    const input = Buffer.concat([Buffer.from("\uFEFFtitle Tee "), Buffer.from([0xff]), Buffer.from("\n")]);
    const { stdout } = await run(["model", "-"], { input });
    assert.equal(JSON.parse(stdout).title, "Tee \uFFFD");
  });

  it("refuses standard input twice", async () => {
    assert.match(await refusal(["-", "-"], cwd), /only once/);
  });

  it("refuses a missing file, folder or match, and tells of all of them", async () => {
    const said = await refusal(["a.owm", "gone.owm", "gone/folder", "*.wm", "empty"], cwd);
    assert.match(said, /gone\.owm: no such file or folder/);
    assert.match(said, /gone\/folder: no such file or folder/);
    assert.match(said, /\*\.wm: no file matches/);
    assert.match(said, /empty: the folder holds no \.owm, \.wm, \.wmap file/);
  });

  it("refuses a path that leads through a file", async () => {
    assert.match(await refusal(["a.owm/b.owm"], cwd), /a\.owm\/b\.owm: part of the path is not a folder/);
  });

  it("refuses a file that cannot be read", async () => {
    const folder = folderWith({ "locked.owm": MAP });
    symlinkSync("loop.owm", path.join(folder, "loop.owm"));
    assert.match(await refusal(["loop.owm"], folder), /loop\.owm: symbolic links go round in a circle/);
    assert.match(await refusal(["."], folder), /loop\.owm/);
    // The superuser may read everything, so only the link above is unreadable to it.
    if (process.getuid?.() !== 0) {
      chmodSync(path.join(folder, "locked.owm"), 0);
      assert.match(await refusal(["locked.owm"], folder), /locked\.owm: permission denied/);
    }
  });

  it("reads the maps in the fences of a Markdown file, or one of them", async () => {
    assert.deepEqual(await filesOf(["page.md"], cwd), []);
    assert.deepEqual(await filesOf(["story.md"], cwd), ["story.md#1", "story.md#2"]);
    assert.deepEqual(await filesOf(["story.md#2", "*.md"], cwd), ["story.md#2", "story.md#1"]);
    assert.match(await refusal(["story.md#3"], cwd), /story\.md#3: the file holds 2 maps/);
    assert.match(await refusal(["page.md#1"], cwd), /page\.md#1: the file holds 0 maps/);
    assert.match(await refusal(["gone.md#1"], cwd), /gone\.md: no such file/);
  });

  it("reads a Mermaid map by its first statement", async () => {
    assert.deepEqual(await filesOf(["tea.mmd"], cwd), ["tea.mmd"]);
  });
});

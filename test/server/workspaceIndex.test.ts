import assert from "node:assert/strict";
import { summaryOf } from "#core/analysis/portfolio/mapSummary";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";
import type { MapFiles } from "#server/runtime";
import { createWorkspaceIndex, type IndexProgress, type WorkspaceIndex } from "#server/workspaceIndex";

const FOLDER = "file:///maps";
const uriOf = (name: string) => `${FOLDER}/${name}.owm`;
const SILENT: IndexProgress = { found: () => {}, read: () => {}, cancelled: false };

/** Files in memory; each reading waits until it is let go, unless `immediate`. */
class Files implements MapFiles {
  readonly texts = new Map<string, string>();
  readonly reads: { readonly uri: string; finish(): void }[] = [];
  immediate = true;
  atOnce = 0;
  mostAtOnce = 0;

  async *list(): AsyncIterable<string> {
    yield* this.texts.keys();
  }

  async read(uri: string): Promise<string | undefined> {
    const text = this.texts.get(uri);
    this.mostAtOnce = Math.max(this.mostAtOnce, ++this.atOnce);
    await new Promise<void>((resolve) => {
      if (this.immediate) setImmediate(resolve);
      else this.reads.push({ uri, finish: resolve });
    });
    this.atOnce--;
    return text;
  }
}

function indexOf(files: Files): { index: WorkspaceIndex; changes: string[][]; errors: string[] } {
  const changes: string[][] = [];
  const errors: string[] = [];
  const log = { error: (message: string) => errors.push(message), warn: () => {}, info: () => {} };
  const index = createWorkspaceIndex({
    log,
    filesOf: () => files,
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    changed: (uris) => changes.push([...uris]),
  });
  return { index, changes, errors };
}

const titleOf = (index: WorkspaceIndex, name: string) => index.portfolio.get(uriOf(name))?.summary.titleKey;
const summaryOfText = (text: string) => summaryOf(buildMap(parse(text)));
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

describe("workspace index", () => {
  it("reads ten files at a time and tells of all of them once", async () => {
    const files = new Files();
    for (let at = 0; at < 35; at++) files.texts.set(uriOf(`m${at}`), `title Map ${at}`);
    const { index, changes } = indexOf(files);
    const reported: number[] = [];
    await index.addFolders([FOLDER], {
      cancelled: false,
      found: (maps) => reported.push(-maps),
      read: (maps) => reported.push(maps),
    });
    assert.equal(index.portfolio.size, 35);
    assert.equal(files.mostAtOnce, 10);
    assert.deepEqual([reported[0], reported.at(-1), reported.length], [-35, 35, 36]);
    assert.deepEqual([changes.length, changes[0]?.length], [1, 35]);
  });

  it("stops when the user cancels, and when the server ends", async () => {
    const files = new Files();
    for (let at = 0; at < 100; at++) files.texts.set(uriOf(`m${at}`), "title Tea");
    const { index } = indexOf(files);
    const progress = {
      ...SILENT,
      cancelled: false,
      read: (maps: number) => (progress.cancelled = maps >= 20),
    };
    await index.addFolders([FOLDER], progress);
    assert.ok(index.portfolio.size < 40, `${index.portfolio.size}`);
    const other = indexOf(files);
    const reading = other.index.addFolders([FOLDER], SILENT);
    other.index.dispose();
    await reading;
    assert.deepEqual([other.index.portfolio.size, other.changes], [0, []]);
  });

  it("keeps the newer of two readings whichever ends first", async () => {
    const files = new Files();
    const { index } = indexOf(files);
    await index.addFolders([FOLDER], SILENT);
    files.immediate = false;
    files.texts.set(uriOf("a"), "title Old");
    const first = index.filesChanged([uriOf("a")], []);
    await settled();
    files.texts.set(uriOf("a"), "title New");
    const second = index.filesChanged([uriOf("a")], []);
    await settled();
    files.reads[1]?.finish();
    await second;
    files.reads[0]?.finish();
    await first;
    assert.equal(titleOf(index, "a"), "new");
  });

  it("does not let a reading overwrite what is open", async () => {
    const files = new Files();
    files.immediate = false;
    files.texts.set(uriOf("a"), "title Disk");
    const { index } = indexOf(files);
    const reading = index.addFolders([FOLDER], SILENT);
    await settled();
    index.open(uriOf("a"));
    index.opened(uriOf("a"), summaryOfText("title Editor"));
    files.reads[0]?.finish();
    await reading;
    assert.equal(titleOf(index, "a"), "editor");
    files.immediate = true;
    await index.closed(uriOf("a"));
    assert.equal(titleOf(index, "a"), "disk");
  });

  it("forgets a closed map that is in no folder, and one that went while it was open", async () => {
    const files = new Files();
    const { index } = indexOf(files);
    await index.addFolders([FOLDER], SILENT);
    for (const uri of ["untitled:Untitled-1", "file:///elsewhere/x.owm", uriOf("gone")]) {
      index.open(uri);
      index.opened(uri, summaryOfText("title T"));
      await index.filesChanged([], [uri]);
      assert.equal(index.portfolio.size, 1);
      await index.closed(uri);
      assert.equal(index.portfolio.size, 0, uri);
    }
  });

  it("takes no file of a folder that is not in the workspace", async () => {
    const files = new Files();
    files.texts.set("file:///elsewhere/x.owm", "title X");
    const { index, changes } = indexOf(files);
    await index.filesChanged(["file:///elsewhere/x.owm", uriOf("a")], []);
    assert.deepEqual([index.portfolio.size, changes], [0, []]);
  });

  it("goes on when a folder or a file fails", async () => {
    const files = new Files();
    files.texts.set(uriOf("a"), "title A");
    files.texts.set(uriOf("b"), "title B");
    const read = files.read.bind(files);
    files.read = (uri) => (uri === uriOf("a") ? Promise.reject(new Error("no")) : read(uri));
    const { index, errors } = indexOf(files);
    await index.addFolders([FOLDER], SILENT);
    assert.equal(titleOf(index, "b"), "b");
    files.list = () => {
      throw new Error("no");
    };
    await index.addFolders(["file:///other"], SILENT);
    assert.deepEqual(errors, [
      `${uriOf("a")} could not be indexed`,
      "the maps of file:///other could not be listed",
    ]);
  });
});

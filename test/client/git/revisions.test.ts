import assert from "node:assert/strict";
import type { GitChange, GitCommit, GitRepository } from "../../../client/src/git/gitApi";
import { commitsOf, dayOf, shortHash, textAt } from "../../../client/src/git/revisions";

type Uri = GitChange["uri"];
const file = (fsPath: string) => ({ fsPath, path: fsPath }) as Uri;
const hash = (digit: string) => digit.repeat(40);

const commit = (digit: string, parent: string | undefined): GitCommit => ({
  hash: hash(digit),
  message: `Commit ${digit}\n\nMore.`,
  parents: parent === undefined ? [] : [hash(parent)],
  authorName: "Mapper",
  authorDate: new Date("2026-01-31T23:00:00Z"),
});

/** 1 and 2 have the map under its old name, 3 renames it, 4 changes it. */
const repository = {
  log: async ({ path, range }: { path?: string; range?: string }) => {
    if (path === "/new.owm") return [commit("4", "3"), commit("3", "2")];
    assert.equal(range, hash("2"));
    return [commit("2", "1"), commit("1", undefined)];
  },
  diffBetween: async () => [
    { uri: file("/old.owm"), originalUri: file("/old.owm"), renameUri: file("/new.owm") },
  ],
  show: async (ref: string) => {
    if (ref !== "main") throw new Error("unknown revision");
    return "title Tea";
  },
} as Partial<GitRepository> as GitRepository;

describe("revisions of a map", () => {
  it("are the commits that touched it, newest first, also under an earlier name", async () => {
    const commits = await commitsOf(repository, file("/new.owm"), 10);
    assert.deepEqual(
      commits.map(({ hash: [digit = ""], subject, uri }) => `${digit} ${subject} ${uri.fsPath}`),
      ["4 Commit 4 /new.owm", "3 Commit 3 /new.owm", "2 Commit 2 /old.owm", "1 Commit 1 /old.owm"],
    );
    assert.equal((await commitsOf(repository, file("/new.owm"), 3)).length, 3);
  });

  it("have a text where the revision has the file", async () => {
    assert.equal(await textAt(repository, file("/new.owm"), "main"), "title Tea");
    assert.equal(await textAt(repository, file("/new.owm"), "elsewhere"), undefined);
    assert.equal(await textAt(repository, file("/new.owm"), "--output=main"), undefined);
  });

  it("are told by short hashes and days", () => {
    assert.equal(shortHash(hash("a")), "aaaaaaa");
    assert.equal(shortHash("feature/tea"), "feature/tea");
    assert.equal(dayOf(new Date("2026-01-31T23:00:00Z")), "2026-01-31");
    assert.equal(dayOf(undefined), "");
  });
});

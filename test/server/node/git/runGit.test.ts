import assert from "node:assert/strict";
import { createGit } from "#server/node/git/runGit";
import { HistoryUnavailable } from "#server/runtime";
import { temporaryFolder } from "../../../support/commandLine";
import { fakeGit } from "../../../support/fakeGit";

/** Runs git with another path while `work` runs. */
async function onPath<T>(path: string, work: () => Promise<T>): Promise<T> {
  const before = process.env.PATH;
  process.env.PATH = path;
  try {
    return await work();
  } finally {
    process.env.PATH = before;
  }
}

const unavailable = (worthTelling: boolean, message: RegExp) => (error: unknown) =>
  error instanceof HistoryUnavailable && error.worthTelling === worthTelling && message.test(error.message);

describe("git", () => {
  it("gives what it wrote, and undefined when it failed", async () => {
    const git = createGit();
    const folder = temporaryFolder();
    assert.match(String(await git(folder, ["--version"])), /^git version/);
    assert.equal(await git(folder, ["rev-parse", "HEAD"]), undefined);
    assert.equal(await git(folder, ["no-such-command"]), undefined);
  });

  it("is given up when it hangs, also when its children keep the pipe open", async () => {
    const folder = fakeGit("sleep 3 &\nexec sleep 600");
    const asking = onPath(`${folder}:${process.env.PATH}`, () => createGit(300)(folder, ["--version"]));
    await assert.rejects(asking, unavailable(true, /did not answer within 0\.3 seconds/));
  });

  it("is not missed when it is not installed", async () => {
    const folder = temporaryFolder();
    const asking = onPath(folder, () => createGit()(folder, ["--version"]));
    await assert.rejects(asking, unavailable(false, /not installed/));
  });

  it("is not led astray by the variables of a hook", async () => {
    process.env.GIT_DIR = "/nowhere";
    try {
      assert.match(String(await createGit()(temporaryFolder(), ["--version"])), /^git version/);
      assert.equal(process.env.GIT_DIR, "/nowhere");
    } finally {
      delete process.env.GIT_DIR;
    }
  });
});

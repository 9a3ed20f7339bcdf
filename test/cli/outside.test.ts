import assert from "node:assert/strict";
import path from "node:path";
import { folderWith, run } from "../support/commandLine";
import { fakeGit } from "../support/fakeGit";
import { createRepository } from "../support/repository";

const before = "title Tea\ncomponent Power [0.3, 0.62]\nevolve Power 0.8\n";
const now = before.replace("0.62", "0.5");

/** The findings of some rules, as the text report has them. */
async function lines(
  args: readonly string[],
  options: Parameters<typeof run>[1],
  ...rules: readonly string[]
) {
  const { stdout, stderr } = await run(["check", ...args], options);
  assert.equal(stderr, "");
  return stdout.split("\n").filter((line) => rules.some((rule) => line.endsWith(`[${rule}]`)));
}

describe("mapwright check: what is known besides a map", () => {
  it("compares the maps that are named with each other", async () => {
    const parts = Array.from({ length: 8 }, (_, at) => `component Part ${at} [0.${at + 1}, 0.5]`).join("\n");
    const folder = folderWith({
      "a/one.owm": `${parts}\ncomponent Power [0.05, 0.7]\n`,
      "b/two.owm": `${parts}\ncomponent Power [0.05, 0.3]\n`,
    });
    assert.deepEqual(await lines(["a", "b"], { cwd: folder }, "cross-map-drift"), [
      "a/one.owm:9:11: info: 'Power' is at 0.70 here and at 0.30 in two.owm. [cross-map-drift]",
      "b/two.owm:9:11: info: 'Power' is at 0.30 here and at 0.70 in one.owm. [cross-map-drift]",
    ]);
    assert.deepEqual(await lines(["a"], { cwd: folder }, "cross-map-drift"), []);
    const { stdout } = await run(["check", "--format", "json", "a", "b"], { cwd: folder });
    assert.match(stdout, /"uri": ?"file:\/\/\/[^"]*\/b\/two\.owm"/);
  });

  it("compares them with the last commit, or another one, inside a repository", async () => {
    const repository = createRepository();
    repository.commit({ "maps/tea.owm": before }, "2025-01-31");
    repository.git("tag", "first");
    repository.commit({ "maps/tea.owm": now }, "2025-02-28");
    const check = (...args: readonly string[]) =>
      lines([...args, "maps/tea.owm"], { cwd: repository.folder }, "moved-left", "evolve-stalled");
    assert.deepEqual(await check("--today", "2025-03-01"), []);
    assert.deepEqual(await check("--since", "first", "--today", "2025-03-01"), [
      "maps/tea.owm:2:11: warning: 'Power' moved left from 0.62 to 0.50 since first. [moved-left]",
    ]);
    assert.deepEqual(await check("--today", "2025-12-01"), [
      "maps/tea.owm:3:14: info: 'Power' has been about to evolve to 0.80 since 2025-02-28 and has not moved from 0.50. [evolve-stalled]",
    ]);
    assert.deepEqual(await check("--since", "first", "--today", "2025-12-01", "--no-git"), []);
  });

  it("knows the day it is told", async () => {
    const input = "// @reviewed 2025-01-31\ntitle Tea\n";
    assert.deepEqual(await lines(["-", "--today", "2026-03-17"], { input }, "stale-review"), [
      "-:1:4: info: Reviewed 410 days ago. [stale-review]",
    ]);
    assert.deepEqual(await lines(["-", "--today", "2025-02-01"], { input }, "stale-review"), []);
  });

  it("refuses a day that is none and a commit that is not there", async () => {
    const bad = await run(["check", "-", "--today", "tomorrow"], { input: "title Tea" });
    assert.deepEqual([bad.code, bad.stdout], [2, ""]);
    assert.match(bad.stderr, /--today tomorrow: use a day as 2026-01-31/);
    const repository = createRepository();
    repository.commit({ "tea.owm": before });
    const missing = await run(["check", "tea.owm", "--since", "v9"], { cwd: repository.folder });
    assert.deepEqual([missing.code, missing.stdout], [2, ""]);
    assert.match(missing.stderr, /--since v9: the repository knows no such commit/);
  });

  it("does without git when there is none", async () => {
    const repository = createRepository();
    repository.commit({ "tea.owm": before });
    repository.write({ "tea.owm": now });
    const options = { cwd: repository.folder, env: { PATH: path.dirname(fakeGit("")) } };
    assert.deepEqual(await lines(["tea.owm"], options, "moved-left"), []);
    const broken = { cwd: repository.folder, env: { PATH: `${fakeGit("exit 3")}:${process.env.PATH}` } };
    assert.deepEqual(await lines(["tea.owm"], broken, "moved-left"), []);
  });
});

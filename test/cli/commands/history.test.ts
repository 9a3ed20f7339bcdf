import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { folderWith, run } from "../../support/commandLine";
import { commitStates } from "../../support/gitFolder";
import { readXml } from "../../support/xml";

const FIRST = "title Tea\ncomponent Cup [0.8, 0.6]\ncomponent Tea [0.5, 0.7]\nCup->Tea\n";
const SECOND = FIRST.replace("0.7]", "0.9]");

describe("mapwright history", () => {
  const cwd = folderWith({});
  const hashes = commitStates(cwd, [
    { subject: "First <map>", day: "2026-01-01", files: { "old.owm": FIRST } },
    { subject: "Another name", day: "2026-01-02", files: { "old.owm": undefined, "tea.owm": FIRST } },
    { subject: "Tea moves", day: "2026-01-03", files: { "tea.owm": SECOND } },
  ]);
  const history = (...args: string[]) => run(["history", ...args], { cwd });

  it("writes one animated picture, of all names that the map had", async () => {
    const { code, stdout, stderr } = await history("tea.owm");
    assert.deepEqual([code, stderr], [0, ""]);
    readXml(stdout);
    assert.match(stdout, /@keyframes/);
    assert.match(stdout, /1\/3 · 2026-01-01 · Ada Mapper · [0-9a-f]{7} · First &lt;map&gt;/);
    assert.deepEqual(await history("tea.owm", "-o", "out.svg"), { code: 0, stdout: "", stderr: "" });
    assert.equal(readFileSync(path.join(cwd, "out.svg"), "utf8"), stdout);
  });

  it("writes a picture for each state, the last being the file as it is", async () => {
    writeFileSync(path.join(cwd, "tea.owm"), `${SECOND}component Pot [0.2, 0.2]\n`);
    assert.equal((await history("tea.owm", "--frames", "frames", "--theme", "dark")).code, 0);
    const names = hashes.map((hash, at) => `tea-00${at + 1}-${hash.slice(0, 7)}.svg`);
    assert.deepEqual(readdirSync(path.join(cwd, "frames")).sort(), [...names, "tea-004-now.svg"]);
    const now = readFileSync(path.join(cwd, "frames/tea-004-now.svg"), "utf8");
    assert.match(now, /data-theme="vscode-dark"/);
    assert.match(now, /Compared: 1 added\./);
  });

  it("refuses what has no history, with exit code 2", async () => {
    writeFileSync(path.join(cwd, "new.owm"), FIRST);
    for (const args of [[], ["new.owm"], ["-"], ["tea.owm", "-o", "a.svg", "--frames", "b"], ["gone.owm"]]) {
      const { code, stdout, stderr } = await history(...args);
      assert.deepEqual([code, stdout], [2, ""], args.join(" "));
      assert.notEqual(stderr, "");
    }
    const outside = await run(["history", "a.owm"], { cwd: folderWith({ "a.owm": FIRST }) });
    assert.equal(outside.code, 2);
    assert.match(outside.stderr, /no Git repository/);
  });
});

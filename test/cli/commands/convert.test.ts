import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { folderWith, run } from "../../support/commandLine";
import { readByMermaid } from "../../support/mermaidParser";

describe("mapwright convert", () => {
  const cwd = folderWith({
    "tea.owm": "// @owner Ann\nstyle wardley\ntitle Tea\ncomponent Cup [0.8, 0.6] (buy)\nCup->Water\n",
    "tea.mmd": "wardley-beta\ntitle Tea\ncomponent Cup [0.8, 0.6] (buy)\nCup -> Water\n",
    "tea.csv": "name,visibility,evolution,needs\nCup,0.8,0.6,Water\nWater,0.4,0.8,\n",
    "tea.json": '{"components": [{"name": "Cup", "visibility": 0.8, "maturity": 0.6}], "links": []}',
    "bad.json": "{",
  });

  it("writes Mermaid that Mermaid reads, and names what is lost", async () => {
    const { code, stdout, stderr } = await run(["convert", "tea.owm", "--to", "mermaid"], { cwd });
    assert.equal(code, 0);
    assert.match(stdout, /^wardley-beta\n%% @owner Ann\ntitle Tea\n/);
    assert.equal((await readByMermaid(stdout)).components.length, 1);
    assert.equal(stderr, "tea.owm: line 2: style wardley: Mermaid has one look\n");
  });

  it("writes OnlineWardleyMaps text out of every form", async () => {
    for (const file of ["tea.mmd", "tea.csv", "tea.json"]) {
      const { code, stdout, stderr } = await run(["convert", file, "--to", "owm"], { cwd });
      assert.deepEqual([code, stderr], [0, ""], file);
      assert.match(stdout, /component Cup \[0\.8, 0\.6\]/, file);
    }
  });

  it("leaves a map alone that is in the form already", async () => {
    const { stdout } = await run(["convert", "tea.owm", "--to", "owm"], { cwd });
    assert.equal(stdout, readFileSync(path.join(cwd, "tea.owm"), "utf8"));
  });

  it("writes JSON and CSV, to a file when one is named", async () => {
    const { stdout } = await run(["convert", "tea.mmd", "--to", "json"], { cwd });
    assert.deepEqual([JSON.parse(stdout).dialect, JSON.parse(stdout).diagnostics], ["mermaid", []]);
    const written = await run(["convert", "tea.owm", "--to", "csv", "-o", "out.csv"], { cwd });
    assert.deepEqual([written.code, written.stdout], [0, ""]);
    assert.match(readFileSync(path.join(cwd, "out.csv"), "utf8"), /^name,kind,visibility,evolution,needs/);
  });

  const misuse: readonly (readonly [readonly string[], RegExp])[] = [
    [["tea.owm"], /--to is missing/],
    [["tea.owm", "--to", "png"], /--to png: use owm, mermaid, json or csv/],
    [["tea.owm", "tea.mmd", "--to", "owm"], /one map at a time/],
    [["missing.owm", "--to", "owm"], /missing\.owm: no such file/],
    [["bad.json", "--to", "owm", "-o", "never.owm"], /bad\.json: not JSON/],
  ];
  for (const [args, message] of misuse) {
    it(`refuses: convert ${args.join(" ")}`, async () => {
      const { code, stdout, stderr } = await run(["convert", ...args], { cwd });
      assert.deepEqual([code, stdout], [2, ""]);
      assert.match(stderr, message);
      assert.ok(!existsSync(path.join(cwd, "never.owm")));
    });
  }
});

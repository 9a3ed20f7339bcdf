import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { folderWith, run } from "../../support/commandLine";
import { readXml } from "../../support/xml";

const MAP = "title Tea\ncomponent Cup [0.8, 0.6]\ncomponent Tea [0.5, 0.7]\nCup->Tea\n";

describe("mapwright diff", () => {
  const cwd = folderWith({ "a.owm": MAP, "b.owm": MAP.replace("0.7]", "0.9]"), "c.owm": `// hello\n${MAP}` });
  const diff = (...args: string[]) => run(["diff", ...args], { cwd });

  it("says in what two maps differ, with exit code 1", async () => {
    assert.deepEqual(await diff("a.owm", "b.owm"), {
      code: 1,
      stdout: "> 'Tea' moves right by 0.20 to 0.90, within Commodity.\n",
      stderr: "",
    });
  });

  it("says nothing of maps that mean the same, with exit code 0", async () => {
    assert.deepEqual(await diff("a.owm", "c.owm"), { code: 0, stdout: "", stderr: "" });
  });

  it("gives data and a picture", async () => {
    const { code, stdout } = await diff("a.owm", "b.owm", "--format", "json");
    const read = JSON.parse(stdout);
    assert.deepEqual([code, read.before, read.after, read.changes.length], [1, "a.owm", "b.owm", 1]);
    assert.equal(read.changes[0].kind, "moved");
    const picture = await diff("a.owm", "b.owm", "--format", "svg", "--theme", "dark", "-o", "out.svg");
    assert.deepEqual(picture, { code: 1, stdout: "", stderr: "" });
    const svg = readFileSync(path.join(cwd, "out.svg"), "utf8");
    readXml(svg);
    assert.match(svg, /class="difference mark"/);
  });

  it("reads one side from standard input", async () => {
    const result = await run(["diff", "-", "a.owm"], { cwd, input: MAP });
    assert.deepEqual(result, { code: 0, stdout: "", stderr: "" });
  });

  it("refuses anything but two maps, and files it cannot read, with exit code 2", async () => {
    for (const args of [
      [],
      ["a.owm"],
      ["a.owm", "b.owm", "c.owm"],
      ["a.owm", "gone.owm"],
      ["a.owm", "."],
      ["a.owm", "b.owm", "--format", "png"],
    ]) {
      const { code, stdout, stderr } = await diff(...args);
      assert.deepEqual([code, stdout], [2, ""], args.join(" "));
      assert.notEqual(stderr, "");
    }
  });
});

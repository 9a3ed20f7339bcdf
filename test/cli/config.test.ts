import assert from "node:assert/strict";
import path from "node:path";
import { folderWith, run } from "../support/commandLine";

const WARNED = "title Tea\nanchor Public [0.95, 0.6]\ncomponent Cup [0.8, 0.6]\nPublic->Cup\nCup->Milk\n";
const off = (...ids: string[]) => JSON.stringify({ rules: Object.fromEntries(ids.map((id) => [id, "off"])) });

describe("mapwright: configuration", () => {
  const cwd = folderWith({
    ".mapwright.json": JSON.stringify({ rules: { "unknown-component": "error" } }),
    "top.owm": WARNED,
    "quiet/.mapwright.json": off("unknown-component"),
    "quiet/deep/map.owm": WARNED,
    "odd/.mapwright.json": '{\n  "rules": { "unknown-componet": "off", "unclosed": "loud" }\n}\n',
    "odd/map.owm": WARNED,
    "broken/.mapwright.json": "{ rules: {} }",
    "broken/map.owm": WARNED,
    "stages/.mapwright.json": JSON.stringify({ stageBoundaries: [0.2, 0.5, 0.9] }),
    "stages/map.owm": "title T\n// @stage Product\ncomponent Power [0.5, 0.8]\n",
    "other.json": off("unknown-component"),
    "no.json": "nothing",
  });
  const check = (...args: string[]) => run(["check", ...args], { cwd });
  const found = async (...args: string[]) => (await check(...args)).stdout.trimEnd().split("\n").at(-1);

  it("is the nearest file upwards from each map", async () => {
    assert.equal(await found("top.owm"), "1 error in 1 file");
    assert.equal(await found("quiet/deep/map.owm"), "nothing found in 1 file");
    assert.equal(await found("top.owm", "quiet/deep/map.owm"), "1 error in 2 files");
  });

  it("is that of the working folder for standard input", async () => {
    const { stdout } = await run(["check", "-"], { cwd: path.join(cwd, "quiet"), input: WARNED });
    assert.equal(stdout, "nothing found in 1 file\n");
  });

  it("is the one that --config names", async () => {
    assert.equal(await found("--config", "other.json", "top.owm"), "nothing found in 1 file");
  });

  it("gives way to --profile where it names none of the rules", async () => {
    const hint = "title T\ncomponent A [0.8, 0.5]\ncomponent B [0.5, 0.5]\nA->B\nA->B\n";
    const under = async (profile: string) =>
      (await run(["check", "--profile", profile, "-"], { cwd, input: hint })).stdout
        .trimEnd()
        .split("\n")
        .at(-1);
    assert.equal(await under("default"), "1 hint in 1 file");
    assert.equal(await under("strict"), "1 info in 1 file");
    assert.equal(await under("quiet"), "nothing found in 1 file");
  });

  it("says what is wrong in it, and where, and keeps the rest", async () => {
    const { code, stdout, stderr } = await check("odd/map.owm");
    assert.deepEqual([code, stdout.trimEnd().split("\n").at(-1)], [0, "1 warning in 1 file"]);
    const file = path.join("odd", ".mapwright.json");
    assert.deepEqual(stderr.trimEnd().split("\n"), [
      `${file}:2:14: There is no rule "unknown-componet". Did you mean "unknown-component"?`,
      `${file}:2:53: "unclosed" is set to "loud"; use error, warning, information, hint or off.`,
    ]);
  });

  it("is the default when it is no JSON; one that --config names must be", async () => {
    const { code, stdout, stderr } = await check("broken/map.owm");
    assert.deepEqual([code, stdout.trimEnd().split("\n").at(-1)], [0, "1 warning in 1 file"]);
    assert.match(stderr, /\.mapwright\.json:1:3: This is not JSON, so nothing in this file holds\./);
    const given = await check("--config", "no.json", "top.owm");
    assert.deepEqual([given.code, given.stdout], [2, ""]);
    assert.match(given.stderr, /no\.json:1:1: This is not JSON/);
  });

  it("says where stages meet, for findings and pictures", async () => {
    assert.equal(await found("stages/map.owm"), "nothing found in 1 file");
    const drawn = async (file: string) => (await run(["render", file], { cwd })).stdout;
    const here = await drawn("stages/map.owm");
    const elsewhere = await run(["render", "-"], {
      cwd,
      input: "title T\n// @stage Product\ncomponent Power [0.5, 0.8]\n",
    });
    assert.notEqual(here, elsewhere.stdout);
  });
});

import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { folderWith, run } from "../../support/commandLine";

const MESSY = "component Tea [.5,0.6]\r\ncomponent Kettle [0.4,0.5]\r\nTea -> Kettle";
const TIDY = "component Tea    [.5, 0.6]\r\ncomponent Kettle [0.4, 0.5]\r\nTea->Kettle";

describe("mapwright format", () => {
  const files = {
    "messy.owm": MESSY,
    "tidy.owm": TIDY,
    "broken.owm": "this is prose\nA -> B\n",
    "latin.owm": Buffer.from("component Caf\xe9 [0.5,0.6]\n", "latin1"),
    "compact/map.owm": MESSY,
    "compact/.mapwright.json": '{ "format": { "style": "compact", "decimals": 2 } }',
  };
  const read = (cwd: string, file: string) => readFileSync(path.join(cwd, file), "utf8");

  it("prints the canonical text and leaves the file alone", async () => {
    const cwd = folderWith(files);
    assert.deepEqual(await run(["format", "messy.owm"], { cwd }), { code: 0, stdout: TIDY, stderr: "" });
    assert.equal(read(cwd, "messy.owm"), MESSY);
  });

  it("reads standard input", async () => {
    const result = await run(["format", "-"], { cwd: folderWith({}), input: "\uFEFFA -> B\n" });
    assert.deepEqual(result, { code: 0, stdout: "\uFEFFA->B\n", stderr: "" });
  });

  it("checks: lists what would change and ends with 1", async () => {
    const cwd = folderWith(files);
    const found = await run(["format", "--check", "messy.owm", "tidy.owm", "broken.owm"], { cwd });
    assert.deepEqual(found, { code: 1, stdout: "messy.owm\nbroken.owm\n", stderr: "" });
    assert.deepEqual(await run(["format", "--check", "tidy.owm"], { cwd }), {
      code: 0,
      stdout: "",
      stderr: "",
    });
    assert.equal((await run(["format", "--check", "-"], { cwd, input: "A -> B" })).code, 1);
    assert.equal(read(cwd, "messy.owm"), MESSY);
  });

  it("writes what changed, whole, and is done then", async () => {
    const cwd = folderWith(files);
    const written = await run(["format", "--write", "messy.owm", "tidy.owm"], { cwd });
    assert.deepEqual(written, { code: 0, stdout: "messy.owm\n", stderr: "" });
    assert.equal(read(cwd, "messy.owm"), TIDY);
    assert.deepEqual(readdirSync(cwd).sort(), [
      "broken.owm",
      "compact",
      "latin.owm",
      "messy.owm",
      "tidy.owm",
    ]);
    assert.equal((await run(["format", "--write", "messy.owm"], { cwd })).stdout, "");
  });

  it("goes by the configuration, and by options before it", async () => {
    const cwd = folderWith(files);
    const file = path.join("compact", "map.owm");
    const compact = "component Tea [0.50, 0.60]\r\ncomponent Kettle [0.40, 0.50]\r\nTea->Kettle";
    assert.equal((await run(["format", file], { cwd })).stdout, compact);
    const given = await run(["format", "--style", "aligned", "--decimals", "keep", file], { cwd });
    assert.equal(given.stdout, TIDY);
  });

  const refused: readonly (readonly [args: readonly string[], message: RegExp])[] = [
    [["--check", "--write", "messy.owm"], /--check only looks and --write changes: use one/],
    [["--style", "wide", "messy.owm"], /--style wide: use aligned or compact/],
    [["--decimals", "4", "messy.owm"], /--decimals 4: use keep, 2 or 3|--decimals 4: use 2, 3 or keep/],
    [["--write", "-"], /standard input \(-\) cannot be written/],
    [["--write", "messy.owm", "latin.owm"], /latin\.owm: is not UTF-8, so it cannot be written back/],
    [["--write", "messy.owm", "gone.owm"], /gone\.owm: no such file or folder/],
    [[], /name at least one file/],
  ];
  for (const [args, message] of refused) {
    it(`refuses ${["format", ...args].join(" ")}`, async () => {
      const cwd = folderWith(files);
      const { code, stdout, stderr } = await run(["format", ...args], { cwd, input: "A -> B" });
      assert.deepEqual([code, stdout], [2, ""]);
      assert.match(stderr, message);
      assert.equal(read(cwd, "messy.owm"), MESSY);
      assert.ok(!existsSync(path.join(cwd, "-")));
    });
  }
});

import assert from "node:assert/strict";
import { folderWith, run } from "../../support/commandLine";

const CLEAN = "title Tea\nanchor Public [0.95, 0.6]\ncomponent Cup [0.8, 0.6]\nPublic->Cup\n";

describe("mapwright check", () => {
  const cwd = folderWith({
    "clean.owm": CLEAN,
    "warned.owm": `${CLEAN}Cup->Milk\n`,
    "broken.owm": `${CLEAN}this is prose\n`,
    "linked.owm": `${CLEAN}submap Kitchen [0.5, 0.5] url(clean.owm)\nCup->Kitchen\nsubmap Cellar [0.4, 0.5] url(gone.owm)\nCup->Cellar\n`,
  });
  const check = (...args: string[]) => run(["check", ...args], { cwd });

  it("finds nothing in a clean map", async () => {
    assert.deepEqual(await check("clean.owm"), { code: 0, stdout: "nothing found in 1 file\n", stderr: "" });
  });

  it("prints a line for each finding and a sum", async () => {
    const { code, stdout, stderr } = await check("warned.owm", "broken.owm");
    assert.deepEqual([code, stderr], [1, ""]);
    const lines = stdout.trimEnd().split("\n");
    assert.equal(lines.length, 3);
    assert.match(lines[0] ?? "", /^warned\.owm:5:6: warning: .*Milk.* \[unknown-component\]$/);
    assert.match(lines[1] ?? "", /^broken\.owm:5:1: error: .* \[syntax-error\]$/);
    assert.equal(lines[2], "1 error, 1 warning in 2 files");
  });

  it("looks whether files beside a map are there", async () => {
    const { stdout } = await check("linked.owm");
    assert.match(stdout, /gone\.owm.* \[unresolved-url\]/);
    assert.doesNotMatch(stdout, /clean\.owm/);
  });

  it("prints diagnostics as JSON, one entry for each file", async () => {
    const { stdout } = await check("--format", "json", "clean.owm", "warned.owm");
    const reports = JSON.parse(stdout);
    assert.deepEqual(reports[0], { file: "clean.owm", diagnostics: [] });
    assert.equal(reports[1].file, "warned.owm");
    assert.deepEqual(reports[1].diagnostics[0].range, {
      start: { line: 4, character: 5 },
      end: { line: 4, character: 9 },
    });
  });

  const failing: readonly (readonly [level: string | undefined, file: string, code: number])[] = [
    [undefined, "broken.owm", 1],
    [undefined, "warned.owm", 0],
    ["error", "broken.owm", 1],
    ["error", "warned.owm", 0],
    ["warning", "warned.owm", 1],
    ["info", "warned.owm", 1],
    ["info", "clean.owm", 0],
    ["never", "broken.owm", 0],
  ];
  for (const [level, file, code] of failing) {
    it(`ends with ${code} for ${file} and ${level ? `--fail-on ${level}` : "no --fail-on"}`, async () => {
      const option = level === undefined ? [] : ["--fail-on", level];
      assert.equal((await check(...option, file)).code, code);
    });
  }

  const refused: readonly (readonly [args: readonly string[], message: RegExp])[] = [
    [["--format", "xml", "clean.owm"], /--format xml: use text, json, sarif or github/],
    [["--fail-on", "always", "clean.owm"], /--fail-on always: use error, warning, info or never/],
    [["--profile", "loud", "clean.owm"], /--profile loud: use default, strict or quiet/],
    [["--config", "rules.json", "clean.owm"], /rules\.json: no such file or folder/],
    [
      ["--baseline", "known.json", "clean.owm"],
      /known\.json: no such file or folder; --update-baseline writes it/,
    ],
    [["--baseline", "clean.owm", "clean.owm"], /clean\.owm: is not a baseline/],
    [["--update-baseline", "clean.owm"], /--update-baseline needs --baseline F/],
    [["broken.owm", "gone.owm"], /gone\.owm: no such file or folder/],
  ];
  for (const [args, message] of refused) {
    it(`refuses ${args.join(" ")}`, async () => {
      const { code, stdout, stderr } = await check(...args);
      assert.deepEqual([code, stdout], [2, ""]);
      assert.match(stderr, message);
    });
  }
});

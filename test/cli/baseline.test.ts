import assert from "node:assert/strict";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { folderWith, run } from "../support/commandLine";

const MAP = [
  "title Tea",
  "component Delivery [0.7, 0.88]",
  "component Deployment [0.6, 0.9]",
  "component Compliance [0.4, 0.5]",
  "Delivery->Compliance",
  "Deployment->Compliance",
  "Delivery->Milk",
];

describe("mapwright check --baseline", () => {
  const cwd = folderWith({ "maps/tea.owm": `${MAP.join("\n")}\n`, "maps/other.owm": "A->B\n" });
  const write = (...lines: readonly string[]) =>
    writeFileSync(path.join(cwd, "maps/tea.owm"), `${lines.join("\n")}\n`);
  const check = (...args: string[]) =>
    run(["check", "--fail-on", "warning", "--baseline", "known.json", ...args], { cwd });
  const last = (stdout: string) => stdout.trimEnd().split("\n").at(-1);

  it("writes what is known, readable and sorted", async () => {
    const { code, stdout } = await check("--update-baseline", "maps");
    assert.deepEqual([code, last(stdout)], [0, "nothing found in 2 files (4 more in the baseline)"]);
    assert.deepEqual(JSON.parse(readFileSync(path.join(cwd, "known.json"), "utf8")), {
      version: 1,
      files: {
        "maps/other.owm": [
          { rule: "unknown-component", at: "A", severity: "warning", count: 1 },
          { rule: "unknown-component", at: "B", severity: "warning", count: 1 },
        ],
        "maps/tea.owm": [
          { rule: "bottleneck", at: "Compliance", severity: "warning", count: 1 },
          { rule: "unknown-component", at: "Milk", severity: "warning", count: 1 },
        ],
      },
    });
  });

  it("knows findings wherever their lines and numbers go", async () => {
    write(
      "// a remark",
      MAP[0] ?? "",
      "",
      ...MAP.slice(1)
        .toReversed()
        .map((line) => line.replace("0.88", "0.86")),
    );
    const { code, stdout } = await check("maps");
    assert.deepEqual([code, last(stdout)], [0, "nothing found in 2 files (4 more in the baseline)"]);
  });

  it("reports, and fails on, what is new", async () => {
    write(...MAP, "Delivery->Sugar", "Deployment->Milk too");
    const { code, stdout } = await check("maps");
    assert.equal(code, 1);
    assert.match(stdout, /Sugar.*\n.*Milk too.*\n2 warnings in 2 files \(4 more in the baseline\)\n$/);
  });

  it("takes a finding for new when it is louder, or there is one more of it", async () => {
    write(...MAP);
    const louder = path.join(cwd, "louder.json");
    writeFileSync(louder, JSON.stringify({ rules: { bottleneck: "error" } }));
    const { code, stdout } = await check("--config", "louder.json", "maps/tea.owm");
    assert.deepEqual([code, last(stdout)], [1, "1 error in 1 file (1 more in the baseline)"]);
  });

  it("keeps what it knows of files that were not looked at, and forgets those that are gone", async () => {
    write(...MAP.slice(0, 6));
    assert.equal((await check("--update-baseline", "maps/tea.owm")).code, 0);
    const known = () => JSON.parse(readFileSync(path.join(cwd, "known.json"), "utf8")).files;
    assert.deepEqual(Object.keys(known()), ["maps/other.owm", "maps/tea.owm"]);
    assert.equal(known()["maps/tea.owm"].length, 1);
    rmSync(path.join(cwd, "maps/other.owm"));
    assert.equal((await check("--update-baseline", "maps/tea.owm")).code, 0);
    assert.deepEqual(Object.keys(known()), ["maps/tea.owm"]);
  });
});

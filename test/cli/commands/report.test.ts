import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { folderWith, run } from "../../support/commandLine";

const TEA = "title Tea\ncomponent A [0.9, 0.5]\ncomponent B [0.5, 0.2]\nA->B\n";

const MODEL = JSON.stringify({
  id: "own",
  title: "Own",
  levels: [{ id: "7", title: "Seventh", criteria: [{ text: "has A", of: { names: ["A"] } }] }],
});

describe("mapwright report", () => {
  it("writes Markdown to standard output", async () => {
    const cwd = folderWith({ "my maps/tea.owm": TEA });
    const { code, stdout, stderr } = await run(["report", "my maps/tea.owm"], { cwd });
    assert.deepEqual([code, stderr], [0, ""]);
    assert.match(
      stdout,
      /^# Wardley Map Analysis: Tea\n\nMap: \[my maps\/tea\.owm\]\(my%20maps\/tea\.owm\)\n/,
    );
    assert.match(stdout, /\n## 15\. Overall Assessment\n/);
    assert.equal((await run(["report", "my maps/tea.owm"], { cwd })).stdout, stdout);
  });

  it("writes the form that the output's name asks for, with links from there", async () => {
    const cwd = folderWith({ "maps/tea.owm": TEA, "out/keep": "" });
    const write = async (file: string, ...args: readonly string[]) => {
      const { code, stdout, stderr } = await run(["report", "maps/tea.owm", "-o", file, ...args], { cwd });
      assert.deepEqual([code, stdout, stderr], [0, "", ""]);
      return readFileSync(path.join(cwd, file), "utf8");
    };
    assert.match(await write("out/tea.html"), /^<!DOCTYPE html>[\s\S]*href="\.\.\/maps\/tea\.owm#L2"/);
    assert.match(await write("tea.md"), /\(maps\/tea\.owm#L2\)/);
    assert.equal(JSON.parse(await write("tea.json")).title, "Tea");
    assert.equal(JSON.parse(await write("tea.txt", "--format", "json")).title, "Tea");
  });

  it("takes several maps and compares those that belong together", async () => {
    const variant = (name: string, evolution: number) =>
      `// @variant ${name} of tea\n\ntitle ${name}\ncomponent A [0.9, ${evolution}]\n`;
    const cwd = folderWith({ "one.owm": variant("one", 0.2), "two.owm": variant("two", 0.6) });
    const { code, stdout } = await run(["report", ".", "--format", "json"], { cwd });
    assert.equal(code, 0);
    const reports = JSON.parse(stdout);
    assert.deepEqual(
      reports.map(({ title }: { title: string }) => title),
      ["one", "two"],
    );
    const comparison = JSON.stringify(reports[0].sections[11]);
    assert.match(comparison, /two\.owm \(variant\)/);
    assert.match(comparison, /\{"text":"two\.owm","line":4,"file":"two\.owm"\}/);
    const markdown = await run(["report", "one.owm", "two.owm"], { cwd });
    assert.ok(markdown.stdout.includes("| [two.owm](two.owm#L4)"));
    assert.match(markdown.stdout, /\n---\n\n# Wardley Map Analysis: two\n/);
  });

  it("reads standard input, which has no address", async () => {
    const { code, stdout } = await run(["report", "-"], { input: TEA });
    assert.equal(code, 0);
    assert.match(stdout, /^# Wardley Map Analysis: Tea\n\nMap: -\n/);
    assert.doesNotMatch(stdout, /\]\(/);
  });

  it("measures by a maturity model of one's own", async () => {
    const cwd = folderWith({ "tea.owm": `// @maturity-model own\n\n${TEA}`, "own.json": MODEL });
    const { code, stdout } = await run(["report", "tea.owm", "--maturity-model", "own.json"], { cwd });
    assert.equal(code, 0);
    assert.match(stdout, /Own: \*\*level 7, Seventh\*\*\./);
  });

  it("measures by the models that the shared configuration names", async () => {
    const cwd = folderWith({
      "maps/tea.owm": `// @maturity-model own\n\n${TEA}`,
      ".mapwright.json": '{ "maturityModels": ["models/own.json", "broken.json"] }',
      "models/own.json": MODEL,
      "broken.json": "{",
    });
    const { code, stdout, stderr } = await run(["report", "maps/tea.owm"], { cwd });
    assert.equal(code, 0);
    assert.match(stdout, /Own: \*\*level 7, Seventh\*\*\./);
    assert.match(
      stderr,
      /^\.mapwright\.json:1:\d+: "broken\.json" holds no maturity model: this is not JSON\.$/m,
    );
  });

  const files = {
    "tea.owm": TEA,
    "broken.json": "{",
    "wrong.json": '{"id": "x", "title": "x", "levels": 3}',
  };
  const refused: readonly (readonly [what: string, args: readonly string[], message: RegExp])[] = [
    ["an unknown form", ["tea.owm", "--format", "pdf"], /--format pdf: use md, json or html/],
    ["a file that is not there", ["none.owm"], /none\.owm: no such file or folder/],
    ["an output that cannot be written", ["tea.owm", "-o", "no/where.md"], /no\/where\.md: no such file/],
    ["a model that is not there", ["tea.owm", "--maturity-model", "m.json"], /m\.json: no such file/],
    [
      "a model that is no JSON",
      ["tea.owm", "--maturity-model", "broken.json"],
      /broken\.json: this is not JSON/,
    ],
    [
      "a model that is none",
      ["tea.owm", "--maturity-model", "wrong.json"],
      /wrong\.json: levels: a list is needed/,
    ],
    ["no file", [], /name at least one file/],
  ];
  for (const [what, args, message] of refused) {
    it(`refuses ${what}`, async () => {
      const { code, stdout, stderr } = await run(["report", ...args], { cwd: folderWith(files) });
      assert.deepEqual([code, stdout], [2, ""]);
      assert.match(stderr, message);
    });
  }
});

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Diagnostic } from "vscode-languageserver-types";
import { folderWith, run } from "../support/commandLine";

interface CheckedFile {
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
}

const STORY = [
  "# Tea",
  "",
  "```wardley",
  "title Tea",
  "component Cup   [0.8, 0.6]",
  "Cup->Milk",
  "```",
  "",
  "> ~~~owm",
  "> title Power",
  "> component Power [0.3, 0.7]",
  ">",
  "> componnt Grid [0.1, 0.8]",
  "> Power->Power plant",
  "> ~~~",
  "",
  "```mermaid",
  "graph TD",
  "```",
  "",
].join("\n");

describe("mapwright on maps in Markdown", () => {
  const cwd = folderWith({ "story.md": STORY, "plain.md": "# Nothing\n\n```js\na\n```\n" });
  const mapwright = (...args: string[]) => run(args, { cwd });

  it("checks all of them and names places of the file", async () => {
    const { code, stdout, stderr } = await mapwright("check", "--no-git", "story.md");
    assert.deepEqual([code, stderr], [1, ""]);
    assert.match(stdout, /^story\.md:6:6: warning: .*Milk.* \[unknown-component\]$/m);
    assert.match(stdout, /^story\.md:13:3: error: .* \[syntax-error\]$/m);
    assert.match(stdout, /in 1 file\n$/);
  });

  it("speaks of lines of the file", async () => {
    const text = "# Tea\n\n```owm\ncomponent Cup [0.8, 0.6]\ncomponent Tea [0.6, 0.6]\ncup->Tea\n```\n";
    const { stdout } = await run(["check", "--no-git", "lines.md"], {
      cwd: folderWith({ "lines.md": text }),
    });
    assert.match(stdout, /^lines\.md:6:1: info: 'cup' is declared as 'Cup' in line 4:/m);
  });

  it("writes findings and fixes in places of the file for other programs", async () => {
    const json = JSON.parse((await mapwright("check", "--format", "json", "--no-git", "story.md")).stdout);
    assert.deepEqual(
      json.map(({ file }: { file: string }) => file),
      ["story.md"],
    );
    const sarif = JSON.parse((await mapwright("check", "--format", "sarif", "--no-git", "story.md")).stdout);
    const [{ results }] = sarif.runs;
    const unknown = results.find(
      ({ ruleId, message }: { ruleId: string; message: { text: string } }) =>
        ruleId === "unknown-component" && message.text.includes("Power plant"),
    );
    const { artifactLocation, region } = unknown.locations[0].physicalLocation;
    assert.equal(artifactLocation.uri, "story.md");
    assert.deepEqual([region.startLine, region.startColumn], [14, 10]);
    const inserted = unknown.fixes
      .flatMap((fix: { artifactChanges: { replacements: object[] }[] }) => fix.artifactChanges)
      .flatMap(({ replacements }: { replacements: object[] }) => replacements)
      .map(({ insertedContent }: { insertedContent?: { text: string } }) => insertedContent?.text ?? "");
    assert.ok(
      inserted.some((text: string) => /component Power plant/.test(text) && /> /.test(text)),
      JSON.stringify(inserted),
    );
  });

  it("keeps a baseline by the file", async () => {
    const baseline = ["--no-git", "--baseline", "base.json"];
    await mapwright("check", ...baseline, "--update-baseline", "story.md");
    assert.ok("story.md" in JSON.parse(readFileSync(path.join(cwd, "base.json"), "utf8")).files);
    assert.equal((await mapwright("check", ...baseline, "story.md")).code, 0);
  });

  it("prints the model of each, with lines of the file", async () => {
    const models = JSON.parse((await mapwright("model", "story.md")).stdout);
    assert.deepEqual(
      models.map(({ file, title }: { file: string; title: string }) => `${file} ${title}`),
      ["story.md#1 Tea", "story.md#2 Power"],
    );
    assert.equal(models[0].components[0].line, 5);
    assert.equal(models[1].components[0].line, 11);
    assert.equal(models[1].links[0].line, 14);
    const [first] = models[1].diagnostics;
    assert.deepEqual(first.range.start, { line: 12, character: 2 });
    const one = JSON.parse((await mapwright("model", "story.md#2")).stdout);
    assert.equal(one.title, "Power");
  });

  it("draws one of them", async () => {
    assert.match((await mapwright("render", "story.md#2")).stdout, /<title>Power<\/title>/);
    const { code, stderr } = await mapwright("render", "story.md");
    assert.equal(code, 2);
    assert.match(stderr, /name one map, as story\.md#1/);
    assert.match((await mapwright("render", "plain.md")).stderr, /plain\.md: there is no map in a fence/);
  });

  it("reports on each, with links to lines of the file", async () => {
    const { stdout } = await mapwright("report", "story.md#1");
    assert.match(stdout, /\[story\.md\\?#1\]\(story\.md\)/);
    assert.match(stdout, /\(story\.md#L5\)/);
  });

  it("formats the fences and nothing else of the file", async () => {
    const folder = folderWith({ "story.md": STORY });
    const format = (...args: string[]) => run(["format", ...args], { cwd: folder });
    const check = await format("--check", "story.md");
    assert.deepEqual([check.code, check.stdout], [1, "story.md\n"]);
    await format("--write", "story.md");
    const written = readFileSync(path.join(folder, "story.md"), "utf8");
    assert.equal(written, STORY.replace("Cup   [", "Cup ["));
    assert.equal((await format("--check", "story.md")).code, 0);
  });

  it("compares them with other maps, and not those of one file with each other", async () => {
    const map = (evolution: number) =>
      Array.from({ length: 9 }, (_, n) => `component Part ${n} [0.${n + 1}, ${n === 4 ? evolution : 0.5}]`);
    const folder = folderWith({
      "parts.owm": map(0.9).join("\n"),
      "parts.md": [
        "# Parts",
        "> ```owm",
        ...map(0.2).map((line) => `> ${line}`),
        "> ```",
        "```owm",
        ...map(0.4),
        "```",
      ].join("\n"),
    });
    const args = ["check", "--no-git", "--format", "json", "parts.owm", "parts.md"];
    const reports: readonly CheckedFile[] = JSON.parse((await run(args, { cwd: folder })).stdout);
    const drifts = (file: string) =>
      reports
        .find((report) => report.file === file)
        ?.diagnostics.filter(({ code }) => code === "cross-map-drift") ?? [];
    const [ofMap] = drifts("parts.owm");
    const places = ofMap?.relatedInformation?.map(({ location: { uri, range } }) => [
      path.basename(uri),
      range.start.line,
      range.start.character,
    ]);
    assert.deepEqual(places?.slice(0, 2).sort(), [
      ["parts.md", 17, 10],
      ["parts.md", 6, 12],
    ]);
    const inFences = drifts("parts.md");
    assert.deepEqual(
      inFences.map(({ range }) => range.start.line),
      [6, 17],
    );
    for (const { relatedInformation } of inFences) {
      assert.ok(relatedInformation?.every(({ location }) => location.uri.endsWith("/parts.owm")));
    }
  });

  it("finds nothing in a file without maps", async () => {
    const { code, stdout } = await mapwright("check", "plain.md");
    assert.deepEqual([code, stdout], [0, "nothing found in 0 files\n"]);
  });
});

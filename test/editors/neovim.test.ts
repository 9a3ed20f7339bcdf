import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { bundledCommandLine, folderWith } from "../support/commandLine";
import { root } from "../support/paths";
import { ensureNeovim } from "./ensureNeovim";

/** What `session.lua` tells of one file. */
interface Visit {
  readonly filetype: string;
  readonly problems: readonly {
    readonly line: number;
    readonly column: number;
    readonly message: string;
    readonly source: string;
  }[];
  readonly hover: readonly string[];
  /** Line from 1, column from 0. */
  readonly definition: readonly [number, number];
  readonly renamed: readonly string[];
  readonly formatted: readonly string[];
}

const MAP = [
  "title Tea",
  "component Cup   [0.8, 0.6]",
  "component Kettle [0.4, 0.35]",
  "Cup->Kettle",
  "Cup->Milk",
];

const STORY = [
  "# Story",
  "",
  "Kettle and Cup",
  "> ```wardley",
  ...MAP.slice(1).map((line) => `> ${line}`),
  "> ```",
  "",
];

describe("the language server in Neovim, with the documented settings", function () {
  this.timeout(300_000);
  let visits: { readonly map?: Visit; readonly markdown?: Visit; readonly problem?: string } = {};
  let folder = "";

  before(() => {
    const { program, env } = ensureNeovim();
    folder = folderWith({
      "tea.owm": `${MAP.join("\n")}\n`,
      "story.md": STORY.join("\n"),
      "bin/mapwright": `#!/bin/sh\nexec "${process.execPath}" "${bundledCommandLine()}" "$@"\n`,
      "settings.lua": documentedSettings(),
    });
    chmodSync(path.join(folder, "bin/mapwright"), 0o755);
    const results = path.join(folder, "results.json");
    writeFileSync(results, "{}");
    const { stdout, stderr, status } = spawnSync(
      program,
      [
        "--headless",
        "-u",
        "NONE",
        "-i",
        "NONE",
        "-n",
        "-c",
        `luafile ${path.join(__dirname, "session.lua")}`,
      ],
      {
        cwd: folder,
        encoding: "utf8",
        timeout: 120_000,
        env: {
          ...process.env,
          ...env,
          HOME: folder,
          XDG_STATE_HOME: folder,
          PATH: `${path.join(folder, "bin")}${path.delimiter}${process.env.PATH ?? ""}`,
          SETTINGS: path.join(folder, "settings.lua"),
          RESULTS: results,
        },
      },
    );
    visits = JSON.parse(readFileSync(results, "utf8"));
    assert.equal(visits.problem, undefined, `${visits.problem}\n${stdout}${stderr}`);
    assert.equal(status, 0, stderr);
  });

  it("attaches to maps and to Markdown", () => {
    assert.equal(visits.map?.filetype, "wardley");
    assert.equal(visits.markdown?.filetype, "markdown");
  });

  it("shows problems where they stand", () => {
    const milk = (visit: Visit | undefined) =>
      visit?.problems.find(({ message }) => message.includes("Milk")) ?? assert.fail(JSON.stringify(visit));
    assert.deepEqual([milk(visits.map).line, milk(visits.map).column], [5, 5]);
    assert.deepEqual([milk(visits.markdown).line, milk(visits.markdown).column], [8, 7]);
    assert.equal(milk(visits.map).source, "mapwright");
  });

  it("explains a component", () => {
    for (const visit of [visits.map, visits.markdown])
      assert.match(visit?.hover.join("\n") ?? "", /Custom Built/);
  });

  it("goes to the declaration", () => {
    assert.deepEqual(visits.map?.definition, [3, 10]);
    assert.deepEqual(visits.markdown?.definition, [6, 12]);
  });

  it("renames a component and all that names it", () => {
    assert.deepEqual(
      visits.map?.renamed,
      MAP.map((line) => line.replace("Kettle", "Boiler")),
    );
    assert.deepEqual(
      visits.markdown?.renamed,
      STORY.slice(0, -1).map((line) => (line.startsWith(">") ? line.replace("Kettle", "Boiler") : line)),
    );
  });

  it("formats the map, and of a document the fences alone", () => {
    const formatted = (visits.map?.formatted ?? []).join("\n");
    assert.match(formatted, /^component Cup {4}\[0\.8, {2}0\.6\]|^component Cup +\[0\.8+, +0\.6/m);
    assert.notDeepEqual(visits.map?.formatted, visits.map?.renamed);
    const document = visits.markdown?.formatted ?? [];
    assert.deepEqual(document.slice(0, 4), STORY.slice(0, 4));
    assert.deepEqual(
      document.slice(4, -1).map((line) => line.slice(2)),
      visits.map?.formatted.slice(1),
    );
  });
});

/** The settings that `docs/editors.md` tells users to copy. */
function documentedSettings(): string {
  const text = readFileSync(path.join(root, "docs/editors.md"), "utf8");
  return /^```lua\n([\s\S]*?)^```/m.exec(text)?.[1] ?? assert.fail("docs/editors.md has no Lua");
}

import assert from "node:assert/strict";
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { root } from "../support/paths";
import { until } from "../vscode/workbench";
import { newPage } from "./stage";

/** `npm start` builds nothing here: the package of this test run is there. */
const command = ["--import", "tsx", "build/start.mjs", "--browser", "--no-build"];

/** Temporary folders of starts and servers, which must be gone afterwards. */
function temporaryFolders(): readonly string[] {
  return readdirSync(os.tmpdir()).filter((name) => /^(mw-\w+$|mapwright-start-)/.test(name));
}

/** Processes whose command line speaks of one of the folders. */
function processesOn(folders: readonly string[]): readonly string[] {
  const { stdout } = spawnSync("ps", ["-eo", "args"], { encoding: "utf8" });
  return stdout.split("\n").filter((line) => folders.some((folder) => line.includes(`/${folder}/`)));
}

describe("npm start", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "mapwright-maps-"));
  let child: ChildProcess;
  let output = "";
  let page: Page;
  let standing: readonly string[] = [];

  before(async () => {
    cpSync(path.join(root, "test/vscode/workspace"), folder, { recursive: true });
    standing = temporaryFolders();
    child = spawn(process.execPath, [...command, folder], { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on("data", (chunk) => {
        output += chunk;
      });
    }
    page = await newPage();
  });

  after(async () => {
    await page.close();
    child.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  });

  it("prints an address", async () => {
    const address = await until("an address", async () => /Open (http:\S+)/.exec(output)?.[1], 60_000);
    await page.goto(address);
  });

  it("opens a map with its preview beside it", async () => {
    await page.locator(".tabs-container .tab[data-resource-name='tea.owm']").waitFor({ timeout: 60_000 });
    await until(
      "two editor groups",
      async () => (await page.locator(".editor-group-container").count()) === 2,
    );
    await until("the map in the preview", async () => {
      for (const frame of page.frames()) {
        const shown = frame.locator("svg").filter({ hasText: "Cup of Tea" });
        if ((await shown.count().catch(() => 0)) > 0) return true;
      }
      return false;
    });
  });

  it("ends everything on Ctrl+C", async () => {
    const made = temporaryFolders().filter((name) => !standing.includes(name));
    assert.equal(made.length, 2);
    assert.ok(processesOn(made).length > 0);
    const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
    child.kill("SIGINT");
    assert.equal(await ended, 0);
    assert.deepEqual(processesOn(made), []);
    assert.deepEqual(
      temporaryFolders().filter((name) => made.includes(name)),
      [],
    );
  });
});

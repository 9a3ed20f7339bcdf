/**
 * `npm test`: builds and packages, runs every suite, adds up their figures and prints as its last line
 * `tests: N passed, N failed, N skipped`.
 *
 * For developers: `--only unit|core|server|cli|…|host|ui|oldest` (several with commas) and `--grep TEXT`.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { bundleHostTests } from "./hostTests.mjs";
import { root } from "./lib/paths.mjs";
import { packageExtension } from "./package.mjs";

const { values } = parseArgs({ options: { only: { type: "string" }, grep: { type: "string" } } });
const only = values.only?.split(",");
const grep = values.grep;

/** The folders of `test/` that are no suites, or whose suites need an editor. */
const otherFolders = ["bench", "host", "support", "ui", "vscode"];

/** The folders of `test/` whose suites need nothing but Node; they share one mocha process. */
const unitFolders = readdirSync(path.join(root, "test"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !otherFolders.includes(entry.name))
  .map((entry) => entry.name);

/** A stage that has not ended within this time, in milliseconds, counts as died. */
const stageLimit = 1_800_000;

/** A test that drives an editor gets a second attempt, and the reporter says so: much there is not ours. */
const editorRetries = ["--retries", "1"];

const mocha = path.join(root, "node_modules/mocha/bin/mocha.js");
const reporter = ["--reporter", "./test/support/countingReporter.ts"];
const wanted = grep === undefined ? [] : ["--grep", grep];
const typescript = ["--require", "tsx/cjs"];

/** @typedef {{ name: string, aliases: string[], args: string[] }} Stage */

/** @returns {Stage[]} in the order in which they run */
function stages() {
  const folders = only?.includes("unit")
    ? unitFolders
    : unitFolders.filter((name) => !only || only.includes(name));
  const unit = folders.map((folder) => `test/${folder}/**/*.test.ts`);
  const hostRunner = "test/vscode/runHostTests.ts";
  const hooks = ["--require", "./test/ui/hooks.ts", "--timeout", "120000", ...editorRetries];
  /** @type {Stage[]} */
  const all = [
    { name: "unit tests", aliases: ["unit", ...unitFolders], args: [mocha, ...reporter, ...wanted, ...unit] },
    {
      name: "tests in the extension host of the newest VS Code",
      aliases: ["host"],
      args: [...typescript, hostRunner, "newest"],
    },
    {
      name: "tests on the workbench of the newest VS Code",
      aliases: ["ui"],
      args: [mocha, ...typescript, ...hooks, ...reporter, ...wanted, "test/ui/**/*.test.ts"],
    },
    {
      name: "tests in the extension host of the oldest VS Code",
      aliases: ["oldest"],
      args: [...typescript, hostRunner, "oldest"],
    },
  ];
  return all.filter(({ aliases }) => !only || aliases.some((alias) => only.includes(alias)));
}

/**
 * Runs one stage in a process of its own.
 *
 * @param {Stage} stage
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>} a stage that died counts as a failure
 */
async function runStage({ name, args }) {
  console.log(`\n— ${name}`);
  const folder = mkdtempSync(path.join(os.tmpdir(), "mw-counts-"));
  const file = path.join(folder, "counts.json");
  const env = { ...process.env, MAPWRIGHT_TEST_COUNTS: file, ...(grep && { MAPWRIGHT_TEST_GREP: grep }) };
  const code = await exitCodeOf(spawn(process.execPath, args, { cwd: root, env, stdio: "inherit" }));
  const counts = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
  rmSync(folder, { recursive: true });
  if (counts === undefined) {
    console.error(`${name}: ended with code ${code} before any result`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  if (code !== 0 && counts.failed === 0) {
    console.error(`${name}: ended with code ${code} though no test failed`);
    return { ...counts, failed: 1 };
  }
  return counts;
}

/**
 * Waits for a process, ends it when it takes too long, and passes on the signals that end this one.
 *
 * @param {import("node:child_process").ChildProcess} child
 * @returns {Promise<number>}
 */
function exitCodeOf(child) {
  return new Promise((resolve, reject) => {
    const end = () => {
      child.kill("SIGTERM");
      setTimeout(() => child.kill("SIGKILL"), 10_000).unref();
    };
    const timer = setTimeout(end, stageLimit);
    process.once("SIGTERM", end);
    child.once("error", reject);
    child.once("exit", (code) => {
      clearTimeout(timer);
      process.off("SIGTERM", end);
      resolve(code ?? 1);
    });
  });
}

/** Builds what the chosen stages test; the suites of the core need nothing of it. */
async function prepare() {
  if (only?.every((name) => name === "core")) return;
  console.log("— build and package");
  await packageExtension();
  await bundleHostTests();
}

const total = { passed: 0, failed: 0, skipped: 0 };
try {
  await prepare();
} catch (error) {
  // The stages run all the same: what needs the package fails and says so.
  console.error(error);
  total.failed += 1;
}
for (const stage of stages()) {
  const counts = await runStage(stage);
  for (const key of /** @type {const} */ (["passed", "failed", "skipped"])) total[key] += counts[key];
}
if (total.failed > 0 || total.skipped > 0 || total.passed === 0) process.exitCode = 1;
console.log(`\ntests: ${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);

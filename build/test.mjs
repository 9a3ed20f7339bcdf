/**
 * `npm test`: builds and packages, runs every suite, adds up their figures and prints as its last line
 * `tests: N passed, N failed, N skipped`.
 *
 * For developers: `--only unit|core|server|cli|…|host|ui|oldest` (several with commas), `--grep TEXT`, and
 * `--slowest N`, which lists the slowest tests and hooks of each stage.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { bundleHostTests } from "./hostTests.mjs";
import { root } from "./lib/paths.mjs";
import { runTool } from "./lib/run.mjs";
import { packageExtension } from "./package.mjs";

const { values } = parseArgs({
  options: { only: { type: "string" }, grep: { type: "string" }, slowest: { type: "string" } },
});
const only = values.only?.split(",");
const grep = values.grep;

/** The folders of `test/` that are no suites, or whose suites need an editor. */
const otherFolders = ["bench", "host", "support", "ui", "vscode"];

/** The folders of `test/` whose suites need nothing but Node. */
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

/** The unit tests are spread over the processors there are, up to this many; each process takes about 1 GB. */
const mostProcesses = 4;
const processes = Math.min(os.availableParallelism(), mostProcesses);
const parallel = processes > 1 ? ["--parallel", "--jobs", String(processes)] : [];

/** A limit against hanging, not a claim of speed: a busy machine must not fail a test. */
const unhurried = ["--timeout", "60000"];

/** @typedef {{ name: string, aliases: string[], args: string[] }} Stage */
/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * The two runs in an extension host wait more than they work, so they share the time; the tests on the workbench
 * have the machine to themselves, because gestures of a user take their time.
 *
 * @returns {Stage[][]} groups in the order in which they run; the stages of a group run side by side
 */
function groups() {
  const folders = only?.includes("unit")
    ? unitFolders
    : unitFolders.filter((name) => !only || only.includes(name));
  const unit = folders.map((folder) => `test/${folder}/**/*.test.ts`);
  const hostRunner = "test/vscode/runHostTests.ts";
  const hooks = ["--require", "./test/ui/hooks.ts", "--timeout", "120000", ...editorRetries];
  /** @type {Stage[][]} */
  const all = [
    [
      {
        name: "unit tests",
        aliases: ["unit", ...unitFolders],
        args: [mocha, ...parallel, ...unhurried, ...reporter, ...wanted, ...unit],
      },
    ],
    [
      {
        name: "tests in the extension host of the newest VS Code",
        aliases: ["host"],
        args: [...typescript, hostRunner, "newest"],
      },
      {
        name: "tests in the extension host of the oldest VS Code",
        aliases: ["oldest"],
        args: [...typescript, hostRunner, "oldest"],
      },
    ],
    [
      {
        name: "tests on the workbench of the newest VS Code",
        aliases: ["ui"],
        args: [mocha, ...typescript, ...hooks, ...reporter, ...wanted, "test/ui/**/*.test.ts"],
      },
    ],
  ];
  const chosen = all.map((group) =>
    group.filter(({ aliases }) => !only || aliases.some((alias) => only.includes(alias))),
  );
  return processes > 1 ? chosen : chosen.flatMap((group) => group.map((stage) => [stage]));
}

/**
 * Runs the stages of a group side by side: the first one's report is seen as it comes, the others' afterwards.
 *
 * @param {Stage[]} group
 * @returns {Promise<Counts[]>}
 */
async function runGroup(group) {
  const running = group.map((stage, index) => runStage(stage, index === 0));
  const counts = [];
  for (const one of running) {
    const { report, ...figures } = await one;
    process.stdout.write(report);
    counts.push(figures);
  }
  return counts;
}

/**
 * Runs one stage in a process of its own.
 *
 * @param {Stage} stage
 * @param {boolean} seen whether the report goes to the console as it comes, or is returned
 * @returns {Promise<Counts & { report: string }>} a stage that died counts as a failure
 */
async function runStage({ name, args }, seen) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "mw-counts-"));
  const file = path.join(folder, "counts.json");
  const env = {
    ...process.env,
    MAPWRIGHT_TEST_COUNTS: file,
    // Mocha gives its processes too little time to remove what they made.
    MAPWRIGHT_TEST_TEMPORARY: folder,
    ...(grep && { MAPWRIGHT_TEST_GREP: grep }),
    ...(values.slowest && { MAPWRIGHT_TEST_SLOWEST: values.slowest }),
  };
  let report = "";
  const say = (/** @type {string} */ text) => {
    if (seen) process.stdout.write(text);
    else report += text;
  };
  const started = Date.now();
  say(`\n— ${name}\n`);
  const stdio = seen ? "inherit" : "pipe";
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ["ignore", stdio, stdio] });
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding("utf8").on("data", say);
  const code = await exitCodeOf(child);
  const counts = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  } catch (error) {
    say(`${name}: ${folder} could not be removed: ${error}\n`);
  }
  say(`${name}: ${Math.round((Date.now() - started) / 1000)} s\n`);
  if (counts === undefined) {
    say(`${name}: ended with code ${code} before any result\n`);
    return { passed: 0, failed: 1, skipped: 0, report };
  }
  if (code !== 0 && counts.failed === 0) {
    say(`${name}: ended with code ${code} though no test failed\n`);
    return { ...counts, failed: 1, report };
  }
  return { ...counts, report };
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
      // What it printed last comes after it; a process that it left behind may keep its output open.
      const late = setTimeout(() => resolve(code ?? 1), 2_000);
      child.once("close", () => {
        clearTimeout(late);
        resolve(code ?? 1);
      });
    });
  });
}

/** Builds what the chosen stages test; the suites of the core need nothing of it. */
async function prepare() {
  if (only?.every((name) => name === "core")) return;
  console.log("— build and package");
  await packageExtension();
  await bundleHostTests();
  if (!groups().some((group) => group.length > 1)) return;
  // Two stages that begin at once would install the same things into the same folders.
  const { code } = await runTool("tsx/dist/cli.mjs", ["test/vscode/installAll.ts"]);
  if (code !== 0) throw new Error("What the editors need could not be installed.");
}

let stopped = false;
process.on("SIGTERM", () => {
  stopped = true;
});
const total = { passed: 0, failed: 0, skipped: 0 };
try {
  await prepare();
} catch (error) {
  // The stages run all the same: what needs the package fails and says so.
  console.error(error);
  total.failed += 1;
}
for (const group of groups()) {
  if (stopped) break;
  for (const counts of await runGroup(group)) {
    for (const key of /** @type {const} */ (["passed", "failed", "skipped"])) total[key] += counts[key];
  }
}
if (total.failed > 0 || total.skipped > 0 || total.passed === 0) process.exitCode = 1;
console.log(`\ntests: ${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);

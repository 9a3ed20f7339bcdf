/**
 * Runs the bundled suites of `test/host` inside the extension host of one VS Code:
 * `runHostTests.ts newest|oldest`. The exit code is 0 when all passed.
 */
import path from "node:path";
import { packagePath } from "../support/packagePath";
import { newest, oldest } from "./editions";
import { runInHost } from "./hostRun";
import { ensureInstalled } from "./install";
import { exitOnSignals } from "./signals";
import { artifacts } from "./workbench";

/** All suites must be done within this time, in milliseconds. */
const limit = 480_000;

async function main(): Promise<void> {
  exitOnSignals();
  const edition = [newest, oldest].find(({ name }) => name === process.argv[2]);
  if (!edition) throw new Error("Name the build of VS Code: newest or oldest.");
  process.exitCode = await runInHost({
    installed: await ensureInstalled(edition, console.log),
    vsix: packagePath(),
    tests: path.join(__dirname, "../host/.bundles/index.js"),
    workspace: path.join(__dirname, "workspace"),
    artifacts,
    limit,
    progress: console.log,
  });
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

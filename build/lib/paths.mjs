/** Where things are, for every script of the build. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's root folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** The manifest, as read once. */
export const manifest = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));

/** The extension's package as `npm run package` writes it. */
export const vsixPath = path.join(root, `mapwright-${manifest.version}.vsix`);

/**
 * Whether the module with this address was started by Node itself (rather than imported).
 *
 * @param {string} moduleUrl its `import.meta.url`
 */
export function isMain(moduleUrl) {
  return process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(moduleUrl);
}

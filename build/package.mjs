/**
 * `npm run package`: builds and writes `mapwright-<version>.vsix`.
 *
 * What goes in is the allow-list of `.vscodeignore`; everything is bundled, so no dependency is packed.
 */
import { statSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import { buildAll } from "./bundle.mjs";
import { isMain, root, vsixPath } from "./lib/paths.mjs";
import { packFolder } from "./lib/run.mjs";

/**
 * Builds the bundles and packs them.
 *
 * @returns {Promise<string>} the path of the package
 */
export async function packageExtension() {
  // A build that fails must not leave the package of an earlier one to be tested or shipped.
  await rm(vsixPath, { force: true });
  await buildAll();
  await packFolder(root, vsixPath, { quiet: true, args: ["--no-rewrite-relative-links"] });
  return vsixPath;
}

if (isMain(import.meta.url)) {
  const written = await packageExtension();
  console.log(`${path.relative(root, written)}: ${(statSync(written).size / 1024).toFixed(0)} kB`);
}

/**
 * Bundles the tests that run inside the extension host into `test/host/.bundles`: one CommonJS file per suite
 * and one for their entry.
 */
import { readdirSync } from "node:fs";
import path from "node:path";
import * as esbuild from "esbuild";
import { isMain, root } from "./lib/paths.mjs";

/**
 * Bundles them.
 *
 * @returns {Promise<string>} the path of the entry
 */
export async function bundleHostTests() {
  const folder = path.join(root, "test/host");
  const suites = readdirSync(folder).filter((file) => file.endsWith(".test.ts"));
  await esbuild.build({
    absWorkingDir: folder,
    entryPoints: ["index.ts", ...suites],
    outdir: ".bundles",
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    sourcemap: "inline",
    external: ["vscode", "mocha"],
    logLevel: "warning",
  });
  return path.join(folder, ".bundles/index.js");
}

if (isMain(import.meta.url)) console.log(path.relative(root, await bundleHostTests()));

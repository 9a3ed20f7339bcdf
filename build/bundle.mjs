/**
 * `npm run build` and `npm run watch`: writes every bundle of `bundles.mjs` into `dist/`.
 *
 * `--watch` rebuilds on change with source maps and prints the begin and end lines that the problem matcher
 * in `.vscode/tasks.json` waits for; without it the bundles are minified and carry no maps.
 */

import { chmod, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import * as esbuild from "esbuild";
import { bundles } from "./bundles.mjs";
import { isMain, root } from "./lib/paths.mjs";
import { bundledPackages, noticesFile, noticesOf } from "./notices.mjs";

/** Prints esbuild's messages in the form that the problem matcher reads, between a begin and an end line. */
const watchReporter = {
  name: "watch-reporter",
  /** @param {esbuild.PluginBuild} build */
  setup(build) {
    build.onStart(() => console.log("[watch] build started"));
    build.onEnd((result) => {
      for (const message of [...result.errors, ...result.warnings]) {
        const at = message.location;
        console.error(`✘ [ERROR] ${message.text}`);
        if (at) console.error(`    ${at.file}:${at.line}:${at.column}:`);
      }
      console.log("[watch] build finished");
    });
  },
};

/**
 * The esbuild options of one row of the table.
 *
 * @param {typeof bundles[number]} bundle
 * @param {boolean} watch
 * @returns {esbuild.BuildOptions}
 */
function optionsOf(bundle, watch) {
  return {
    absWorkingDir: root,
    entryPoints: [bundle.entry],
    outfile: bundle.outfile,
    bundle: true,
    charset: "utf8",
    legalComments: "none",
    logLevel: watch ? "silent" : "warning",
    metafile: true,
    minify: !watch,
    sourcemap: watch,
    ...bundle.options,
  };
}

/**
 * Builds everything once, with the notices of what is in it.
 *
 * @returns {Promise<{ name: string, outfile: string, bytes: number }[]>} what was written
 */
export async function buildAll() {
  await rm(path.join(root, "dist"), { recursive: true, force: true });
  const metafiles = await Promise.all(
    bundles.map(async (bundle) => {
      const { metafile } = await esbuild.build(optionsOf(bundle, false));
      if (metafile === undefined) throw new Error("esbuild says nothing of what it wrote.");
      return metafile;
    }),
  );
  await writeFile(path.join(root, noticesFile), noticesOf(bundledPackages(metafiles)));
  await chmod(path.join(root, "dist/cli.js"), 0o755);
  return bundles.map(({ name, outfile }, i) => ({
    name,
    outfile,
    bytes: metafiles[i]?.outputs[outfile]?.bytes ?? 0,
  }));
}

async function watchAll() {
  for (const bundle of bundles) {
    const options = optionsOf(bundle, true);
    const context = await esbuild.context({ ...options, plugins: [watchReporter] });
    await context.watch();
  }
}

if (isMain(import.meta.url)) {
  if (process.argv.includes("--watch")) {
    await watchAll();
  } else {
    try {
      for (const { name, outfile, bytes } of await buildAll()) {
        console.log(`${name.padEnd(24)} ${outfile.padEnd(34)} ${(bytes / 1024).toFixed(1).padStart(8)} kB`);
      }
    } catch {
      // esbuild has told what is wrong.
      process.exitCode = 1;
    }
  }
}

/** The product's core for the benchmark, in one file as users get it. */
import { createRequire } from "node:module";
import path from "node:path";
import * as esbuild from "esbuild";
import { root } from "../../build/lib/paths.mjs";

/** What `productEntry.ts` exports. */
export type Product = typeof import("./productEntry");

/**
 * Bundles and loads the core with the options of the language server's bundle.
 *
 * @param minify false keeps the functions' names, for profiles
 */
export async function loadProduct(minify = true): Promise<Product> {
  const outfile = path.join(root, "test/bench/.bundles/product.js");
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ["test/bench/productEntry.ts"],
    outfile,
    bundle: true,
    minify,
    platform: "node",
    target: "node20",
    format: "cjs",
    logLevel: "error",
  });
  return createRequire(outfile)(outfile) as Product;
}

/**
 * Writes `docs/rules/` from the rules themselves: a page per rule and an index. Pages of rules that no longer
 * exist are removed. `test/core/analysis/rulePages.test.ts` fails when the pages are not what this would write.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { tsImport } from "tsx/esm/api";
import { root } from "./lib/paths.mjs";

/** @param {string} file a module of the analysis, without its extension */
const source = (file) => tsImport(`../core/src/analysis/${file}.ts`, import.meta.url);
const { rulePages } = await source("rulePages");
const { RULES } = await source("rules/index");

const folder = path.join(root, "docs", "rules");
mkdirSync(folder, { recursive: true });
const pages = rulePages(RULES);
for (const entry of readdirSync(folder, { withFileTypes: true })) {
  if (entry.isFile() && !pages.has(entry.name)) rmSync(path.join(folder, entry.name));
}
for (const [file, text] of pages) writeFileSync(path.join(folder, file), text);
console.log(`docs/rules: ${pages.size} pages`);

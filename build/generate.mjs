/**
 * `npm run generate`: writes what is made from the registries of statements and rules — the grammar, the snippets,
 * the settings schema of the rules and the tables of the documentation. A test fails when they are out of step.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { OUTPUTS } from "./generate/outputs.ts";
import { root } from "./lib/paths.mjs";

for (const output of OUTPUTS) {
  const file = path.join(root, output.path);
  const current = existsSync(file) ? readFileSync(file, "utf8") : "";
  const text = output.text(current);
  mkdirSync(path.dirname(file), { recursive: true });
  if (text !== current) writeFileSync(file, text);
  console.log(`${text === current ? "unchanged" : "written  "}  ${output.path}`);
}

// The pages of the rules are a folder of files of their own.
await import("./generateRuleDocs.mjs");

/** Reads what TypeScript files import, type-only imports included, with a real parser. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseSync } from "oxc-parser";
import { root } from "../support/paths";

/** One import of one file. */
export interface ImportEdge {
  /** The importing file, relative to the root. */
  readonly from: string;
  /** The module as written. */
  readonly specifier: string;
  /** The imported file, relative to the root; null for a package or a built-in of Node. */
  readonly to: string | null;
  /** Whether nothing of it is left at run time. */
  readonly typeOnly: boolean;
}

type Found = Pick<ImportEdge, "specifier" | "typeOnly">;

/** Where the aliases of the manifest's `imports` lead. */
const aliases: Readonly<Record<string, string>> = { "#core/": "core/src/", "#server/": "server/src/" };

/**
 * Every import of a file: static, re-exported, dynamic, `require` and `import()` types.
 *
 * @param file relative to the root
 * @throws when a relative import or an alias leads nowhere
 */
export function importsOf(file: string): readonly ImportEdge[] {
  const source = readFileSync(path.join(root, file), "utf8");
  const { module, program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const found: Found[] = [];
  for (const item of module.staticImports) {
    const typeOnly = item.entries.length > 0 && item.entries.every((entry) => entry.isType);
    found.push({ specifier: item.moduleRequest.value, typeOnly });
  }
  for (const item of module.staticExports) {
    for (const entry of item.entries) {
      if (entry.moduleRequest) found.push({ specifier: entry.moduleRequest.value, typeOnly: entry.isType });
    }
  }
  collectCalls(program, found);
  return found.map((item) => ({ from: file, ...item, to: resolve(file, item.specifier) }));
}

/** Finds `import("x")`, `require("x")` and the type `import("x").Y` anywhere in a syntax tree. */
function collectCalls(node: unknown, found: Found[]): void {
  if (Array.isArray(node)) {
    for (const child of node) collectCalls(child, found);
    return;
  }
  if (typeof node !== "object" || node === null) return;
  const { type, source, callee, arguments: args } = node as Record<string, unknown>;
  if (type === "ImportExpression") add(source, false, found);
  if (type === "TSImportType") add(source, true, found);
  if (type === "CallExpression" && (callee as Record<string, unknown>).name === "require") {
    add((args as unknown[])[0], false, found);
  }
  for (const child of Object.values(node)) collectCalls(child, found);
}

function add(literal: unknown, typeOnly: boolean, found: Found[]): void {
  const value = (literal as Record<string, unknown> | undefined)?.value;
  if (typeof value === "string") found.push({ specifier: value, typeOnly });
}

/** The file that a relative or aliased specifier means; null for anything from outside the repository. */
function resolve(from: string, specifier: string): string | null {
  const alias = Object.keys(aliases).find((prefix) => specifier.startsWith(prefix));
  if (specifier.startsWith("#") && alias === undefined)
    throw new Error(`${from}: unknown alias ${specifier}`);
  if (alias === undefined && !specifier.startsWith(".")) return null;
  const base =
    alias === undefined
      ? path.posix.join(path.posix.dirname(from), specifier)
      : aliases[alias] + specifier.slice(alias.length);
  const candidates = [`${base}.ts`, `${base}/index.ts`, `${base}.d.ts`, base];
  const hit = candidates.find((file) => existsSync(path.join(root, file)));
  if (hit === undefined) throw new Error(`${from}: ${specifier} leads nowhere`);
  return hit;
}

/** The project's hand-written source files, for the tests about the project itself. */
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { root } from "../support/paths";

/** Folders that hold what was installed, built or written by a run. */
const notOurs = new Set(["node_modules", "dist", ".bundles", ".artifacts", ".tsbuild"]);

/**
 * Every file below some folders of the repository.
 *
 * @param folders relative to the root; one that does not exist holds nothing
 * @param extensions with the dot
 * @returns paths relative to the root, with `/`, sorted
 */
export function sourceFiles(folders: readonly string[], extensions: readonly string[]): readonly string[] {
  const found: string[] = [];
  const visit = (folder: string): void => {
    for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
      const relative = `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!notOurs.has(entry.name)) visit(relative);
      } else if (extensions.includes(path.extname(entry.name)) && !entry.name.endsWith(".d.ts")) {
        found.push(relative);
      }
    }
  };
  for (const folder of folders) if (existsSync(path.join(root, folder))) visit(folder);
  return found.sort();
}

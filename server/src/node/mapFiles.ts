import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { hasMapExtension, hasMarkdownExtension } from "#core/language/product";
import type { MapFiles } from "../runtime";

/** Folders that are never searched. */
const SKIPPED = new Set(["node_modules", ".git"]);

/** A file that is larger than this is no map that anybody drew, in bytes. */
const LARGEST = 1_000_000;

/** The maps on this machine's disk. Symbolic links are not followed, so that no search goes round in a circle. */
export const mapFiles: MapFiles = {
  async *list(folder) {
    const pending = [fileURLToPath(folder)];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      for (const entry of await entriesOf(next)) {
        const entryPath = path.join(next, entry.name);
        if (entry.isDirectory() && !SKIPPED.has(entry.name)) pending.push(entryPath);
        else if (entry.isFile() && mayHoldMaps(entry.name)) yield pathToFileURL(entryPath).href;
      }
    }
  },
  read: async (uri) => {
    try {
      const file = fileURLToPath(uri);
      const { size } = await stat(file);
      return size > LARGEST ? undefined : await readFile(file, "utf8");
    } catch {
      // It went meanwhile, or is not for us.
      return undefined;
    }
  },
};

function mayHoldMaps(name: string): boolean {
  return hasMapExtension(name) || hasMarkdownExtension(name);
}

/** What is in a folder, by name; nothing in one that cannot be read. */
async function entriesOf(folder: string) {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

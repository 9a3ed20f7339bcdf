/** Real maps for the benchmark, when the corpus is at hand. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { corpusText, hasCorpus } from "../corpus/corpus";
import { root } from "../support/paths";

interface ManifestEntry {
  readonly file: string;
  readonly dialect: string;
  readonly kind: string;
  readonly bytes: number;
}

/** The whole map of middle length among those of the corpus, with their number; undefined without a corpus. */
export function medianRealMap(): { readonly text: string; readonly of: number } | undefined {
  if (!hasCorpus) return undefined;
  const manifest = path.resolve(root, "../shared/corpus/MANIFEST.json");
  const entries = JSON.parse(readFileSync(manifest, "utf8")) as readonly ManifestEntry[];
  const maps = entries
    .filter(({ dialect, kind }) => dialect === "owm" && kind === "map")
    .sort((a, b) => a.bytes - b.bytes || (a.file < b.file ? -1 : 1));
  const middle = maps[Math.floor(maps.length / 2)];
  return middle && { text: corpusText(path.basename(middle.file, ".owm")), of: maps.length };
}

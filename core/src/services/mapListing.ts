import type { Portfolio } from "../analysis/portfolio/portfolio";
import { oneLine } from "../analysis/words";
import { documentUri } from "../language/markdown/mapFences";

/** A document of the workspace that holds maps, as a list of them shows it. */
export interface ListedDocument {
  /** URI of the document; of a map in a fence, that of the Markdown document. */
  readonly uri: string;
  /** The titles of its maps in their order; empty for a map without one. */
  readonly titles: readonly string[];
  /** How many anchors, components and submaps its maps declare. */
  readonly names: number;
}

/** What is known of all maps without reading any: one entry for each document, by URI. */
export function listMaps(portfolio: Portfolio): readonly ListedDocument[] {
  const documents = new Map<string, { titles: string[]; names: number }>();
  const maps = [...portfolio.all()].sort((a, b) => compare(a.uri, b.uri));
  for (const { uri, summary } of maps) {
    const document = documentUri(uri);
    const entry = documents.get(document) ?? { titles: [], names: 0 };
    entry.titles.push(oneLine(summary.title ?? ""));
    entry.names += summary.names.size;
    documents.set(document, entry);
  }
  return [...documents].map(([uri, entry]) => ({ uri, ...entry }));
}

/** `notes.md#2` comes before `notes.md#10`. */
function compare(a: string, b: string): number {
  if (documentUri(a) === documentUri(b)) return a.length - b.length || (a < b ? -1 : 1);
  return a < b ? -1 : 1;
}

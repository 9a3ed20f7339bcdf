import { documentUri } from "../../language/markdown/mapFences";
import { addressKey, fileStemOf, resolveAddress } from "./addresses";
import type { MapSummary } from "./mapSummary";
import { areVariants } from "./variant";

/** A map of the workspace. */
export interface IndexedMap {
  readonly uri: string;
  readonly summary: MapSummary;
}

/** Names that two maps must share at least to be about the same thing (analysis reference 3.5 C). */
export const LEAST_SHARED_NAMES = 8;

/** The part of the smaller map's names that they must share at least. */
export const LEAST_SHARED_PART = 0.5;

/** How two maps belong together. */
export type Relation = "names" | "submap" | "mention";

/**
 * How two maps are related: they share many names, one is a submap of the other, or each names the other.
 * Undefined when they are not, and for variants of the same thing, which are supposed to differ, as are the maps of
 * one Markdown document: a text that develops a map shows its states.
 *
 * @param shared how many names both declare
 */
export function relationOf(a: IndexedMap, b: IndexedMap, shared: number): Relation | undefined {
  if (areVariants(a.summary.variant, b.summary.variant)) return undefined;
  if (documentUri(a.uri) === documentUri(b.uri)) return undefined;
  if (leadsTo(a, b) || leadsTo(b, a)) return "submap";
  if (shareMuch(a.summary, b.summary, shared)) return "names";
  return mentions(a, b) && mentions(b, a) ? "mention" : undefined;
}

function shareMuch(a: MapSummary, b: MapSummary, shared: number): boolean {
  const smaller = Math.min(a.names.size, b.names.size);
  return shared >= LEAST_SHARED_NAMES && shared >= LEAST_SHARED_PART * smaller;
}

/** By the address of a submap, or by the name of one. */
function leadsTo(from: IndexedMap, to: IndexedMap): boolean {
  const target = addressKey(to.uri);
  if (from.summary.addresses.some((address) => resolveAddress(from.uri, address) === target)) return true;
  return calledBy(to).some((key) => from.summary.names.get(key)?.kind === "submap");
}

/** True when one map has a component of the other one's name. */
function mentions(from: IndexedMap, to: IndexedMap): boolean {
  return calledBy(to).some((key) => from.summary.names.has(key));
}

/** The folded names under which other maps may speak of a map: its title and the name of its file. */
export function calledBy({ uri, summary }: IndexedMap): string[] {
  const stem = fileStemOf(uri).toLowerCase();
  const { titleKey } = summary;
  return titleKey === undefined || titleKey === stem ? [stem] : [titleKey, stem];
}

import type { NameChain } from "./nameChains";

/** A name with the place it gets. */
export interface PlacedName {
  readonly name: string;
  /** Nothing needs it, and it needs something. */
  readonly isAnchor: boolean;
  /** 0..1 */
  readonly visibility: number;
  /** 0..1 */
  readonly evolution: number;
}

/** Names with their places and what needs what. */
export interface ChainLayout {
  readonly names: readonly PlacedName[];
  readonly links: readonly (readonly [from: string, to: string])[];
}

/** Where anchors stand, and what nothing is below; visibility. */
const TOP = 0.95;
const BOTTOM = 0.1;

/** What is needed first is mostly a product of one's own, what is needed last a commodity; evolution. */
const FIRST = 0.4;
const LAST = 0.85;

/** Names of one depth stand apart by up to so much, and no further to the sides than this; evolution. */
const APART = 0.24;
const LEFTMOST = 0.08;
const RIGHTMOST = 0.94;

/**
 * Lays out chains as one value chain: what is needed stands below everything that needs it, and the deeper the more
 * evolved, which is where to begin thinking rather than what is so. A link that would close a circle is left out.
 * Names are the same whatever their case, as in a map.
 */
export function layOutChains(chains: readonly NameChain[]): ChainLayout {
  const names = new Map<string, string>();
  const needs = new Map<string, Set<string>>();
  const links: (readonly [string, string])[] = [];
  for (const chain of chains) {
    let above: string | undefined;
    for (const name of chain) {
      const key = name.toLowerCase();
      if (!names.has(key)) names.set(key, name);
      if (above !== undefined && !needs.get(above)?.has(key) && !reaches(needs, key, above)) {
        needs.set(above, (needs.get(above) ?? new Set()).add(key));
        links.push([above, key]);
      }
      above = key;
    }
  }
  const needed = new Set(links.map(([, to]) => to));
  const depths = depthsOf([...names.keys()], links);
  const deepest = Math.max(1, ...depths.values());
  const evolutions = evolutionsOf(depths, deepest, links);
  const nameOf = (key: string) => names.get(key) ?? key;
  return {
    names: [...names.keys()].map((key) => ({
      name: nameOf(key),
      isAnchor: !needed.has(key) && needs.has(key),
      visibility: TOP - ((depths.get(key) ?? 0) / deepest) * (TOP - BOTTOM),
      evolution: evolutions.get(key) ?? FIRST,
    })),
    links: links.map(([from, to]) => [nameOf(from), nameOf(to)] as const),
  };
}

/** Spreads the names of each depth around a middle that moves to the right, in the order of what they stand below. */
function evolutionsOf(
  depths: ReadonlyMap<string, number>,
  deepest: number,
  links: readonly (readonly [string, string])[],
): ReadonlyMap<string, number> {
  const evolutions = new Map<string, number>();
  const above = new Map<string, string[]>();
  for (const [from, to] of links) above.set(to, [...(above.get(to) ?? []), from]);
  const rows = new Map<number, string[]>();
  for (const [key, depth] of depths) rows.set(depth, [...(rows.get(depth) ?? []), key]);
  for (let depth = 0; depth <= deepest; depth++) {
    const row = rows.get(depth) ?? [];
    const middle = FIRST + (depth / deepest) * (LAST - FIRST);
    const under = (key: string) => mean((above.get(key) ?? []).map((from) => evolutions.get(from) ?? middle));
    const places = new Map(row.map((key) => [key, under(key)]));
    row.sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
    const gap = row.length < 2 ? 0 : Math.min(APART, (RIGHTMOST - LEFTMOST) / (row.length - 1));
    const half = (gap * (row.length - 1)) / 2;
    const left = Math.min(RIGHTMOST - half, Math.max(LEFTMOST + half, middle)) - half;
    for (const [index, key] of row.entries()) evolutions.set(key, left + gap * index);
  }
  return evolutions;
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}

/** Whether one name needs another, directly or not. */
function reaches(needs: ReadonlyMap<string, ReadonlySet<string>>, from: string, to: string): boolean {
  const seen = new Set([from]);
  for (const key of seen) {
    if (key === to) return true;
    for (const next of needs.get(key) ?? []) seen.add(next);
  }
  return false;
}

/** How many links lie above each name on the longest way; there are no circles. */
function depthsOf(
  keys: readonly string[],
  links: readonly (readonly [string, string])[],
): ReadonlyMap<string, number> {
  const depths = new Map(keys.map((key) => [key, 0]));
  for (let changed = true; changed; ) {
    changed = false;
    for (const [from, to] of links) {
      const depth = (depths.get(from) ?? 0) + 1;
      if (depth <= (depths.get(to) ?? 0)) continue;
      depths.set(to, depth);
      changed = true;
    }
  }
  return depths;
}

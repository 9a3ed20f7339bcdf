import type { MapNode } from "../../model/wardleyMap";

/**
 * The order in which messages and lists name things: the most visible first, then by name. It does not depend
 * on the order of lines, so that shuffling a map's lines changes no finding (analysis reference 1.5).
 */
export function byPlace(a: MapNode, b: MapNode): number {
  return b.visibility - a.visibility || (a.key < b.key ? -1 : a.key > b.key ? 1 : a.index - b.index);
}

/** Nodes without repetition, in that order. */
export function inOrder(nodes: readonly MapNode[]): MapNode[] {
  return nodes.length < 2 ? [...nodes] : [...new Set(nodes)].sort(byPlace);
}

/**
 * The first `count` of `items` as sorting them would give them, equal ones in the order of the list; for a small
 * `count`, because nothing but those is sorted.
 */
export function first<T>(items: Iterable<T>, count: number, compare: (a: T, b: T) => number): T[] {
  const best: T[] = [];
  for (const item of items) {
    const last = best[best.length - 1];
    if (best.length === count && last !== undefined && compare(item, last) >= 0) continue;
    let at = best.length;
    for (
      let before = best[at - 1];
      before !== undefined && compare(item, before) < 0;
      before = best[at - 1]
    ) {
      at--;
    }
    best.splice(at, 0, item);
    if (best.length > count) best.pop();
  }
  return best;
}

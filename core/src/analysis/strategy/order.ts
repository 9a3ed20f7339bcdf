import type { MapNode } from "../../model/wardleyMap";

/**
 * The order in which messages and lists name things: the most visible first, then by name. It does not depend
 * on the order of lines, so that shuffling a map's lines changes no finding (analysis reference 1.5).
 */
export function byPlace(a: MapNode, b: MapNode): number {
  return b.visibility - a.visibility || (a.key < b.key ? -1 : a.key > b.key ? 1 : a.index - b.index);
}

/** Nodes without repetition, in that order. */
export function inOrder(nodes: Iterable<MapNode>): MapNode[] {
  return [...new Set(nodes)].sort(byPlace);
}

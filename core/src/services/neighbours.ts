import { perMap } from "../analysis/perMap";
import { neighboursOf } from "../analysis/valueChain";
import type { MapNode, WardleyMap } from "../model/wardleyMap";

/** What a node needs, each once, in file order. */
export function needsOf(map: WardleyMap, node: MapNode): readonly MapNode[] {
  const nodes = new Set<MapNode>();
  for (const { from, to } of map.dependencies) if (from === node && to && to !== node) nodes.add(to);
  return [...nodes];
}

/** What needs a node, each once, in file order. */
export function neededByOf(map: WardleyMap, node: MapNode): readonly MapNode[] {
  const nodes = new Set<MapNode>();
  for (const { from, to } of map.dependencies) if (to === node && from && from !== node) nodes.add(from);
  return [...nodes];
}

/** The same for who asks of many nodes. */
export function allNeighboursOf(map: WardleyMap) {
  const { needs, neededBy } = neighboursOf(map);
  return {
    needsOf: (node: MapNode): ReadonlySet<MapNode> => new Set(needs[node.index]?.map((link) => link.to)),
    neededByOf: (node: MapNode): ReadonlySet<MapNode> =>
      new Set(neededBy[node.index]?.map((link) => link.from)),
  };
}

/** True when a link ends at the node, also one whose other end is not declared. */
export function isLinked(map: WardleyMap, node: MapNode): boolean {
  return linkMarksOf(map)[node.index] === 1;
}

/** By the index of each node 1 when a link ends there. */
const linkMarksOf = perMap((map): Uint8Array => {
  const marks = new Uint8Array(map.nodes.length);
  for (const { from, to } of map.dependencies) {
    if (from) marks[from.index] = 1;
    if (to) marks[to.index] = 1;
  }
  return marks;
});

/** The nodes declared on each line that declares any. */
export const nodesByLine = perMap((map): ReadonlyMap<number, readonly MapNode[]> => {
  const byLine = new Map<number, MapNode[]>();
  for (const node of map.nodes) {
    const known = byLine.get(node.line);
    if (known) known.push(node);
    else byLine.set(node.line, [node]);
  }
  return byLine;
});

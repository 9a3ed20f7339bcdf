import { perMap } from "../analysis/perMap";
import { neighboursOf } from "../analysis/valueChain";
import type { MapNode, WardleyMap } from "../model/wardleyMap";

/** What a node needs, each once, in file order. */
export function needsOf(map: WardleyMap, node: MapNode): readonly MapNode[] {
  return [...new Set(neighboursOf(map).needs[node.index]?.map((link) => link.to))];
}

/** What needs a node, each once, in file order. */
export function neededByOf(map: WardleyMap, node: MapNode): readonly MapNode[] {
  return [...new Set(neighboursOf(map).neededBy[node.index]?.map((link) => link.from))];
}

/** The nodes at which a link ends, also links whose other end is not declared, by index. */
export const linkedNodesOf = perMap((map): ReadonlySet<number> => {
  const linked = new Set<number>();
  for (const { from, to } of map.dependencies) {
    if (from) linked.add(from.index);
    if (to) linked.add(to.index);
  }
  return linked;
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

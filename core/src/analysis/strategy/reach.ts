import type { MapNode, WardleyMap } from "../../model/wardleyMap";
import { perMap } from "../perMap";
import { anchorsOf, sourcesAtTop } from "./anchors";
import { type ChainGraph, graphsOf } from "./chainGraph";
import { inOrder } from "./order";

/** Everything that the starts need, directly or not, and the starts; added to `reached`. O(V + E). */
export function reachedFrom(
  starts: readonly number[],
  { needs }: ChainGraph,
  reached = new Set<number>(),
): Set<number> {
  const open = [...starts];
  for (const start of starts) reached.add(start);
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const next of needs[at] ?? []) {
      if (reached.has(next)) continue;
      reached.add(next);
      open.push(next);
    }
  }
  return reached;
}

/** Linked nodes that no declared anchor reaches, most visible first; none in a map that declares none. */
export const unreachedNodes = perMap((map: WardleyMap): readonly MapNode[] => {
  const { anchors, declared } = anchorsOf(map);
  if (!declared) return [];
  const { full } = graphsOf(map);
  // What is taken for a hidden anchor has its own finding, and serves itself until that is settled.
  const reached = reachedFrom([...anchors, ...sourcesAtTop(map, full)], full);
  const linked = (index: number) => (full.needs[index]?.length ?? 0) + (full.needers[index]?.length ?? 0) > 0;
  return inOrder(map.nodes.filter((node) => !reached.has(node.index) && linked(node.index)));
});

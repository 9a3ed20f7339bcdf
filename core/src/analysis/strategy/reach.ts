import type { MapNode, WardleyMap } from "../../model/wardleyMap";
import { perMap } from "../perMap";
import { anchorsOf, sourcesAtTop } from "./anchors";
import { type ChainGraph, graphsOf } from "./chainGraph";
import { inOrder } from "./order";

/** Everything that the starts need, directly or not, and the starts: `reached` is 1 for each vertex. O(V + E). */
export function reachedFrom(
  starts: readonly number[],
  { needs }: ChainGraph,
  reached: Uint8Array = new Uint8Array(needs.length),
): Uint8Array {
  const open = [...starts];
  for (const start of starts) reached[start] = 1;
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const next of needs[at] ?? []) {
      if (reached[next] === 1) continue;
      reached[next] = 1;
      open.push(next);
    }
  }
  return reached;
}

/**
 * Linked nodes that no declared anchor reaches, most visible first; none in a map that declares none. What depends on an
 * anchor is tied to it by a link that was drawn the wrong way round, which is a finding of its own.
 */
export const unreachedNodes = perMap((map: WardleyMap): readonly MapNode[] => {
  const { anchors, declared } = anchorsOf(map);
  if (!declared) return [];
  const graphs = graphsOf(map);
  const { full } = graphs;
  // What is taken for a hidden anchor has its own finding, and serves itself until that is settled.
  const starts = [
    ...anchors,
    ...sourcesAtTop(map, graphs),
    ...anchors.flatMap((anchor) => full.needers[anchor] ?? []),
  ];
  const reached = reachedFrom(starts, full);
  return inOrder(map.nodes.filter(({ index }) => reached[index] !== 1 && graphs.connects(index)));
});

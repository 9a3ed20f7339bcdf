import { stronglyConnected } from "../../analysis/graph/stronglyConnected";
import type { Analysis } from "../../analysis/strategy/analyse";
import { condense, listAt } from "../../analysis/strategy/condensation";
import type { MapNode } from "../../model/wardleyMap";

/** How many components lie one below the other on the longest chain from an anchor, the anchor left out. */
export function depthOf({ map, graphs, anchors }: Analysis): number {
  const groups = condense(map.nodes, graphs.contracted);
  // Groups are numbered so that needs come first.
  const below = new Float64Array(groups.count);
  for (let group = 0; group < below.length; group++) {
    const deepest = listAt(groups.needs, group).reduce((most, need) => Math.max(most, below[need] ?? 0), 0);
    const face = map.nodes[groups.face[group] ?? 0];
    below[group] = deepest + (face?.kind === "anchor" ? 0 : 1);
  }
  const needs = anchors.anchors.flatMap((anchor) => [
    ...listAt(groups.needs, groups.groupOf[graphs.owner[anchor] ?? anchor] ?? 0),
  ]);
  return needs.reduce((most, need) => Math.max(most, below[need] ?? 0), 0);
}

/** Components that need each other in a circle, each circle in file order. */
export function cyclesOf({ map, graphs }: Analysis): readonly (readonly MapNode[])[] {
  return stronglyConnected(map.nodes.length, (vertex) => graphs.links.needs[vertex] ?? [])
    .filter((group) => group.length > 1)
    .map((group) => [...group].sort((a, b) => a - b).flatMap((index) => map.nodes[index] ?? []))
    .sort((a, b) => (a[0]?.index ?? 0) - (b[0]?.index ?? 0));
}

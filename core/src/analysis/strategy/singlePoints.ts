import type { MapNode, WardleyMap } from "../../model/wardleyMap";
import type { ChainGraphs } from "./chainGraph";
import { MOST_SINGLE_POINTS, SINGLE_POINT_NEEDERS } from "./constants";
import { first, inOrder } from "./order";
import { compareShares } from "./paths";

/** A component that several others need and for which the map shows no substitute. */
export interface SinglePoint {
  readonly node: MapNode;
  /** Direct needers in H, anchors counted, most visible first. */
  readonly needers: readonly MapNode[];
}

/**
 * The two with the most needers (ties: path share, name), of those with three or more that own no pipeline, are
 * no market or ecosystem, and are not already reported as bottleneck or mismatch.
 */
export function findSinglePoints(
  map: WardleyMap,
  graphs: ChainGraphs,
  share: Float64Array,
  isReported: (index: number) => boolean,
): readonly SinglePoint[] {
  const found: { readonly node: MapNode; readonly needers: readonly number[] }[] = [];
  for (const node of map.nodes) {
    if (node.kind === "anchor" || graphs.owner[node.index] !== node.index) continue;
    const needers = graphs.contracted.needers[node.index] ?? [];
    if (needers.length < SINGLE_POINT_NEEDERS || hasSubstitute(node) || isReported(node.index)) continue;
    found.push({ node, needers });
  }
  return first(
    found,
    MOST_SINGLE_POINTS,
    (a, b) =>
      b.needers.length - a.needers.length ||
      compareShares(share, a.node, b.node) ||
      (a.node.key < b.node.key ? -1 : 1),
  ).map(({ node, needers }) => ({ node, needers: inOrder(needers.flatMap((at) => map.nodes[at] ?? [])) }));
}

/** Whoever writes `pipeline`, even a hidden one, has alternatives in mind. */
function hasSubstitute(node: MapNode): boolean {
  return (
    node.pipeline !== undefined || node.decorators.includes("market") || node.decorators.includes("ecosystem")
  );
}

import type { MapNode, WardleyMap } from "../model/wardleyMap";
import { perMap } from "./perMap";

/** How far below its owner a pipeline's choice is placed by hand (measured, analysis reference 1.2). */
const BELOW = { least: 0.01, most: 0.03 };

const EPSILON = 1e-9;

/** The positioned components and submaps by visibility in hundredths, each row ordered by evolution. */
const rowsOf = perMap((map: WardleyMap) => {
  const rows = new Map<number, MapNode[]>();
  for (const node of map.nodes) {
    if (!node.positioned || node.kind === "anchor") continue;
    const number = Math.floor(node.visibility * 100);
    const row = rows.get(number);
    if (row) row.push(node);
    else rows.set(number, [node]);
  }
  for (const row of rows.values()) row.sort((a, b) => a.evolution - b.evolution || (a.key < b.key ? -1 : 1));
  return rows;
});

/**
 * The nodes that stand where the choices of a pipeline of `owner` stand, with an evolution from `from` to `to`
 * (both included), ordered by visibility in hundredths, then evolution, then name.
 */
export function* nodesBelow(map: WardleyMap, owner: MapNode, from: number, to: number): Iterable<MapNode> {
  const rows = rowsOf(map);
  const top = Math.floor((owner.visibility - BELOW.least + EPSILON) * 100);
  for (let number = top; number >= top - 3; number--) {
    const row = rows.get(number) ?? [];
    for (let at = firstFrom(row, from - EPSILON); at < row.length; at++) {
      const node = row[at];
      if (!node || node.evolution > to + EPSILON) break;
      const below = owner.visibility - node.visibility;
      if (node !== owner && below >= BELOW.least - EPSILON && below <= BELOW.most + EPSILON) yield node;
    }
  }
}

/** Index of the first node with at least this evolution (binary search). */
function firstFrom(nodes: readonly MapNode[], evolution: number): number {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((nodes[middle]?.evolution ?? 0) < evolution) low = middle + 1;
    else high = middle;
  }
  return low;
}

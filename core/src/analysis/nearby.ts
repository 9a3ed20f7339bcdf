import type { MapNode, MapPosition, WardleyMap } from "../model/wardleyMap";
import { perMap } from "./perMap";

/** Which components stand near a place, without looking at all of them. */

/** Two components closer than this in both directions are drawn on top of each other (analysis reference 1.5). */
export const OVERLAP = 0.02;

const EPSILON = 1e-9;

/** True when two places are closer than `OVERLAP` in both directions. */
export function overlaps(a: MapPosition, b: MapPosition): boolean {
  return (
    Math.abs(a.visibility - b.visibility) < OVERLAP - EPSILON &&
    Math.abs(a.evolution - b.evolution) < OVERLAP - EPSILON
  );
}

const NO_NODES: readonly MapNode[] = [];

/** Squares per row of the index; more than any map is wide, so that numbers of squares do not meet. */
const ROW = 1_000_003;

/** The positioned nodes by squares of `OVERLAP`. */
const squaresOf = perMap((map: WardleyMap) => {
  const squares = new Map<number, MapNode[]>();
  for (const node of map.nodes) {
    if (!node.positioned) continue;
    const number = squareOf(node);
    const square = squares.get(number);
    if (square) square.push(node);
    else squares.set(number, [node]);
  }
  return squares;
});

function squareOf(place: MapPosition): number {
  return Math.floor(place.visibility / OVERLAP) * ROW + Math.floor(place.evolution / OVERLAP);
}

/** True when no node (but `except`) is drawn on top of a place. */
export function isFree(map: WardleyMap, place: MapPosition, except?: MapNode): boolean {
  return nodeAt(map, place, (node) => node !== except) === undefined;
}

/** The first positioned node drawn on top of a place that is looked for, in file order within each square looked at. */
export function nodeAt(
  map: WardleyMap,
  place: MapPosition,
  isIt: (node: MapNode) => boolean,
): MapNode | undefined {
  const squares = squaresOf(map);
  const middle = squareOf(place);
  for (let up = -ROW; up <= ROW; up += ROW) {
    for (let right = -1; right <= 1; right++) {
      for (const node of squares.get(middle + up + right) ?? NO_NODES) {
        if (overlaps(node, place) && isIt(node)) return node;
      }
    }
  }
  return undefined;
}

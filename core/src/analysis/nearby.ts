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

/** The positioned nodes by squares of `OVERLAP`. */
const squaresOf = perMap((map: WardleyMap) => {
  const squares = new Map<string, MapNode[]>();
  for (const node of map.nodes) {
    if (!node.positioned) continue;
    const key = squareOf(node, 0, 0);
    const square = squares.get(key);
    if (square) square.push(node);
    else squares.set(key, [node]);
  }
  return squares;
});

function squareOf(place: MapPosition, up: number, right: number): string {
  return `${Math.floor(place.visibility / OVERLAP) + up},${Math.floor(place.evolution / OVERLAP) + right}`;
}

/** The positioned nodes that are drawn on top of a place, in file order within each square looked at. */
export function* nodesAt(map: WardleyMap, place: MapPosition): Iterable<MapNode> {
  const squares = squaresOf(map);
  for (let up = -1; up <= 1; up++) {
    for (let right = -1; right <= 1; right++) {
      for (const node of squares.get(squareOf(place, up, right)) ?? []) {
        if (overlaps(node, place)) yield node;
      }
    }
  }
}

/** True when no node (but `except`) is drawn on top of a place. */
export function isFree(map: WardleyMap, place: MapPosition, except?: MapNode): boolean {
  for (const node of nodesAt(map, place)) if (node !== except) return false;
  return true;
}

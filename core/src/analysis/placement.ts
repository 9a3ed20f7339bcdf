import type { MapNode, MapPosition, WardleyMap } from "../model/wardleyMap";
import { isFree } from "./nearby";

/** Where a component without a position would go. Coordinates are 0..1, rounded to two decimals. */

/** How far below its lowest needer a component is suggested (analysis reference 3.5, unknown-component). */
const STEP_DOWN = 0.08;

/** How far a suggestion moves aside when something stands there. */
const STEP_ASIDE = 0.04;

/** How often a suggestion moves aside before it is taken as it is. */
const MOST_STEPS = 12;

/**
 * A position for a component that `needers` depend on and that depends on `needs`: below the lowest needer at
 * its evolution, else above the highest need, else in the middle; moved aside when the place is taken.
 */
export function suggestPosition(
  map: WardleyMap,
  needers: readonly MapNode[],
  needs: readonly MapNode[],
): MapPosition {
  const lowest = extreme(needers, (a, b) => a.visibility - b.visibility);
  const highest = extreme(needs, (a, b) => b.visibility - a.visibility);
  const start = lowest
    ? { visibility: lowest.visibility - STEP_DOWN, evolution: lowest.evolution }
    : highest
      ? { visibility: highest.visibility + STEP_DOWN, evolution: highest.evolution }
      : { visibility: 0.5, evolution: 0.5 };
  return freePlace(map, { visibility: toRange(start.visibility), evolution: toRange(start.evolution) });
}

/** The place itself, or the nearest free one beside it at the same height: by turns to the right and to the left. */
export function freePlace(map: WardleyMap, place: MapPosition): MapPosition {
  for (let step = 0; step < MOST_STEPS; step++) {
    const aside = Math.ceil(step / 2) * STEP_ASIDE * (step % 2 === 1 ? 1 : -1);
    const evolution = round(place.evolution + aside);
    if (evolution < 0 || evolution > 1) continue;
    const candidate = { visibility: place.visibility, evolution };
    if (isFree(map, candidate)) return candidate;
  }
  return place;
}

/** The first node by `compare`; ties by name, so that the order of lines does not matter. */
function extreme(
  nodes: readonly MapNode[],
  compare: (a: MapNode, b: MapNode) => number,
): MapNode | undefined {
  let best: MapNode | undefined;
  for (const node of nodes) {
    if (!node.positioned) continue;
    if (!best || (compare(node, best) || (node.key < best.key ? -1 : 1)) < 0) best = node;
  }
  return best;
}

function toRange(value: number): number {
  return round(Math.min(1, Math.max(0, value)));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

import type { CoordinatesPart, NumberPart } from "../language/nodes";
import type { MapPosition } from "./wardleyMap";

/** Where an element stands when its coordinates are missing or unreadable (language reference 1.6). */
export const DEFAULT_POSITION: MapPosition = { visibility: 0.9, evolution: 0.1 };

/** Evolution of a pipeline's child without a number (language reference 2.9). */
export const DEFAULT_CHILD_EVOLUTION = 0.2;

/** Target of an `evolve` without a number (language reference 2.6). */
export const DEFAULT_EVOLVE_TARGET = 0.85;

/** A number as read, or `fallback` when it is missing, unreadable or not finite. */
export function numberOr(part: NumberPart | undefined, fallback: number): number {
  return part && Number.isFinite(part.value) ? part.value : fallback;
}

/** True when the first `count` numbers of a bracket could be read. */
export function hasNumbers(coordinates: CoordinatesPart | undefined, count: number): boolean {
  if (!coordinates || coordinates.numbers.length < count) return false;
  for (let i = 0; i < count; i++) {
    if (!Number.isFinite(coordinates.numbers[i]?.value)) return false;
  }
  return true;
}

/** A position; each number falls back to its own default. */
export function positionOf(coordinates: CoordinatesPart | undefined): MapPosition {
  return {
    visibility: numberOr(coordinates?.numbers[0], DEFAULT_POSITION.visibility),
    evolution: numberOr(coordinates?.numbers[1], DEFAULT_POSITION.evolution),
  };
}

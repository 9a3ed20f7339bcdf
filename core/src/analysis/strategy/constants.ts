/** Thresholds of the strategic analysis (analysis reference 1.5), all in units of visibility or evolution. */

/** Tolerance of every comparison. */
export const EPSILON = 1e-9;

/** Resolution of a judgement of evolution: nothing closer than this is compared. */
export const NOISE = 0.1;

/** A needer this much more evolved than what it needs is a mismatch. */
export const MISMATCH_GAP = 0.3;

/** A needer this far ahead of a component in Genesis relies on it too early. */
export const GENESIS_LEAD = 0.2;

/** Added to the first boundary: "at the Genesis edge". */
export const GENESIS_EDGE = 0.05;

/** Implied anchors stand within this of the most visible linked node. */
export const ANCHOR_BAND = 0.1;

/** A map with fewer nodes is a sketch: nobody is told for whom it seems to be drawn. */
export const FEWEST_NODES = 5;

/** Weight of one needer on the critical path, against 1 for a step (analysis reference 3.3). */
export const FAN_IN_WEIGHT = 0.2;

/** Share of all chains, and needs, from which a component is a hub. */
export const HUB_SHARE = 0.3;
export const HUB_NEEDS = 3;

/** How many bottlenecks and single points of failure are reported at most. */
export const MOST_BOTTLENECKS = 3;
export const MOST_SINGLE_POINTS = 2;

/** From this score on a bottleneck is a warning. */
export const LOUD_SCORE = 0.5;

/** Needers from which a component without substitute is a single point of failure. */
export const SINGLE_POINT_NEEDERS = 3;

/** `a >= b` for measured values. */
export function atLeast(a: number, b: number): boolean {
  return a >= b - EPSILON;
}

/** `a < b` for measured values. */
export function below(a: number, b: number): boolean {
  return a < b - EPSILON;
}

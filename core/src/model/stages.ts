/**
 * Stages of evolution. Boundaries are inputs: the drawn ones of OnlineWardleyMaps by default, so that words
 * say what the picture shows (analysis reference 2.1).
 */

/** The three inner boundaries, ascending, 0..1. */
export type StageBoundaries = readonly [number, number, number];

/** Offsets 3.5, 8 and 14 of 20 on OnlineWardleyMaps' grid. */
export const DRAWN_BOUNDARIES: StageBoundaries = [0.175, 0.4, 0.7];

/** Equal quarters, as Mermaid and several analysis tools use them. */
export const QUARTILE_BOUNDARIES: StageBoundaries = [0.25, 0.5, 0.75];

/** Three numbers as boundaries; undefined unless they ascend between 0 and 1. */
export function boundariesFrom(numbers: readonly unknown[]): StageBoundaries | undefined {
  const [first, second, third, ...more] = numbers;
  if (typeof first !== "number" || typeof second !== "number" || typeof third !== "number") return undefined;
  const ascend = 0 < first && first < second && second < third && third < 1;
  return ascend && more.length === 0 ? [first, second, third] : undefined;
}

/** A component this close to a boundary (half the resolution of a judgement of evolution) is named with both. */
export const BOUNDARY_TOLERANCE = 0.05;

/** The stages' names when the map gives none. */
export const DEFAULT_STAGE_NAMES = ["Genesis", "Custom Built", "Product", "Commodity"] as const;

/** The axis labels when the map gives none, as OnlineWardleyMaps draws them. */
export const DEFAULT_AXIS_LABELS = [
  "Genesis",
  "Custom-Built",
  "Product (+rental)",
  "Commodity (+utility)",
] as const;

/** The axis labels of a Mermaid map that gives none. */
export const MERMAID_AXIS_LABELS = DEFAULT_STAGE_NAMES;

/** 0 genesis, 1 custom built, 2 product, 3 commodity. */
export type StageIndex = 0 | 1 | 2 | 3;

const EPSILON = 1e-9;

/** The stage an evolution lies in; a value on a boundary belongs to the later stage. */
export function stageAt(evolution: number, boundaries: StageBoundaries = DRAWN_BOUNDARIES): StageIndex {
  if (evolution + EPSILON >= boundaries[2]) return 3;
  if (evolution + EPSILON >= boundaries[1]) return 2;
  if (evolution + EPSILON >= boundaries[0]) return 1;
  return 0;
}

/** The middle of a stage, 0..1; used to offer a stage as a number. */
export function stageMiddle(stage: StageIndex, boundaries: StageBoundaries = DRAWN_BOUNDARIES): number {
  const edges = [0, ...boundaries, 1];
  return ((edges[stage] ?? 0) + (edges[stage + 1] ?? 1)) / 2;
}

/** The neighbouring stage within `BOUNDARY_TOLERANCE` of an evolution, if any. */
export function stageEdge(
  evolution: number,
  boundaries: StageBoundaries = DRAWN_BOUNDARIES,
): StageIndex | undefined {
  const stage = stageAt(evolution, boundaries);
  const below = stage > 0 ? evolution - (boundaries[stage - 1] ?? 0) : Number.POSITIVE_INFINITY;
  const upper: number | undefined = boundaries[stage as 0 | 1 | 2];
  const above = upper !== undefined ? upper - evolution : Number.POSITIVE_INFINITY;
  if (Math.min(below, above) > BOUNDARY_TOLERANCE + EPSILON) return undefined;
  return (below <= above ? stage - 1 : stage + 1) as StageIndex;
}

/** Names of the four stages for words: the author's labels when the axis is custom, else the default names. */
export function stageNames(axis: { labels: readonly string[]; custom: boolean }): readonly string[] {
  return axis.custom ? axis.labels : DEFAULT_STAGE_NAMES;
}

/** A stage in words: "Custom Built", or "Custom Built, at the Genesis edge" near a boundary. */
export function describeStage(
  evolution: number,
  names: readonly string[] = DEFAULT_STAGE_NAMES,
  boundaries: StageBoundaries = DRAWN_BOUNDARIES,
): string {
  const stage = stageAt(evolution, boundaries);
  const name = names[stage] || DEFAULT_STAGE_NAMES[stage];
  const edge = stageEdge(evolution, boundaries);
  if (edge === undefined) return name;
  return `${name}, at the ${names[edge] || DEFAULT_STAGE_NAMES[edge]} edge`;
}

/** low / medium / high for a visibility (cuts 0.40 and 0.70, analysis reference 4.1). */
export function visibilityWord(visibility: number): "low" | "medium" | "high" {
  return visibility < 0.4 ? "low" : visibility < 0.7 ? "medium" : "high";
}

/** low / medium / high for an evolution (cuts 0.35 and 0.70, analysis reference 4.1). */
export function evolutionWord(evolution: number): "low" | "medium" | "high" {
  return evolution < 0.35 ? "low" : evolution < 0.7 ? "medium" : "high";
}

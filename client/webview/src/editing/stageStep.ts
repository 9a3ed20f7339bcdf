import { stageAt } from "#core/model/stages";
import type { Ground } from "#core/protocol/editingMessages";

/** What is said of a place while it is being looked for, and how far a stage is. */

/** "Product · visibility 0.43 · evolution 0.57". */
export function placeWords(ground: Ground, visibility: number, evolution: number): string {
  return `${stageName(ground, evolution)} · visibility ${visibility.toFixed(2)} · evolution ${evolution.toFixed(2)}`;
}

/** Name of the stage an evolution lies in. */
export function stageName({ stages, boundaries }: Ground, evolution: number): string {
  const [first = 0.175, second = 0.4, third = 0.7] = boundaries;
  return stages[stageAt(evolution, [first, second, third])] ?? "";
}

/**
 * The evolution one stage further, at the same share of that stage, so that going back leads to where one was; the
 * edge of the map when there is no further stage.
 */
export function stageStep(
  { boundaries }: Pick<Ground, "boundaries">,
  evolution: number,
  way: 1 | -1,
): number {
  const edges = [0, ...boundaries, 1];
  let stage = 0;
  while (stage < edges.length - 2 && evolution + 1e-9 >= (edges[stage + 1] ?? 1)) stage++;
  const from = edges[stage] ?? 0;
  const share = (evolution - from) / Math.max(1e-9, (edges[stage + 1] ?? 1) - from);
  const next = stage + way;
  if (next < 0) return 0;
  if (next > edges.length - 2) return 1;
  const start = edges[next] ?? 0;
  return start + share * ((edges[next + 1] ?? 1) - start);
}

import { describeStage, stageNames } from "../model/stages";
import type { Snapshot } from "./snapshot";

/** The stage of an evolution (0..1) in the words of the map's own axis and the boundaries that apply. */
export function stageOf({ map, boundaries }: Snapshot, evolution: number): string {
  return describeStage(evolution, stageNames(map.evolutionAxis), boundaries);
}

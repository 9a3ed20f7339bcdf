import { type StageBoundaries, type StageIndex, stageAt } from "../../model/stages";
import type { MapNode, WardleyMap } from "../../model/wardleyMap";
import type { Tag, Tags } from "../tags/readTags";
import { bandsNamed } from "./bandsNamed";
import { EPSILON, GENESIS_EDGE } from "./constants";

/** A `@stage` tag held against the position. */
export interface StatedStage {
  readonly node: MapNode;
  readonly tag: Tag;
  readonly stated: string;
  /** The bands the words name. */
  readonly bands: readonly StageIndex[];
  /** Distance in evolution to the nearest named band; 0 inside it. */
  readonly distance: number;
  /** More than 0.05 outside every named band. */
  readonly contradiction: boolean;
  readonly actual: StageIndex;
}

/** Every `@stage` tag whose words can be read. */
export function findStatedStages(
  map: WardleyMap,
  tags: Tags,
  boundaries: StageBoundaries,
): readonly StatedStage[] {
  if (tags.all.length === 0) return [];
  return map.nodes.flatMap((node) => {
    const tag = tags.ofLine(node.line).find((candidate) => candidate.name === "stage");
    const stated = tag?.value?.text;
    if (!tag || stated === undefined || node.kind === "anchor") return [];
    const bands = bandsNamed(stated);
    if (bands.length === 0) return [];
    const distance = Math.min(...bands.map((band) => distanceTo(node.evolution, band, boundaries)));
    return [
      {
        node,
        tag,
        stated,
        bands,
        distance,
        contradiction: distance > GENESIS_EDGE + EPSILON,
        actual: stageAt(node.evolution, boundaries),
      },
    ];
  });
}

function distanceTo(evolution: number, band: StageIndex, boundaries: StageBoundaries): number {
  const edges = [Number.NEGATIVE_INFINITY, ...boundaries, Number.POSITIVE_INFINITY];
  const low = edges[band] ?? 0;
  const high = edges[band + 1] ?? 1;
  return Math.max(0, low - evolution, evolution - high);
}

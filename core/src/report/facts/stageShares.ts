import type { Analysis } from "../../analysis/strategy/analyse";
import { stageNames } from "../../model/stages";

/** How many components stand in a stage. */
export interface StageShare {
  readonly name: string;
  readonly count: number;
  /** 0..1 of all components with a position. */
  readonly share: number;
}

/**
 * The four stages with their components; anchors and components without a position do not count. Empty when none
 * does.
 */
export function stageShares({ map, nodes }: Analysis): readonly StageShare[] {
  const counted = nodes.filter(({ node }) => node.kind !== "anchor" && node.positioned);
  if (counted.length === 0) return [];
  const names = stageNames(map.evolutionAxis);
  return ([0, 1, 2, 3] as const).map((stage) => {
    const count = counted.filter((facts) => facts.stage === stage).length;
    return {
      name: names[stage] || `stage ${stage + 1}`,
      count,
      share: count / counted.length,
    };
  });
}

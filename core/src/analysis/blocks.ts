import type { PipelineBlock } from "../language/nodes";
import type { WardleyMap } from "../model/wardleyMap";
import { perMap } from "./perMap";

/** The pipeline blocks by the line of their `pipeline` statement. */
export const blocksByOwner = perMap((map: WardleyMap): ReadonlyMap<number | undefined, PipelineBlock> => {
  return new Map(map.tree.blocks.map((block) => [block.ownerLine, block] as const));
});

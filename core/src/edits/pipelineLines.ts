import type { PipelineBlock } from "../language/nodes";
import type { WardleyMap } from "../model/wardleyMap";

/**
 * The lines (zero-based, ascending) of a pipeline and its block. Other statements may stand between the two, and are no
 * part of it (language reference 2.9); blank lines and comments there are.
 */
export function pipelineLines(
  { tree }: WardleyMap,
  line: number,
  block: PipelineBlock | undefined,
): number[] {
  if (block === undefined) return [line];
  const all = Array.from({ length: block.endLine - line + 1 }, (_, at) => line + at);
  const isBetween = (each: number) => each > line && each < block.openLine;
  const parted = all.some((each) => isBetween(each) && (tree.lines[each]?.statements.length ?? 0) > 0);
  return parted ? all.filter((each) => !isBetween(each)) : all;
}

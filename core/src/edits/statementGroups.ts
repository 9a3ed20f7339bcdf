import { readTags } from "../analysis/tags/readTags";
import { headingOf } from "../analysis/wholeLines";
import type { Statement } from "../language/nodes";
import type { WardleyMap } from "../model/wardleyMap";

/** In which order the parts of a map usually follow each other. */
const GROUPS: readonly (readonly Statement["kind"][])[] = [
  ["header"],
  ["title", "accessibility", "style", "size", "evolution", "valuechain", "y-axis"],
  ["anchor"],
  ["component"],
  ["submap"],
  ["url"],
  ["pipeline"],
  ["link"],
  ["evolve"],
  ["method"],
  ["note"],
  ["annotation"],
  ["annotations"],
  ["accelerator"],
  ["attitude"],
];

/** The first group that puts something on the map. */
const FIRST_OF_CONTENT = 2;

/** What of a map may stand in another, in the order in which it is put there; title, style and axes stay behind. */
export const CARRIED: readonly Statement["kind"][] = [
  "anchor",
  "component",
  "submap",
  "url",
  "pipeline",
  "link",
  "evolve",
  "method",
  "note",
  "annotation",
  "accelerator",
  "attitude",
];

/** Position of a kind of statement among the parts of a map. */
export function groupOf(kind: Statement["kind"]): number {
  const at = GROUPS.findIndex((kinds) => kinds.includes(kind));
  return at < 0 ? GROUPS.length : at;
}

/** The lines (zero-based) with statements of a kind, ascending; choices in blocks are not counted. */
export function linesOfKind({ tree }: WardleyMap, kind: Statement["kind"]): number[] {
  const lines: number[] = [];
  for (const [line, { statements }] of tree.lines.entries()) {
    if (statements.some((each) => each.kind === kind && !("child" in each && each.child))) lines.push(line);
  }
  return lines;
}

/**
 * The line behind which the first statement of a group goes: the last with a statement of a group before it. What says
 * something of the map as a whole counts only above everything else; many have their style at the end.
 */
export function lastOfGroup(
  { tree }: WardleyMap,
  group: number,
): { readonly line: number; readonly group: number } | undefined {
  let best: { line: number; group: number } | undefined;
  let hasContent = false;
  for (const [line, { statements }] of tree.lines.entries()) {
    for (const { kind } of statements) {
      const own = groupOf(kind);
      const isContent = own >= FIRST_OF_CONTENT;
      if (own <= group && (isContent || !hasContent)) best = { line, group: own };
      hasContent ||= isContent;
    }
  }
  return best;
}

/**
 * The line above which the first statement of a group goes when nothing comes before it: the first with a statement of
 * a group that follows, or the comments right above that. Comments at the head of the file are about the whole of it
 * and stay where they are, unless they are tags of that statement.
 */
export function firstBehindGroup({ tree }: WardleyMap, group: number): number | undefined {
  const line = tree.lines.findIndex(({ statements }) => statements.some(({ kind }) => groupOf(kind) > group));
  if (line < 0) return undefined;
  const heading = headingOf(tree, line);
  return heading > 0 ? heading : (readTags(tree).ofLine(line)[0]?.line ?? line);
}

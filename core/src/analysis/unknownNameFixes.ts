import type { TextChange } from "../language/text";
import type { MapNode, WardleyMap } from "../model/wardleyMap";
import { blocksByOwner } from "./blocks";
import { deleteLines, insertLineBefore, insertLinesAfter, replaceSpan } from "./edits";
import { declaredText, usableName } from "./nameText";
import type { ParkedDeclaration } from "./parkedDeclarations";
import { perMap } from "./perMap";
import { suggestPosition } from "./placement";
import type { Fix } from "./rule";
import type { UnknownName, UnknownUse } from "./unknownNames";
import { lineName, oneLine, quote, writtenPair } from "./words";

/** Ways to repair a name that is used but not declared. */

/** Writes the declared name at every use. */
export function useInstead(map: WardleyMap, unknown: UnknownName, node: MapNode): Fix {
  const text = declaredText(map, node);
  const changes = unknown.uses.map((use) => replaceSpan(map, use.line, use.name, text));
  return { title: `Replace by ${quote(node.name)}`, changes };
}

/** Removes the comment marks in front of a parked declaration. */
export function uncomment(map: WardleyMap, parked: ParkedDeclaration): Fix | undefined {
  if (!parked.marks) return undefined;
  return {
    title: `Uncomment the declaration of ${quote(parked.name)} in ${lineName(parked.line)}`,
    changes: [replaceSpan(map, parked.line, parked.marks, "")],
    preferred: true,
  };
}

/** Declares the name where a component of its neighbours would stand. */
export function declare(map: WardleyMap, unknown: UnknownName): Fix {
  const { visibility, evolution } = suggestPosition(map, unknown.needers, unknown.needs);
  const text = `component ${usableName(oneLine(unknown.name))} ${writtenPair(visibility, evolution)}`;
  return {
    title: `Declare ${quote(unknown.name)} as a component`,
    changes: [insertDeclaration(map, unknown, text)],
  };
}

/** The line of the last top-level declaration, so that new ones join the others; undefined without any. */
const lastDeclarationLine = perMap((map: WardleyMap): { readonly line: number | undefined } => {
  let line: number | undefined;
  for (const node of map.nodes) if (!node.childOf && !node.statement.child) line = node.line;
  return { line };
});

function insertDeclaration(map: WardleyMap, unknown: UnknownName, text: string): TextChange {
  const { line } = lastDeclarationLine(map);
  if (line !== undefined) return insertLinesAfter(map, line, text);
  return insertLineBefore(map, unknown.uses[0]?.line ?? 0, text);
}

/** Deletes what uses the name; undefined when a use cannot be taken out of its line alone. */
export function deleteUses(map: WardleyMap, unknown: UnknownName): Fix | undefined {
  const lines = new Set<number>();
  const changes: TextChange[] = [];
  for (const use of unknown.uses) {
    if (isWholeLine(map, use)) for (const line of linesOf(map, use)) lines.add(line);
  }
  for (const use of unknown.uses) {
    // A pipeline's block goes with all that it holds.
    if (lines.has(use.line)) continue;
    const change = cutFromChain(map, use);
    if (!change) return undefined;
    changes.push(change);
  }
  const number = unknown.uses.length;
  const one = lines.size === 0 ? "Take it out of the chain" : "Delete this line";
  const title = number === 1 ? one : `Delete the ${number} lines that use ${quote(unknown.name)}`;
  return { title, changes: [...changes, ...deleteLines(map, lines)] };
}

/** A chain loses one end; everything else stands for itself. */
function isWholeLine(map: WardleyMap, use: UnknownUse): boolean {
  const statements = map.tree.lines[use.line]?.statements.length ?? 0;
  return statements === 1 && (use.statement === undefined || use.statement.ends.length === 2);
}

/** The lines of a use: its own, and those of the block when a pipeline has one. */
function* linesOf(map: WardleyMap, use: UnknownUse): Iterable<number> {
  yield use.line;
  if (use.kind !== "pipeline") return;
  const block = blocksByOwner(map).get(use.line);
  if (block) for (let line = block.openLine; line <= block.endLine; line++) yield line;
}

/** Takes the first or last end out of a chain together with its operator. */
function cutFromChain(map: WardleyMap, use: UnknownUse): TextChange | undefined {
  const ends = use.statement?.ends ?? [];
  const second = ends[1];
  const lastButOne = ends.at(-2);
  if (ends.length < 3 || !second || !lastButOne) return undefined;
  if (ends[0]?.start === use.name.start) {
    return replaceSpan(map, use.line, { start: use.name.start, end: second.start }, "");
  }
  if (ends.at(-1)?.start !== use.name.start) return undefined;
  return replaceSpan(map, use.line, { start: lastButOne.end, end: use.name.end }, "");
}

import { insertLinesAfter, insertLinesBefore, lineEndOf } from "../analysis/edits";
import type { Statement, SyntaxTree } from "../language/nodes";
import type { ParsedTree } from "../language/parse";
import { parse } from "../language/parse";
import { print } from "../language/print";
import { reparse } from "../language/reparse";
import type { TextChange } from "../language/text";
import type { WardleyMap } from "../model/wardleyMap";
import { firstBehindGroup, groupOf, lastOfGroup, linesOfKind } from "./statementGroups";

/** A line to be added. */
export interface NewStatement {
  readonly kind: Statement["kind"];
  /** The line without indentation and line end. */
  readonly text: string;
  /** Lines behind which a person would put it, the best first; those of its kind when none fits. */
  readonly behind?: readonly number[] | undefined;
}

/**
 * The change that adds a statement where a person would: behind a related line, behind the last of its kind, or
 * where the first of its kind goes (behind what usually comes before it, else above everything that usually follows),
 * with the blank lines that the map has between its groups. Undefined when it
 * would be read as something else everywhere, as in a file whose last block is not closed.
 */
export function insertStatement(map: WardleyMap, statement: NewStatement): TextChange | undefined {
  const { kind, text, behind } = statement;
  return insertLines(map, kind, [text], behind);
}

/**
 * The same for several lines that belong together, such as a pipeline with its block.
 *
 * @param kind that of the first
 * @param behind see `NewStatement`
 */
export function insertLines(
  map: WardleyMap,
  kind: Statement["kind"],
  texts: readonly string[],
  behind: readonly number[] = [],
): TextChange | undefined {
  const added = statementsOf(parse(texts.join("\n")));
  if (added[0]?.kind !== kind) return undefined;
  if (map.tree.lines.every(({ text }) => text.trim() === "")) {
    const change = { start: 0, end: 0, text: texts.map((text) => `${text}${lineEndOf(map)}`).join("") };
    return fits(map.tree, change, added) ? change : undefined;
  }
  for (const candidate of candidates(map, kind, behind)) {
    const change = changeAt(map, candidate, texts);
    if (fits(map.tree, change, added)) return change;
  }
  return undefined;
}

function changeAt(
  map: WardleyMap,
  { line, separate, above }: Candidate,
  texts: readonly string[],
): TextChange {
  if (above) return insertLinesBefore(map, line, ...texts, ...(separate ? [""] : []));
  return insertLinesAfter(map, afterBlock(map, line), ...(separate ? [""] : []), ...texts);
}

interface Candidate {
  /** Zero-based; the statement goes behind it, or above it. */
  readonly line: number;
  /** With an empty line between. */
  readonly separate: boolean;
  readonly above?: boolean;
}

function* candidates(
  map: WardleyMap,
  kind: Statement["kind"],
  behind: readonly number[],
): Iterable<Candidate> {
  for (const line of behind) yield { line, separate: false };
  const own = linesOfKind(map, kind);
  const last = own.at(-1);
  if (last !== undefined) yield { line: last, separate: false };
  const before = lastOfGroup(map, groupOf(kind));
  if (before !== undefined) {
    const separate = before.group !== groupOf(kind) && hasBlankLines(map) && endsGroup(map, before.line);
    yield { line: before.line, separate };
  }
  const next = firstBehindGroup(map, groupOf(kind));
  if (next !== undefined) yield { line: next, separate: hasBlankLines(map), above: true };
  yield { line: lastWritten(map), separate: false };
}

/** Behind a pipeline comes its block, and inside a block another component would be a choice of it. */
function afterBlock({ tree }: WardleyMap, line: number): number {
  let at = line;
  for (const block of tree.blocks) {
    const from = block.ownerLine ?? block.openLine;
    if (at >= from && at < block.endLine) at = block.endLine;
  }
  return at;
}

function lastWritten({ tree }: WardleyMap): number {
  let line = tree.lines.length - 1;
  while (line > 0 && tree.lines[line]?.text.trim() === "") line--;
  return line;
}

/** True when nothing or an empty line comes behind a line, or its block. */
function endsGroup(map: WardleyMap, line: number): boolean {
  const { lines } = map.tree;
  return (lines[afterBlock(map, line) + 1]?.text ?? "").trim() === "";
}

/** True when the map sets groups of statements apart. */
function hasBlankLines({ tree }: WardleyMap): boolean {
  return tree.lines.some(({ text }, at) => at > 0 && at < tree.lines.length - 1 && text.trim() === "");
}

/** True when the change adds these statements and leaves all others what they are. */
export function fits(tree: SyntaxTree, change: TextChange, added: readonly Statement[]): boolean {
  const next = "lineStarts" in tree ? reparse(tree as ParsedTree, change) : parse(print(tree));
  const before = statementsOf(tree);
  const after = statementsOf(next);
  if (after.length !== before.length + added.length) return false;
  let at = 0;
  while (at < before.length && same(before[at], after[at])) at++;
  for (const [extra, wanted] of added.entries()) if (!same(wanted, after[at + extra])) return false;
  for (; at < before.length; at++) if (!same(before[at], after[at + added.length])) return false;
  return true;
}

/** All statements in file order. */
export function statementsOf(tree: SyntaxTree): Statement[] {
  return tree.lines.flatMap(({ statements }) => statements);
}

/** Statements of lines that were not read anew are the same objects; others must at least be of one kind. */
function same(a: Statement | undefined, b: Statement | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined || a.kind !== b.kind || a.end - a.start !== b.end - b.start)
    return false;
  return !("child" in a && "child" in b) || a.child === b.child;
}

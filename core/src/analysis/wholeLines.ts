import { skipBlanks, trimEnd } from "../language/characters";
import type { SyntaxTree } from "../language/nodes";
import type { Span, TextChange } from "../language/text";
import type { WardleyMap } from "../model/wardleyMap";
import { deleteLines, lineEndOf, replaceSpan } from "./edits";
import { readTags } from "./tags/readTags";

/** Lines as a person moves and removes them: with the comments that belong to them. Lines are zero-based. */

/**
 * The first of the comment lines directly above a line that belong to its statement; the line itself when there are
 * none. Comments at the head of several statements of one kind are a heading of all of them, unless they hold a tag.
 */
export function attachedFrom(tree: SyntaxTree, line: number): number {
  const { lines } = tree;
  const from = headingOf(tree, line);
  if (from === line || hasTag(tree, from, line)) return from;
  const heads = from === 0 || lines[from - 1]?.text.trim() === "";
  const next = lines[line + 1]?.statements[0];
  return heads && next !== undefined && next.kind === lines[line]?.statements[0]?.kind ? line : from;
}

/** The first of the lines with nothing but comments right above a line; the line itself when there is none. */
export function headingOf({ lines }: SyntaxTree, line: number): number {
  let from = line;
  while (from > 0 && isComment(lines[from - 1])) from--;
  return from;
}

function hasTag(tree: SyntaxTree, from: number, to: number): boolean {
  return readTags(tree).all.some((tag) => tag.line >= from && tag.line < to);
}

function isComment(node: SyntaxTree["lines"][number] | undefined): boolean {
  if (!node || node.comments.length === 0 || node.statements.length > 0) return false;
  return !node.openBrace && !node.closeBrace;
}

/** True when a line holds one statement, and no brace beside it, so that it can be moved as it is. */
export function isMovable({ lines }: SyntaxTree, line: number): boolean {
  const node = lines[line];
  return node?.statements.length === 1 && !node.openBrace && !node.closeBrace && !hasBlockComment(node);
}

function hasBlockComment({ comments }: SyntaxTree["lines"][number]): boolean {
  return comments.some(({ style }) => style === "block");
}

/** The text of a line without indentation, byte-order mark and blanks at its end. */
export function trimmedLine({ lines }: SyntaxTree, line: number): string {
  const text = lines[line]?.text ?? "";
  const start = skipBlanks(text, 0, text.length);
  return text.slice(start, trimEnd(text, start, text.length));
}

/** Removes a part of a line with the blanks that set it apart; the whole line when nothing else is on it. */
export function removePart(map: WardleyMap, line: number, span: Span): TextChange[] {
  const text = map.tree.lines[line]?.text ?? "";
  const before = trimEnd(text, 0, span.start);
  const behind = skipBlanks(text, span.end, text.length);
  if (before === 0 && behind === text.length) return deleteLines(map, [line]);
  if (before === 0) return [replaceSpan(map, line, { start: span.start, end: behind }, "")];
  return [replaceSpan(map, line, { start: before, end: span.end }, "")];
}

/** Puts lines in the place of another. */
export function replaceLine(map: WardleyMap, line: number, texts: readonly string[]): TextChange {
  const text = map.tree.lines[line]?.text ?? "";
  const mark = text.startsWith("\uFEFF") ? 1 : 0;
  return replaceSpan(map, line, { start: mark, end: text.length }, texts.join(lineEndOf(map)));
}

/** The numbers from one line to another, both included. */
export function lineRange(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}

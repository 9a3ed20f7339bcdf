import type { Position, Range } from "../text";
import type { Fence } from "./fence";

/** Places of a fence's own text and the same places in the document around it. */

/** How many lines of the document stand above the fence's text. */
export function linesAbove({ openingLine }: Fence): number {
  return openingLine + 1;
}

/** The place in the document; lines behind the text mean its last one. */
export function toDocument({ openingLine, columns }: Fence, { line, character }: Position): Position {
  const at = Math.max(0, Math.min(line, columns.length - 1));
  return { line: openingLine + 1 + at, character: character + (columns[at] ?? 0) };
}

/** The range in the document. */
export function rangeToDocument(fence: Fence, { start, end }: Range): Range {
  return { start: toDocument(fence, start), end: toDocument(fence, end) };
}

/**
 * The place in the fence's text of one in the document; undefined for a place above, below or before it. Before
 * it are the columns that belong to a list or a quotation.
 */
export function toFence(fence: Fence, { line, character }: Position): Position | undefined {
  const at = line - fence.openingLine - 1;
  if (at < 0 || at >= lineCount(fence)) return undefined;
  const column = character - (fence.columns[at] ?? 0);
  return column < 0 ? undefined : { line: at, character: column };
}

/** What of a range of the document lies in the fence's text; undefined when nothing does. */
export function rangeToFence(fence: Fence, { start, end }: Range): Range | undefined {
  const last = lineCount(fence) - 1;
  const first = fence.openingLine + 1;
  if (end.line < first || start.line > first + last || last < 0) return undefined;
  return { start: clip(fence, start, last), end: clip(fence, end, last) };
}

/** Length of the last line that the document has of the text. */
function lastLength({ text, closed }: Fence): number {
  const inside = closed ? text.replace(/(?:\r\n?|\n)$/, "") : text;
  return inside.length - 1 - Math.max(inside.lastIndexOf("\n"), inside.lastIndexOf("\r"));
}

/** The nearest place in the fence's text. */
function clip(fence: Fence, { line, character }: Position, last: number): Position {
  const at = line - fence.openingLine - 1;
  if (at < 0) return { line: 0, character: 0 };
  if (at > last) return { line: last, character: lastLength(fence) };
  return { line: at, character: Math.max(0, character - (fence.columns[at] ?? 0)) };
}

/** How many lines of the document hold the fence's text. */
export function lineCount({ columns, closed }: Fence): number {
  return closed ? columns.length - 1 : columns.length;
}

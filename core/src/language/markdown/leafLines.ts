import type { LineCursor } from "./lineCursor";

/** Lines that are, open or end a block without others inside it. Each function looks from a line's first word. */

const HASH = 35;
const BACKTICK = 96;
const TILDE = 126;
const EQUALS = 61;
const HYPHEN = 45;

/** A fence has at least this many characters (CommonMark 4.5). */
const SHORTEST_FENCE = 3;

/** The run of backticks or tildes that a fence begins with. */
export interface FenceMark {
  readonly code: number;
  readonly length: number;
}

/** The mark of a fence that opens at an offset; undefined when none does. */
export function openingFence(cursor: LineCursor, start: number): FenceMark | undefined {
  const code = cursor.codeAt(start);
  if (code !== BACKTICK && code !== TILDE) return undefined;
  const length = runLength(cursor, start);
  if (length < SHORTEST_FENCE) return undefined;
  if (code === BACKTICK && cursor.rest(start + length).includes("`")) return undefined;
  return { code, length };
}

/** True when the line closes a fence. */
export function closesFence(cursor: LineCursor, start: number, { code, length }: FenceMark): boolean {
  if (cursor.codeAt(start) !== code) return false;
  const run = runLength(cursor, start);
  return run >= length && cursor.rest(start + run).trim() === "";
}

/** True for a heading that begins with `#`. */
export function isHeading(cursor: LineCursor, start: number): boolean {
  if (cursor.codeAt(start) !== HASH) return false;
  const run = runLength(cursor, start);
  return run <= 6 && cursor.isBlankOrEnd(start + run);
}

/** True for the line of `=` or `-` that makes a heading of the paragraph above. */
export function isUnderline(cursor: LineCursor, start: number): boolean {
  const code = cursor.codeAt(start);
  if (code !== EQUALS && code !== HYPHEN) return false;
  return cursor.rest(start + runLength(cursor, start)).trim() === "";
}

/** True for a line across the page: three or more of `*`, `-` or `_`, with blanks between them or not. */
export function isThematicBreak(cursor: LineCursor, start: number): boolean {
  const code = cursor.codeAt(start);
  if (code !== 42 && code !== HYPHEN && code !== 95) return false;
  let marks = 0;
  for (let at = start; at < cursor.end; at++) {
    if (cursor.codeAt(at) === code) marks++;
    else if (!cursor.isBlankOrEnd(at)) return false;
  }
  return marks >= 3;
}

/** How often the character at an offset comes in a row. */
function runLength(cursor: LineCursor, start: number): number {
  const code = cursor.codeAt(start);
  let at = start;
  while (cursor.codeAt(at) === code) at++;
  return at - start;
}

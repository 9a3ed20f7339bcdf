import type { LineCursor } from "./lineCursor";

/** A quotation (`>`) or an item of a list, inside of which other blocks stand. */
export interface Container {
  readonly kind: "quote" | "item";
  /** Columns that lines of an item are indented by; 0 for a quotation. */
  readonly width: number;
  /** True as long as nothing but the marker was seen. */
  empty: boolean;
}

const QUOTE_MARK = 62;
const DIGIT_0 = 48;
const DIGIT_9 = 57;
const DOT = 46;
const PARENTHESIS = 41;

/** `*`, `+` and `-`. */
const BULLETS: readonly number[] = [42, 43, 45];

/** Numbers of lists have no more digits than this (CommonMark 5.2). */
const MOST_DIGITS = 9;

/** From this many blanks behind a marker on, only one belongs to it: the others are the indent of code. */
const CODE_GAP = 5;

/** Passes what a line must begin with to go on inside a container; false when the line is not in it. */
export function continueContainer({ kind, width, empty }: Container, cursor: LineCursor): boolean {
  if (kind === "quote") return openQuote(cursor);
  const isBlank = cursor.nextWord() === cursor.end;
  if (isBlank ? empty : cursor.indent() < width) return false;
  cursor.skipBlanks(width);
  return true;
}

/** Passes the mark of a quotation, with the blank behind it. */
export function openQuote(cursor: LineCursor): boolean {
  const indent = cursor.indent();
  if (indent > 3 || cursor.codeAt(cursor.nextWord()) !== QUOTE_MARK) return false;
  cursor.skipBlanks(indent);
  cursor.skip(1);
  cursor.skipBlanks(1);
  return true;
}

/**
 * Passes the marker of a list's item; undefined when there is none.
 *
 * @param inParagraph true when the line before is a paragraph's, which not every marker ends
 */
export function openItem(cursor: LineCursor, inParagraph: boolean): Container | undefined {
  const start = cursor.nextWord();
  const marker = markerLength(cursor, start, inParagraph);
  if (marker === 0) return undefined;
  const indent = cursor.indent();
  cursor.skipBlanks(indent);
  cursor.skip(marker);
  const gap = cursor.indent();
  const isEmpty = cursor.nextWord() === cursor.end;
  const passed = cursor.skipBlanks(gap >= CODE_GAP || isEmpty ? 1 : gap);
  const width = indent + marker + (isEmpty || gap >= CODE_GAP ? 1 : passed);
  return { kind: "item", width, empty: true };
}

function markerLength(cursor: LineCursor, start: number, inParagraph: boolean): number {
  let at = start;
  if (BULLETS.includes(cursor.codeAt(at))) at++;
  else {
    while (at - start < MOST_DIGITS && isDigit(cursor.codeAt(at))) at++;
    const delimiter = cursor.codeAt(at);
    if (at === start || (delimiter !== DOT && delimiter !== PARENTHESIS)) return 0;
    if (inParagraph && Number(cursor.rest(start).slice(0, at - start)) !== 1) return 0;
    at++;
  }
  if (!cursor.isBlankOrEnd(at)) return 0;
  return inParagraph && cursor.rest(at).trim() === "" ? 0 : at - start;
}

function isDigit(code: number): boolean {
  return code >= DIGIT_0 && code <= DIGIT_9;
}

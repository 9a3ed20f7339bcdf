/** Line and position arithmetic. All columns and offsets are UTF-16 code units, as in LSP. */

/** Half-open range of columns inside one line: `start` included, `end` excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Zero-based line and UTF-16 column, the shape of an LSP `Position`. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** The shape of an LSP `Range`; `end` is excluded. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Replaces the text between two offsets of a document by `text`. */
export interface TextChange {
  /** First offset replaced. */
  readonly start: number;
  /** Offset after the last one replaced. */
  readonly end: number;
  readonly text: string;
}

/** The range of a span of line `line` (zero-based). */
export function rangeOf(line: number, span: Span): Range {
  return { start: { line, character: span.start }, end: { line, character: span.end } };
}

/** True when `column` lies in the span; its end counts too, so that a cursor behind a word touches it. */
export function touches(span: Span, column: number): boolean {
  return column >= span.start && column <= span.end;
}

/** Index of the last entry of ascending `starts` that is <= `offset` (binary search); 0 when there is none. */
export function lineAt(starts: ArrayLike<number>, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

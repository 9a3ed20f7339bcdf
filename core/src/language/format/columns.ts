import { displayWidth } from "./displayWidth";
import { Column, type Piece } from "./pieceList";

/** A line of a group, and how far it is indented, in columns. */
export interface AlignedRow {
  readonly indent: number;
  readonly pieces: readonly Piece[];
}

/** The display columns at which the columns of a group begin, by `Column`; none in compact style. */
export type ColumnStarts = readonly (number | undefined)[];

/** Compact style: nothing is aligned. */
export const NO_COLUMNS: ColumnStarts = [];

/**
 * Where the columns of a group of lines begin: one blank behind the longest of what stands before them. A line
 * without a column does not push it.
 */
export function columnStarts(rows: readonly AlignedRow[]): ColumnStarts {
  const starts: (number | undefined)[] = [];
  for (const column of Object.values(Column)) {
    let start: number | undefined;
    for (const row of rows) {
      const end = endBefore(row, column, starts);
      if (end !== undefined) start = Math.max(start ?? 0, end + 1);
    }
    starts[column] = start;
  }
  return starts;
}

/** The display column at which the text before a column ends; undefined when the row does not have the column. */
function endBefore(row: AlignedRow, column: number, starts: ColumnStarts): number | undefined {
  let at = row.indent;
  for (const [i, piece] of row.pieces.entries()) {
    if (piece.column === column) return i === 0 ? undefined : at;
    at += gapBefore(piece, i, at, starts).length + displayWidth(piece.text);
  }
  return undefined;
}

/** The blanks before the piece of index `i` of a row, behind text that ends at display column `at`. */
export function gapBefore(piece: Piece, i: number, at: number, starts: ColumnStarts): string {
  if (i === 0) return "";
  const start = piece.column === undefined ? undefined : starts[piece.column];
  return start === undefined ? piece.gap : " ".repeat(Math.max(piece.gap.length, start - at));
}

import type { Box } from "../boxes";

/** Side of a cell, px: about the size of a label. Cells of huge pictures are larger. */
const CELL = 64;

/** Cells in a row and rows, at most. */
const MOST_CELLS = 512;

/**
 * Cuts a picture into cells, each a list of numbers that stand for what lies there. What lies outside belongs to
 * the cells at the edge.
 */
export class Grid {
  readonly columns: number;
  readonly #rows: number;
  readonly #left: number;
  readonly #top: number;
  readonly #width: number;
  readonly #height: number;
  readonly #cells: (number[] | undefined)[] = [];

  constructor({ left, top, right, bottom }: Box) {
    this.#left = left;
    this.#top = top;
    this.#width = Math.max(CELL, (right - left) / MOST_CELLS);
    this.#height = Math.max(CELL, (bottom - top) / MOST_CELLS);
    this.columns = Math.max(1, Math.ceil((right - left) / this.#width));
    this.#rows = Math.max(1, Math.ceil((bottom - top) / this.#height));
  }

  /** Size of a cell in px, of which the smaller side. */
  get side(): number {
    return Math.min(this.#width, this.#height);
  }

  /** Of a cell, px². */
  get area(): number {
    return this.#width * this.#height;
  }

  has(column: number, row: number): boolean {
    return column >= 0 && row >= 0 && column < this.columns && row < this.#rows;
  }

  /** Left edge of a column. */
  columnLeft(column: number): number {
    return this.#left + column * this.#width;
  }

  /** Upper edge of a row. */
  rowTop(row: number): number {
    return this.#top + row * this.#height;
  }

  /** Puts something into every cell that a box touches. */
  putBox({ left, top, right, bottom }: Box, id: number): void {
    const lastColumn = this.column(right);
    const lastRow = this.row(bottom);
    for (let row = this.row(top); row <= lastRow; row++) {
      for (let column = this.column(left); column <= lastColumn; column++) this.put(column, row, id);
    }
  }

  column(x: number): number {
    const column = Math.floor((x - this.#left) / this.#width);
    return column < 0 ? 0 : column < this.columns ? column : this.columns - 1;
  }

  row(y: number): number {
    const row = Math.floor((y - this.#top) / this.#height);
    return row < 0 ? 0 : row < this.#rows ? row : this.#rows - 1;
  }

  /** What lies in a cell, in the order it was put there; undefined for nothing. */
  at(column: number, row: number): readonly number[] | undefined {
    return this.#cells[column + row * this.columns];
  }

  put(column: number, row: number, id: number): void {
    const key = column + row * this.columns;
    const cell = this.#cells[key];
    if (cell === undefined) this.#cells[key] = [id];
    else cell.push(id);
  }

  take(column: number, row: number, id: number): void {
    const cell = this.#cells[column + row * this.columns];
    const at = cell?.indexOf(id) ?? -1;
    if (at >= 0) cell?.splice(at, 1);
  }
}

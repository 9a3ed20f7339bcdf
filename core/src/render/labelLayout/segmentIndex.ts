import type { Box } from "../boxes";
import type { Point } from "../geometry";
import { Grid } from "./grid";

/** Where more lines than this cross one cell, the rest makes no difference. */
const MOST_IN_CELL = 24;

/** The lines of a picture, by where they run. */
export class SegmentIndex {
  readonly #grid: Grid;
  readonly #from: Point[] = [];
  readonly #to: Point[] = [];
  /** The search that counted a line last. */
  readonly #counted: number[] = [];
  #searches = 0;

  constructor(picture: Box) {
    this.#grid = new Grid(picture);
  }

  add(from: Point, to: Point): void {
    const id = this.#from.length;
    this.#from.push(from);
    this.#to.push(to);
    this.#counted.push(0);
    const grid = this.#grid;
    // Steps of half a cell may miss the corner of a cell; searches look a quarter of a cell further.
    const reach = Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y));
    const steps = Math.min(4 * grid.columns + 64, Math.ceil(reach / (grid.side / 2)));
    for (let step = 0; step <= steps; step++) {
      const part = steps === 0 ? 0 : step / steps;
      const column = grid.column(from.x + (to.x - from.x) * part);
      const row = grid.row(from.y + (to.y - from.y) * part);
      const cell = grid.at(column, row);
      if (cell === undefined || (cell.length < MOST_IN_CELL && cell.at(-1) !== id)) grid.put(column, row, id);
    }
  }

  /** How many lines run through a box; no more than `most` are counted. */
  crossing(box: Box, most: number): number {
    const grid = this.#grid;
    const search = ++this.#searches;
    const margin = grid.side / 4;
    const lastColumn = grid.column(box.right + margin);
    const lastRow = grid.row(box.bottom + margin);
    let count = 0;
    for (let row = grid.row(box.top - margin); row <= lastRow; row++) {
      for (let column = grid.column(box.left - margin); column <= lastColumn; column++) {
        const cell = grid.at(column, row);
        if (cell === undefined) continue;
        for (const id of cell) {
          const from = this.#from[id];
          const to = this.#to[id];
          if (from === undefined || to === undefined || this.#counted[id] === search) continue;
          if (!crosses(from, to, box)) continue;
          this.#counted[id] = search;
          if (++count >= most) return count;
        }
      }
    }
    return count;
  }
}

/** Whether some of a line lies in a box: no axis keeps them apart, nor the line itself. */
function crosses(from: Point, to: Point, { left, top, right, bottom }: Box): boolean {
  if (Math.max(from.x, to.x) < left || Math.min(from.x, to.x) > right) return false;
  if (Math.max(from.y, to.y) < top || Math.min(from.y, to.y) > bottom) return false;
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const middle = dx * ((top + bottom) / 2 - from.y) - dy * ((left + right) / 2 - from.x);
  const reach = (Math.abs(dx) * (bottom - top) + Math.abs(dy) * (right - left)) / 2;
  return Math.abs(middle) <= reach;
}

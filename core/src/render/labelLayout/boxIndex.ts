import type { Box } from "../boxes";
import { Grid } from "./grid";

/**
 * More boxes than this in one cell are not told apart: on such a heap nothing finds room, and looking through it
 * for every label would take time that grows with the square of the map.
 */
const MOST_IN_CELL = 40;

/**
 * Where boxes have as much area as this part of the room, most labels find no place whatever is tried. In maps
 * that can be read it is hardly more than a third.
 */
const HEAP = 0.65;

/** Which places of a picture are taken, and by whom. Every box has a number, given in order from 0. */
export class BoxIndex {
  readonly #grid: Grid;
  readonly #left: number[] = [];
  readonly #top: number[] = [];
  readonly #right: number[] = [];
  readonly #bottom: number[] = [];
  readonly #weight: number[] = [];
  readonly #owner: number[] = [];
  /** Area of all boxes in each cell as they were added, px². */
  readonly #covered: number[] = [];

  constructor(picture: Box) {
    this.#grid = new Grid(picture);
  }

  /**
   * @param weight what it costs to cover the box
   * @param owner whom it belongs to
   */
  add(box: Box, weight: number, owner: number): number {
    const id = this.#left.length;
    this.#left.push(box.left);
    this.#top.push(box.top);
    this.#right.push(box.right);
    this.#bottom.push(box.bottom);
    this.#weight.push(weight);
    this.#owner.push(owner);
    this.#cover(box);
    this.#grid.putBox(box, id);
    return id;
  }

  /** Puts a box back that was lifted, elsewhere when a place is given. */
  put(id: number, box?: Box): void {
    if (box !== undefined) {
      this.#left[id] = box.left;
      this.#top[id] = box.top;
      this.#right[id] = box.right;
      this.#bottom[id] = box.bottom;
    }
    const [left, top] = [this.#left[id] ?? 0, this.#top[id] ?? 0];
    this.#grid.putBox({ left, top, right: this.#right[id] ?? 0, bottom: this.#bottom[id] ?? 0 }, id);
  }

  /** Adds a box's area to that of the cells it touches. */
  #cover({ left, top, right, bottom }: Box): void {
    const grid = this.#grid;
    const lastColumn = grid.column(right);
    const lastRow = grid.row(bottom);
    for (let row = grid.row(top); row <= lastRow; row++) {
      const height = Math.min(grid.rowTop(row + 1), bottom) - Math.max(grid.rowTop(row), top);
      if (height <= 0) continue;
      for (let column = grid.column(left); column <= lastColumn; column++) {
        const width = Math.min(grid.columnLeft(column + 1), right) - Math.max(grid.columnLeft(column), left);
        const key = column + row * grid.columns;
        if (width > 0) this.#covered[key] = (this.#covered[key] ?? 0) + width * height;
      }
    }
  }

  /** Takes a box off the picture. */
  lift(id: number): void {
    this.#eachCell(id, (column, row) => this.#grid.take(column, row, id));
  }

  /** Whether so much lies about a point that nothing finds room there. */
  isHeap(x: number, y: number): boolean {
    const grid = this.#grid;
    const column = grid.column(x);
    const row = grid.row(y);
    let covered = 0;
    let cells = 0;
    for (let each = row - 1; each <= row + 1; each++) {
      for (let other = column - 1; other <= column + 1; other++) {
        if (!grid.has(other, each)) continue;
        cells++;
        covered += this.#covered[other + each * grid.columns] ?? 0;
      }
    }
    return covered > HEAP * cells * grid.area;
  }

  /**
   * What it costs to cover a box: the weight of all that lies there, and up to a quarter more for how much of it
   * is covered. No more than `most` boxes count, and nothing beyond `limit`; those of `except` never do.
   */
  cost({ left, top, right, bottom }: Box, except: number, most: number, limit: number): number {
    const area = 4 * (right - left) * (bottom - top);
    const grid = this.#grid;
    const firstColumn = grid.column(left);
    const firstRow = grid.row(top);
    const lastColumn = grid.column(right);
    const lastRow = grid.row(bottom);
    let cost = 0;
    let count = 0;
    for (let row = firstRow; row <= lastRow; row++) {
      for (let column = firstColumn; column <= lastColumn; column++) {
        const cell = grid.at(column, row);
        if (cell === undefined) continue;
        for (let at = 0; at < cell.length && at < MOST_IN_CELL; at++) {
          const id = cell[at] ?? 0;
          if (this.#owner[id] === except) continue;
          const width = Math.min(right, this.#right[id] ?? 0) - Math.max(left, this.#left[id] ?? 0);
          const height = Math.min(bottom, this.#bottom[id] ?? 0) - Math.max(top, this.#top[id] ?? 0);
          if (!(width > 0 && height > 0) || !this.#speaks(id, column, row, firstColumn, firstRow)) continue;
          cost += (this.#weight[id] ?? 0) * (1 + (width * height) / area);
          if (++count >= most || cost >= limit) return cost;
        }
      }
    }
    return cost;
  }

  /** How many boxes of others a box covers; no more than `most` are counted. */
  countOthers(box: Box, own: number, most: number): number {
    let count = 0;
    this.#eachCovered(box, (owner) => {
      if (owner !== own) count++;
      return count >= most;
    });
    return count;
  }

  /** Owners of what a box covers, each box once; no more than `most`. */
  owners(box: Box, most: number): readonly number[] {
    const owners: number[] = [];
    this.#eachCovered(box, (owner) => owners.push(owner) >= most);
    return owners;
  }

  #eachCovered({ left, top, right, bottom }: Box, visit: (owner: number) => boolean): void {
    const grid = this.#grid;
    const firstColumn = grid.column(left);
    const firstRow = grid.row(top);
    const lastColumn = grid.column(right);
    const lastRow = grid.row(bottom);
    for (let row = firstRow; row <= lastRow; row++) {
      for (let column = firstColumn; column <= lastColumn; column++) {
        const cell = grid.at(column, row);
        if (cell === undefined) continue;
        for (const id of cell) {
          if ((this.#left[id] ?? 0) >= right || (this.#right[id] ?? 0) <= left) continue;
          if ((this.#top[id] ?? 0) >= bottom || (this.#bottom[id] ?? 0) <= top) continue;
          if (!this.#speaks(id, column, row, firstColumn, firstRow)) continue;
          if (visit(this.#owner[id] ?? 0)) return;
        }
      }
    }
  }

  /** Of the cells that both a box and what is looked for touch, only the first speaks of it. */
  #speaks(id: number, column: number, row: number, firstColumn: number, firstRow: number): boolean {
    return (
      Math.max(firstColumn, this.#grid.column(this.#left[id] ?? 0)) === column &&
      Math.max(firstRow, this.#grid.row(this.#top[id] ?? 0)) === row
    );
  }

  #eachCell(id: number, visit: (column: number, row: number) => void): void {
    const grid = this.#grid;
    const lastColumn = grid.column(this.#right[id] ?? 0);
    const lastRow = grid.row(this.#bottom[id] ?? 0);
    for (let row = grid.row(this.#top[id] ?? 0); row <= lastRow; row++) {
      for (let column = grid.column(this.#left[id] ?? 0); column <= lastColumn; column++) visit(column, row);
    }
  }
}

import { type Box, sharedArea } from "../boxes";
import type { Point } from "../geometry";

/** Side of a cell of the index, px. */
const CELL = 48;

/** More boxes than this in one cell are not told apart: where so much lies on a heap, nothing finds room. */
const MOST_IN_CELL = 40;

/** What is taken of the picture, so that badges find a free place. */
export class Room {
  readonly #cells = new Map<string, Box[]>();
  readonly #picture: Box;

  /** @param picture nothing is placed outside it */
  constructor(picture: Box) {
    this.#picture = picture;
  }

  /** Keeps others from a place. */
  take(box: Box): void {
    for (const key of cellsOf(box, this.#picture)) {
      const cell = this.#cells.get(key);
      if (cell === undefined) this.#cells.set(key, [box]);
      else if (cell.length < MOST_IN_CELL) cell.push(box);
    }
  }

  /**
   * The first of some centres where something of this size covers nothing, else the one where it covers least;
   * the place is taken.
   */
  place(centres: readonly Point[], width: number, height: number): Point {
    let best: { readonly point: Point; readonly box: Box; readonly cost: number } | undefined;
    for (const centre of centres) {
      const point = this.#inside(centre, width, height);
      const { x, y } = point;
      const box = { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
      const cost = this.#cost(box);
      if (best === undefined || cost < best.cost) best = { point, box, cost };
      if (cost === 0) break;
    }
    if (best === undefined) throw new Error("there is no place to choose from");
    this.take(best.box);
    return best.point;
  }

  #cost(box: Box): number {
    let cost = 0;
    for (const key of cellsOf(box, this.#picture)) {
      for (const other of this.#cells.get(key) ?? []) cost += sharedArea(box, other);
    }
    return cost;
  }

  /** Only what begins inside is kept there: what the author put outside the picture stays outside. */
  #inside({ x, y }: Point, width: number, height: number): Point {
    const { left, top, right, bottom } = this.#picture;
    if (x < left || x > right || y < top || y > bottom) return { x, y };
    return {
      x: Math.min(Math.max(x, left + width / 2), right - width / 2),
      y: Math.min(Math.max(y, top + height / 2), bottom - height / 2),
    };
  }
}

/** Keys of the cells that a box touches, as far as they lie in the picture. */
function* cellsOf(box: Box, picture: Box): Iterable<string> {
  const left = Math.floor(Math.max(box.left, picture.left) / CELL);
  const right = Math.floor(Math.min(box.right, picture.right) / CELL);
  const top = Math.floor(Math.max(box.top, picture.top) / CELL);
  const bottom = Math.floor(Math.min(box.bottom, picture.bottom) / CELL);
  for (let column = left; column <= right; column++) {
    for (let row = top; row <= bottom; row++) yield `${column} ${row}`;
  }
}

import { type Box, boxOf } from "../../render/boxes";
import { extent } from "../../render/labelLayout/extent";
import type { Scene } from "../../render/scene";
import { THEMES } from "../../render/themes";

/** Two things cover each other when they share more than this both ways, px. */
const TOUCHING = 1;

/** Side of the squares by which neighbours are found, px. */
const CELL = 64;

interface Thing {
  readonly id: string;
  readonly label: boolean;
  readonly box: Box;
}

/** What of a picture labels should not cover: other labels and texts, and the symbols of other elements. */
export class Crowd {
  readonly #cells = new Map<string, Set<Thing>>();
  readonly #labels = new Map<string, Thing>();

  constructor({ elements, theme }: Scene) {
    for (const { id, kind, shapes } of elements) {
      // Areas lie below everything, and nobody minds a label on a link's text less than beside it.
      if (kind === "attitude") continue;
      shapes.forEach((shape, at) => {
        const label = shape.shape === "text" && at === shapes.length - 1;
        const box = label ? extent(shape, THEMES[theme]) : boxOf(shape, THEMES[theme]);
        if (box !== undefined) this.#add({ id, label, box });
      });
    }
  }

  /** How many labels and symbols a label of an element would cover; what belongs to the element itself is none. */
  covered(id: string, box: Box): number {
    const met = new Set<Thing>();
    for (const cell of cellsOf(box)) {
      for (const thing of this.#cells.get(cell) ?? []) {
        if (thing.id !== id && isCovered(thing.box, box)) met.add(thing);
      }
    }
    return met.size;
  }

  /** Puts an element's label elsewhere. */
  moveLabel(id: string, box: Box): void {
    const old = this.#labels.get(id);
    if (old !== undefined) for (const cell of cellsOf(old.box)) this.#cells.get(cell)?.delete(old);
    this.#add({ id, label: true, box });
  }

  #add(thing: Thing): void {
    for (const cell of cellsOf(thing.box)) {
      const here = this.#cells.get(cell);
      if (here) here.add(thing);
      else this.#cells.set(cell, new Set([thing]));
    }
    if (thing.label) this.#labels.set(thing.id, thing);
  }
}

function isCovered(a: Box, b: Box): boolean {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > TOUCHING && height > TOUCHING;
}

function* cellsOf({ left, top, right, bottom }: Box): Iterable<string> {
  for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++) {
    for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row++) yield `${column} ${row}`;
  }
}

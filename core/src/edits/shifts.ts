import { insertAt } from "../analysis/edits";
import type { TextChange } from "../language/text";
import type { WardleyMap } from "../model/wardleyMap";
import { writeBracket, writeNumber } from "./bracketEdits";
import type { NumberPlace, Place } from "./places";
import { clampToMap, numberText } from "./writtenNumber";

interface Shift {
  readonly place: Place;
  /** What is added to each of the place's values. */
  readonly by: number[];
}

interface NumberShift {
  readonly place: NumberPlace;
  readonly by: number;
}

const EPSILON = 1e-9;

/**
 * Numbers that move together. Asked for twice, a number moves once; what is inside the map stays inside, and all
 * move equally far, so that nothing changes its place among the others.
 */
export class Shifts {
  readonly #map: WardleyMap;
  readonly #brackets = new Map<string, Shift>();
  readonly #numbers = new Map<string, NumberShift>();

  constructor(map: WardleyMap) {
    this.#map = map;
  }

  /** Moves the values of a place, each by its own distance. */
  add(place: Place, by: readonly number[]): void {
    const key = `${place.line} ${place.part?.start ?? place.insertAt}`;
    const known = this.#brackets.get(key);
    if (known === undefined) this.#brackets.set(key, { place, by: place.values.map((_, at) => by[at] ?? 0) });
    else for (const [at, distance] of by.entries()) known.by[at] ||= distance;
  }

  /** Moves a number that stands for itself. */
  addNumber(place: NumberPlace, by: number): void {
    this.#numbers.set(`${place.line} ${place.insertAt}`, { place, by });
  }

  /** True when there is nothing to move. */
  get isEmpty(): boolean {
    return this.#brackets.size + this.#numbers.size === 0;
  }

  /** The changes; undefined when one of the places cannot be written to. */
  changes(decimals?: number): TextChange[] | undefined {
    const changes: TextChange[] = [];
    const within = this.#within();
    const write = (value: number, written: string | undefined) => numberText(value, written, decimals);
    for (const { place, by } of this.#brackets.values()) {
      if (by.every((distance) => distance === 0)) continue;
      const values = place.values.map((value, at) => moved(value, within(place.axes[at], by[at] ?? 0)));
      const written = writeBracket(this.#map, place, values, write);
      if (written === undefined) return undefined;
      changes.push(...written);
    }
    for (const { place, by } of this.#numbers.values()) {
      const value = moved(place.value, within("e", by));
      if (place.number !== undefined) {
        changes.push(...writeNumber(this.#map, place.line, place.number, value, write));
      } else changes.push(insertAt(this.#map, place.line, place.insertAt, ` ${write(value, undefined)}`));
    }
    return changes;
  }

  /** Cuts the distances of an axis so that no value that is inside the map leaves it. */
  #within(): (axis: string | undefined, distance: number) => number {
    const room = new Map<string, number>();
    const look = (axis: string | undefined, value: number, by: number) => {
      if (by === 0 || value < 0 || value > 1) return;
      const free = by > 0 ? Math.min(by, 1 - value) : Math.max(by, -value);
      const key = `${axis} ${by}`;
      const known = room.get(key);
      if (known === undefined || Math.abs(free) < Math.abs(known)) room.set(key, free);
    };
    for (const { place, by } of this.#brackets.values()) {
      for (const [at, distance] of by.entries()) look(place.axes[at], place.values[at] ?? 0, distance);
    }
    for (const { place, by } of this.#numbers.values()) look("e", place.value, by);
    return (axis, distance) => room.get(`${axis} ${distance}`) ?? distance;
  }
}

/** A value after a distance; one that does not move stays what it is, also outside the map. */
function moved(value: number, by: number): number {
  return Math.abs(by) < EPSILON ? value : clampToMap(value + by);
}

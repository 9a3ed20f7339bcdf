import type { Box } from "../boxes";
import type { Point } from "../geometry";
import type { LabelHome } from "../scene";
import type { TextStyle } from "../text/textWidth";
import { BoxIndex } from "./boxIndex";
import {
  type Broken,
  boxAt,
  boxIn,
  GAP,
  type MutableBox,
  type Place,
  placeIn,
  SLOTS,
  type Slot,
  waysToBreak,
} from "./candidates";
import { grown } from "./extent";
import { SegmentIndex } from "./segmentIndex";

/** What it costs to cover a symbol or a text. */
export const COVERED = 100;

/** What it costs to cross a line; to leave the picture. */
const LINE = 4;
const OUTSIDE = 80;

/** What it costs a text to be cut off wholly by the edge of the picture: from a third on it is as if covered. */
const CUT_OFF = 3 * COVERED;

/**
 * What it costs to lie as near to somebody else's symbol as to one's own: the reader would take it for that
 * one's name.
 */
const MISTAKEN = 14;

/** A label is told from other symbols when those are this much further away, px. */
const NEARER = 5;

/** Nobody looks further than this for a symbol's name, px. */
const FURTHEST = 20;

/** More lines, texts or symbols under one label than these make it no worse. */
const MOST_LINES = 4;
const MOST_COVERED = 4;
const MOST_MISTAKEN = 2;

/** Rounds in which labels look again, now that others have moved. */
const ROUNDS = 3;

/** A label whose place costs more than this looks again. */
const UNEASY = 10;

/** A label that covers this much wherever it lies is in a heap, where moving others helps nobody. */
const HOPELESS = 1.5 * COVERED;

/** So many slots are looked at for the first time, and again, and when others are asked to give way. */
const SLOTS_AT_FIRST = SLOTS.length;
const SLOTS_AGAIN = 48;
const SLOTS_OF_OTHERS = 16;

/** So many labels give way to another. */
const MOST_GIVING_WAY = 2;

/** A label that may be laid elsewhere. */
export interface FreeLabel {
  readonly home: LabelHome;
  readonly size: number;
  /** Where the language puts it. */
  readonly start: Place;
  /** The element it belongs to. */
  readonly element: number;
  readonly style: TextStyle;
  /** How else the label may be set when its place is the author's; undefined when it is free. */
  readonly otherForm?: Place | undefined;
}

interface Laid extends FreeLabel {
  ways: readonly Broken[] | undefined;
  place: Place;
  /** Its number in the index of what is taken. */
  readonly id: number;
}

/** Owner of what stays where it is. */
const NOBODY = -1;

/** Owner of an element's symbol, which stays, too. Labels are owners by their place in the list. */
const symbolOf = (element: number) => -2 - element;

/** Texts, symbols and lines of a picture, and the labels that find their places among them. */
export class Layout {
  readonly #taken: BoxIndex;
  readonly #symbols: BoxIndex;
  readonly #lines: SegmentIndex;
  readonly #labels: Laid[] = [];
  /** What only matters once there is a label to be moved, see `#lookAround`: on a heap there is none. */
  readonly #symbolBoxes: { readonly box: Box; readonly element: number }[] = [];
  readonly #lineEnds: { readonly from: Point; readonly to: Point }[] = [];
  readonly #picture: Box;
  readonly #tried: MutableBox = { left: 0, top: 0, right: 0, bottom: 0 };

  /** @param picture labels keep inside it */
  constructor(picture: Box) {
    this.#picture = picture;
    this.#taken = new BoxIndex(picture);
    this.#symbols = new BoxIndex(picture);
    this.#lines = new SegmentIndex(picture);
  }

  /** Keeps labels from a place. */
  occupy(box: Box, weight: number): void {
    this.#taken.add(box, weight, NOBODY);
  }

  /** A symbol, beside which a label is taken for its name. The element's own label knows how far it reaches. */
  addSymbol(box: Box, element: number): void {
    this.#taken.add(box, COVERED, symbolOf(element));
    this.#symbolBoxes.push({ box, element });
  }

  addLine(from: Point, to: Point): void {
    this.#lineEnds.push({ from, to });
  }

  addLabel(label: FreeLabel): void {
    const owner = label.otherForm === undefined ? this.#labels.length : NOBODY;
    const id = this.#taken.add(boxAt(label.start, label.size), COVERED, owner);
    // Written out, for copying an object property by property takes longer than all the rest.
    const { home, size, start, element, style, otherForm } = label;
    this.#labels.push({ home, size, start, element, style, otherForm, ways: undefined, place: start, id });
  }

  /** Finds the labels' places, in the order they were added. */
  settle(): readonly Place[] {
    const all = this.#labels.map((_, at) => at).filter((at) => !this.#isInHeap(at));
    for (const at of all) this.#chooseForm(at);
    let uneasy = all.filter((at) => this.#labels[at]?.otherForm === undefined);
    if (uneasy.length > 0) this.#lookAround();
    for (let round = 0; round < ROUNDS && uneasy.length > 0; round++) {
      const slots = round === 0 ? SLOTS_AT_FIRST : SLOTS_AGAIN;
      for (const at of uneasy) {
        this.#lift(at);
        this.#place(at, slots);
      }
      uneasy = uneasy.filter((at) => {
        const cost = this.#costOf(at);
        return cost > UNEASY && cost < HOPELESS;
      });
    }
    for (const at of uneasy) this.#makeRoom(at);
    return this.#labels.map(({ place }) => place);
  }

  #lookAround(): void {
    for (const { box, element } of this.#symbolBoxes) this.#symbols.add(box, MISTAKEN, element);
    for (const { from, to } of this.#lineEnds) this.#lines.add(from, to);
  }

  #isInHeap(at: number): boolean {
    const label = this.#labels[at];
    return label === undefined || this.#taken.isHeap(label.home.x, label.home.y);
  }

  /** Sets a label that its author placed the other way when that covers less, or is less cut off by the edge. */
  #chooseForm(at: number): void {
    const label = this.#labels[at];
    if (label?.otherForm === undefined) return;
    const { id, size, start, otherForm, element } = label;
    const own = symbolOf(element);
    this.#taken.lift(id);
    const cost = (place: Place) => {
      const box = boxAt(place, size);
      return this.#taken.cost(box, own, MOST_COVERED, Number.POSITIVE_INFINITY) + CUT_OFF * this.#cutOff(box);
    };
    const [covered, other] = [cost(start), cost(otherForm)];
    this.#put(at, other < covered && covered >= COVERED ? otherForm : start);
  }

  /** The share of a text that lies outside of the picture, 0..1. */
  #cutOff({ left, top, right, bottom }: Box): number {
    const picture = this.#picture;
    const width = Math.max(0, Math.min(right, picture.right) - Math.max(left, picture.left));
    const height = Math.max(0, Math.min(bottom, picture.bottom) - Math.max(top, picture.top));
    return 1 - (width * height) / ((right - left) * (bottom - top));
  }

  /** Lays a label that lies nowhere at its best place, as things lie now. */
  #place(at: number, slots: number): void {
    const label = this.#labels[at];
    if (label === undefined) return;
    const { home, size, place: old } = label;
    let least = this.#cost(boxAt(old, size), old.cost, old.distance, label, Number.POSITIVE_INFINITY);
    let best: Slot | undefined;
    if (least > old.cost) {
      label.ways ??= waysToBreak(label.start.text.lines, label.style);
      for (let index = 0; index < slots; index++) {
        const slot = SLOTS[index];
        if (slot === undefined || slot.cost >= least) break;
        const text = label.ways[slot.breaks];
        if (text === undefined) continue;
        boxIn(slot, text, home, size, this.#tried);
        const cost = this.#cost(this.#tried, slot.cost, GAP + slot.step, label, least);
        if (cost >= least) continue;
        best = slot;
        least = cost;
      }
    }
    const text = best && label.ways?.[best.breaks];
    this.#put(at, best && text ? placeIn(best, text, home, size) : old);
  }

  #put(at: number, place: Place): void {
    const label = this.#labels[at];
    if (label === undefined) return;
    label.place = place;
    this.#taken.put(label.id, boxAt(place, label.size));
  }

  #lift(at: number): void {
    const label = this.#labels[at];
    if (label !== undefined) this.#taken.lift(label.id);
  }

  /** What a label's place costs, as things lie now. */
  #costOf(at: number): number {
    const label = this.#labels[at];
    if (label === undefined) return 0;
    const { place, id, size } = label;
    this.#taken.lift(id);
    const cost = this.#cost(boxAt(place, size), place.cost, place.distance, label, Number.POSITIVE_INFINITY);
    this.#taken.put(id);
    return cost;
  }

  #costOfAll(labels: readonly number[]): number {
    return labels.reduce((sum, at) => sum + this.#costOf(at), 0);
  }

  /** Takes the place of other labels when all together come off better. */
  #makeRoom(at: number): void {
    const label = this.#labels[at];
    if (label === undefined) return;
    const before = this.#costOf(at);
    for (const slot of SLOTS.slice(0, SLOTS_OF_OTHERS)) {
      const text = label.ways?.[slot.breaks];
      if (slot.cost >= before || text === undefined) continue;
      const place = placeIn(slot, text, label.home, label.size);
      const others = this.#inTheWay(place, label, at);
      if (others === undefined || others.length === 0) continue;
      const all = [at, ...others];
      const places = all.map((each) => this.#labels[each]?.place);
      const cost = this.#costOfAll(all);
      for (const each of all) this.#lift(each);
      this.#put(at, place);
      for (const other of others) this.#place(other, SLOTS_AGAIN);
      if (this.#costOfAll(all) < cost) return;
      for (const each of all) this.#lift(each);
      all.forEach((each, index) => {
        const old = places[index];
        if (old !== undefined) this.#put(each, old);
      });
    }
  }

  /** The labels that a place would cover; undefined when it would cover something that stays, or too many. */
  #inTheWay(place: Place, { size }: Laid, own: number): readonly number[] | undefined {
    const box = boxAt(place, size);
    if (this.#isOutside(box)) return undefined;
    const others = this.#taken.owners(box, MOST_GIVING_WAY + 2).filter((owner) => owner !== own);
    return others.some((owner) => owner < 0) || others.length > MOST_GIVING_WAY ? undefined : others;
  }

  /** What a place costs; anything at or above `limit` once it is that much. */
  #cost(box: Box, own: number, distance: number, { element }: Laid, limit: number): number {
    let cost = own + (this.#isOutside(box) ? OUTSIDE : 0);
    if (cost < limit) cost += this.#taken.cost(box, symbolOf(element), MOST_COVERED, limit - cost);
    if (cost < limit) cost += this.#mistaken(box, distance, element);
    return cost < limit ? cost + LINE * this.#lines.crossing(box, MOST_LINES) : cost;
  }

  #mistaken(box: Box, distance: number, own: number): number {
    const near = grown(box, Math.min(distance + NEARER, FURTHEST));
    return this.#symbols.countOthers(near, own, MOST_MISTAKEN) * MISTAKEN;
  }

  #isOutside({ left, top, right, bottom }: Box): boolean {
    const picture = this.#picture;
    return left < picture.left || top < picture.top || right > picture.right || bottom > picture.bottom;
  }
}

import { isBlank, skipBlanks } from "../characters";
import type { CoordinatesPart, LabelPart, NumberPart } from "../nodes";
import type { Span } from "../text";
import { type Decimals, writePlace } from "./decimals";

/**
 * The columns that lines of one kind have in common, from left to right. Behind the keyword, which needs none, the
 * name; its coordinates; what else follows; a comment at the end of the line.
 */
export const Column = { name: 1, position: 2, trailer: 3, comment: 4 } as const;

/** A run of characters of a line that formatting keeps together; its span covers no blank at either end. */
export interface Piece extends Span {
  /** What stands before it in canonical form. */
  readonly gap: "" | " ";
  /** The column of `Column` that it begins. */
  readonly column: number | undefined;
  /** What is written; other than what stands there only for numbers whose decimals are to change. */
  readonly text: string;
}

/** Collects the pieces of one line from left to right. */
export class PieceList {
  readonly text: string;
  readonly #decimals: Decimals;
  readonly #pieces: Piece[] = [];
  #column = 0;

  /** A list for a line; `decimals` says how numbers between 0 and 1 are written. */
  constructor(text: string, decimals: Decimals) {
    this.text = text;
    this.#decimals = decimals;
  }

  get pieces(): readonly Piece[] {
    return this.#pieces;
  }

  /** Adds a part as it stands; nothing when it is missing or empty. */
  add(span: Span | undefined, gap: Piece["gap"] = " ", column?: number): void {
    if (!span || span.start >= span.end) return;
    this.#push(span, gap, column, this.text.slice(span.start, span.end));
  }

  /** Adds a visibility or an evolution. */
  place(number: NumberPart | undefined, gap: Piece["gap"] = " ", column?: number): void {
    if (!number) return;
    const written = this.text.slice(number.start, number.end);
    this.#push(number, gap, column, writePlace(written, number.value, this.#decimals));
  }

  /** Adds `[a, b]`; its numbers are visibilities or evolutions. */
  places(part: CoordinatesPart | undefined, gap: Piece["gap"] = " ", column: number = Column.position): void {
    if (part) this.list(part, gap, column, part.numbers);
  }

  /** Adds `label [x, y]`. */
  label(part: LabelPart | undefined): void {
    if (!part) return;
    this.add({ start: part.start, end: part.start + "label".length }, " ", Column.trailer);
    if (part.offset) this.list(part.offset, " ");
  }

  /** Adds words in brackets or parentheses: a blank behind each comma, none inside the brackets. */
  list(span: Span, gap: Piece["gap"], column?: number, places: readonly NumberPart[] = []): void {
    let before: Piece["gap"] = gap;
    let afterWord = false;
    let at = skipBlanks(this.text, span.start, span.end);
    for (const first = at; at < span.end; at = skipBlanks(this.text, at, span.end)) {
      const character = this.text[at] ?? "";
      const mark = MARKS.includes(character);
      const end = mark ? at + 1 : this.#wordEnd(at, span.end);
      if (at > first && mark && !OPENING.includes(character)) before = "";
      else if (afterWord && !mark) before = " ";
      const number = places.find((part) => part.start === at && part.end === end);
      if (number) this.place(number, before);
      else this.add({ start: at, end }, before, at === first ? column : undefined);
      before = character === "," ? " " : "";
      afterWord = !mark;
      at = end;
    }
  }

  #wordEnd(from: number, end: number): number {
    let at = from;
    while (at < end && !isBlank(this.text.charCodeAt(at)) && !MARKS.includes(this.text[at] ?? "")) at++;
    return at;
  }

  #push({ start, end }: Span, gap: Piece["gap"], column: number | undefined, text: string): void {
    // Of two parts of one column, and of one that comes too late, only the first stands in it.
    const begins = column !== undefined && column > this.#column;
    if (begins) this.#column = column;
    this.#pieces.push({ start, end, gap, column: begins ? column : undefined, text });
  }
}

const MARKS = "[](),";
const OPENING = "[(";

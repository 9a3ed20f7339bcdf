import { replaceSpan, sourceOf } from "../analysis/edits";
import type { CoordinatesPart, NumberPart } from "../language/nodes";
import type { TextChange } from "../language/text";
import type { WardleyMap } from "../model/wardleyMap";
import { numberText } from "./writtenNumber";

/** Writes numbers into brackets, touching the digits only. */

/** How a number is written: its value and what stands there now. */
export type NumberWriter = (value: number, written: string | undefined) => string;

/** Where a bracket is or would be. */
export interface BracketPlace {
  /** Zero-based. */
  readonly line: number;
  readonly part: CoordinatesPart | undefined;
  /** Column behind which a missing bracket is put. */
  readonly insertAt: number;
  /** Word before a missing bracket, e.g. "label". */
  readonly lead?: string | undefined;
}

/**
 * The changes that make a bracket hold these numbers; undefined when it cannot be written without touching what
 * is not understood. Numbers that can be read are replaced one by one, a bracket that was guessed at as a whole.
 */
export function writeBracket(
  map: WardleyMap,
  { line, part, insertAt, lead }: BracketPlace,
  values: readonly number[],
  write: NumberWriter = numberText,
): readonly TextChange[] | undefined {
  if (part === undefined) {
    const text = ` ${lead === undefined ? "" : `${lead} `}[${values.map((value) => write(value, undefined)).join(", ")}]`;
    return [replaceSpan(map, line, { start: insertAt, end: insertAt }, text)];
  }
  const plain = values.every((_, at) => isPlain(map, line, part.numbers[at]));
  if (plain) {
    return values.flatMap((value, at) => {
      const number = part.numbers[at];
      return number === undefined ? [] : writeNumber(map, line, number, value, write);
    });
  }
  if (!part.closed) return undefined;
  return [replaceSpan(map, line, part, `[${values.map((value) => write(value, undefined)).join(", ")}]`)];
}

/** The change that writes a number in place of another; none when it is the same. */
export function writeNumber(
  map: WardleyMap,
  line: number,
  number: NumberPart,
  value: number,
  write: NumberWriter = numberText,
): readonly TextChange[] {
  const written = sourceOf(map, line, number);
  const text = write(value, written);
  return text === written ? [] : [replaceSpan(map, line, number, text)];
}

/** True when a number stands there as it is meant, so that its characters may be replaced by others. */
function isPlain(map: WardleyMap, line: number, number: NumberPart | undefined): boolean {
  if (number === undefined || number.start === number.end) return false;
  return Number(sourceOf(map, line, number)) === number.value;
}

import { BRACKET_CLOSE, BRACKET_OPEN, COMMA, PERCENT, skipBlanks, trimEnd } from "./characters";
import { type LineScanner, shorten } from "./lineScanner";
import type { CoordinatesPart, NumberPart } from "./nodes";
import { numberEnd, plainNumber } from "./numbers";

/** Bracketed numbers, with the recoveries T8, T9 and T14 of the language reference. */

/**
 * The bracket list at the scanner's position (which must be on `[`); moves behind it.
 *
 * @param misread how bad it is when numbers are read that OnlineWardleyMaps reads otherwise (T8, T9)
 */
export function takeCoordinates(
  scanner: LineScanner,
  expected = 2,
  misread: "error" | "warning" = "error",
): CoordinatesPart {
  const { text, position: start } = scanner;
  const plain = plainCoordinates(text, start, scanner.end);
  if (plain) {
    scanner.position = plain.end;
    return plain;
  }
  let contentFrom = start + 1;
  // `[[0.5, 0.6]]`: the inner pair is meant.
  while (contentFrom < scanner.end && text.charCodeAt(contentFrom) === BRACKET_OPEN) contentFrom++;
  const close = bracketClose(text, contentFrom, scanner.end);
  const contentTo = close < 0 ? scanner.end : close;
  let end = close < 0 ? contentTo : close + 1;
  for (let extra = start + 1; extra < contentFrom && text.charCodeAt(end) === BRACKET_CLOSE; extra++) end++;
  scanner.position = end;
  const numbers = readNumbers(scanner, contentFrom, contentTo, { expected, misread, start, end });
  const isNested = contentFrom > start + 1 && end - close === contentFrom - start;
  if (isNested && close >= 0) reportNested(scanner, numbers, { expected, misread, start, end });
  if (close < 0) {
    scanner.problem(
      "unclosed",
      start,
      trimEnd(text, start, contentTo),
      "The bracket is not closed: add a `]`.",
      {
        replacement: `${text.slice(start, trimEnd(text, start, contentTo))}]`,
        fixTitle: "Close the bracket",
        severity: "warning",
      },
    );
  }
  return { start, end, numbers, closed: close >= 0 };
}

/** The common form, `[0.52, 0.7]` or `[0.7]`; undefined for everything else. */
function plainCoordinates(text: string, start: number, end: number): CoordinatesPart | undefined {
  const first = plainNumber(text, skipBlanks(text, start + 1, end), end);
  if (!first) return undefined;
  let at = skipBlanks(text, first.end, end);
  let second: NumberPart | undefined;
  if (at < end && text.charCodeAt(at) === COMMA) {
    second = plainNumber(text, skipBlanks(text, at + 1, end), end);
    if (!second) return undefined;
    at = skipBlanks(text, second.end, end);
  }
  if (at >= end || text.charCodeAt(at) !== BRACKET_CLOSE) return undefined;
  return { start, end: at + 1, numbers: second ? [first, second] : [first], closed: true };
}

/** Column of the `]` that ends the content starting at `from`; -1 when a new bracket or the line end comes first. */
function bracketClose(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === BRACKET_CLOSE) return at;
    if (code === BRACKET_OPEN) return -1;
  }
  return -1;
}

/** OnlineWardleyMaps reads no number in `[[0.5, 0.6]]`. */
function reportNested(
  scanner: LineScanner,
  numbers: readonly NumberPart[],
  { expected, misread, start, end }: Bracket,
): void {
  const [first, last] = [numbers[0], numbers.at(-1)];
  const written =
    first && last && numbers.length === expected ? scanner.text.slice(first.start, last.end) : "";
  if (written === "" || numbers.some(({ value }) => Number.isNaN(value))) return;
  const replacement = `[${written}]`;
  scanner.problem("malformed-number", start, end, `Write ${replacement}, in one pair of brackets.`, {
    replacement,
    fixTitle: `Write ${replacement}`,
    severity: misread,
  });
}

/** What is known of a bracket list when its numbers are read. */
interface Bracket {
  /** How many numbers belong in it. */
  readonly expected: number;
  readonly misread: "error" | "warning";
  readonly start: number;
  readonly end: number;
}

function readNumbers(
  scanner: LineScanner,
  from: number,
  to: number,
  bracket: Bracket,
): readonly NumberPart[] {
  const { text } = scanner;
  const { expected } = bracket;
  const items: NumberPart[] = [];
  let clean = true;
  let at = from;
  while (at <= to) {
    let comma = at;
    while (comma < to && text.charCodeAt(comma) !== COMMA) comma++;
    const itemStart = skipBlanks(text, at, comma);
    const itemEnd = trimEnd(text, itemStart, comma);
    if (itemStart < itemEnd) {
      const numberTo = numberEnd(text, itemStart, itemEnd);
      const value = numberTo > itemStart ? Number(text.slice(itemStart, numberTo)) : Number.NaN;
      if (numberTo !== itemEnd) clean = false;
      items.push({ start: itemStart, end: numberTo > itemStart ? numberTo : itemEnd, value });
    } else if (comma < to || items.length > 0) {
      items.push({ start: itemStart, end: itemStart, value: Number.NaN });
      clean = false;
    }
    at = comma + 1;
  }
  const decimalCommas = items.length === 4 && expected === 2 && decimalCommaPair(text, items);
  if (clean && !decimalCommas) return items;
  return recover(scanner, items, decimalCommas, from, to, bracket);
}

/** T9: `0,55, 0,18` is two numbers with decimal commas. */
function decimalCommaPair(text: string, items: readonly NumberPart[]): boolean {
  return items.every((item, i) => {
    const written = text.slice(item.start, item.end);
    return i % 2 === 0 ? written === "0" || written === "1" : /^\d+$/.test(written);
  });
}

function recover(
  scanner: LineScanner,
  items: readonly NumberPart[],
  decimalCommas: boolean,
  from: number,
  to: number,
  { expected, misread, start, end }: Bracket,
): readonly NumberPart[] {
  const { text } = scanner;
  const found = decimalCommas
    ? joinDecimalCommas(text, items)
    : (withSemicolons(text, from, to) ?? numbersIn(text, from, to));
  if (found.length === expected && items.length <= 4) {
    const replacement = `[${found.map((part) => part.value).join(", ")}]`;
    // OnlineWardleyMaps reads the number each item begins with: `[0.3, 0.55.]` is the same there.
    const readAlike = found.every(({ value }, i) => items[i]?.value === value);
    scanner.problem(
      "malformed-number",
      start,
      end,
      `'${shorten(text.slice(start, end))}' is read as ${replacement}: separate the numbers by a comma and write decimals with a point.`,
      { replacement, fixTitle: `Write ${replacement}`, severity: readAlike ? "warning" : misread },
    );
    return found;
  }
  // A bracket full of noise is one mistake, not thousands.
  for (const item of items.slice(0, 4)) {
    if (Number.isNaN(item.value)) {
      const written = text.slice(item.start, item.end);
      const what = written === "" ? "A number is missing here" : `'${shorten(written)}' is not a number`;
      scanner.problem("malformed-number", item.start, item.end, `${what}: write it like 0.55.`, {
        severity: "warning",
      });
    }
  }
  return items;
}

function joinDecimalCommas(text: string, items: readonly NumberPart[]): NumberPart[] {
  const joined: NumberPart[] = [];
  for (let i = 0; i + 1 < items.length; i += 2) {
    const whole = items[i];
    const fraction = items[i + 1];
    if (!whole || !fraction) continue;
    const value = Number(`${text.slice(whole.start, whole.end)}.${text.slice(fraction.start, fraction.end)}`);
    joined.push({ start: whole.start, end: fraction.end, value });
  }
  return joined;
}

/** `0,55; 0,18`: decimal commas, and semicolons between the numbers. */
function withSemicolons(text: string, from: number, to: number): NumberPart[] | undefined {
  const found: NumberPart[] = [];
  let at = from;
  while (at <= to) {
    const semicolon = text.indexOf(";", at);
    const partTo = semicolon < 0 || semicolon > to ? to : semicolon;
    const start = skipBlanks(text, at, partTo);
    const end = trimEnd(text, start, partTo);
    const written = text.slice(start, end);
    if (!/^[+-]?\d+,\d+$/.test(written)) return undefined;
    found.push({ start, end, value: Number(written.replace(",", ".")) });
    at = partTo + 1;
  }
  return found.length > 1 ? found : undefined;
}

/** Every number in a text, whatever separates them; a percentage is divided by 100. */
function numbersIn(text: string, from: number, to: number): NumberPart[] {
  const found: NumberPart[] = [];
  let at = from;
  while (at < to) {
    const end = numberEnd(text, at, to);
    if (end === at) {
      at++;
      continue;
    }
    const value = Number(text.slice(at, end));
    const percent = end < to && text.charCodeAt(end) === PERCENT;
    found.push({ start: at, end, value: percent ? value / 100 : value });
    at = end;
  }
  return found;
}

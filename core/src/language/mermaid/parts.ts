import { BRACKET_OPEN, skipBlanks, trimEnd } from "../characters";
import { takeCoordinates } from "../coordinates";
import { type LineScanner, shorten } from "../lineScanner";
import { bareName, cleanText, decodeEscapes, foldName } from "../names";
import type { CoordinatesPart, NamePart, NumberPart, SyntaxProblem } from "../nodes";
import { inQuotes, isBareName, isDecimal, isQuote, isWhole, mermaidDecimal, stringEnd } from "./words";

/** Names and numbers as Mermaid wants them; what it would refuse is read all the same, and reported. */

/** The text in quotes at the scanner's position, which must be on a quote; moves behind it. */
export function takeString(scanner: LineScanner): NamePart {
  const { text, position: open, end } = scanner;
  const close = stringEnd(text, open, end);
  if (close >= 0) {
    scanner.position = close + 1;
    const name = cleanText(decodeEscapes(text.slice(open + 1, close)));
    return { start: open, end: close + 1, text: name, key: foldName(name), quoted: true };
  }
  const bracket = text.lastIndexOf(" [", end - 1);
  const to = trimEnd(text, open + 1, bracket > open ? bracket : end);
  scanner.position = to;
  const quote = text[open] ?? '"';
  scanner.problem("unclosed", open, to, `The text in quotes is not closed: add a ${quote} behind it.`, {
    replacement: `${text.slice(open, to)}${quote}`,
    fixTitle: "Close the quote",
  });
  const name = cleanText(text.slice(open + 1, to));
  return { start: open, end: to, text: name, key: foldName(name), quoted: false };
}

/** A name: in quotes, or bare up to column `stop` (exclusive). */
export function takeMermaidName(scanner: LineScanner, stop: number): NamePart | undefined {
  if (!scanner.skipBlanks()) return undefined;
  if (isQuote(scanner.peek())) {
    const name = takeString(scanner);
    return name.text === "" ? undefined : name;
  }
  const { text, position } = scanner;
  const name = scanner.names.plainName(text, position, stop) ?? bareName(text, position, stop);
  scanner.position = Math.max(position, stop);
  if (name) wantBareName(scanner, name);
  return name;
}

/** Says so when a name without quotes is not one that Mermaid reads. */
export function wantBareName(scanner: LineScanner, { start, end }: NamePart): void {
  const written = scanner.text.slice(start, end);
  if (isBareName(written) || /^_[-\w]*$/.test(written)) return;
  const replacement = inQuotes(written);
  scanner.problem(
    "syntax-error",
    start,
    end,
    `Mermaid reads the name '${shorten(written)}' only in quotes, and draws nothing of the map without them.`,
    { replacement, fixTitle: `Write ${shorten(replacement)}` },
  );
}

/** `[a, b]` of visibilities and evolutions; `whole` numbers are read too where the grammar takes them. */
export function takePlaces(scanner: LineScanner, expected: number, whole = false): CoordinatesPart {
  return asPlaces(scanner, takeCoordinates(scanner, expected), whole);
}

/** The same for a bracket that has been read: its numbers as Mermaid means them. */
export function asPlaces(scanner: LineScanner, part: CoordinatesPart, whole = false): CoordinatesPart {
  return { ...part, numbers: part.numbers.map((number) => asPlace(scanner, number, whole)) };
}

/** A visibility or an evolution: beyond 1 it is a percentage. */
export function asPlace(scanner: LineScanner, number: NumberPart, whole = false): NumberPart {
  const { start, end, value } = number;
  const written = scanner.text.slice(start, end);
  if (!Number.isFinite(value)) return number;
  const place = value > 1 ? value / 100 : value;
  if (value < 0 || value > 100) {
    scanner.problem(
      "malformed-number",
      start,
      end,
      `Mermaid refuses ${written}: visibility and evolution lie between 0.0 and 1.0.`,
    );
  } else if (!isDecimal(written) && !(whole && isWhole(written))) {
    const replacement = mermaidDecimal(place);
    scanner.problem(
      "malformed-number",
      start,
      end,
      `Mermaid reads a number only with digits before and behind the point: write ${replacement}.`,
      { replacement, fixTitle: `Write ${replacement}` },
    );
  }
  return place === value ? number : { start, end, value: place };
}

/** Says so when the numbers of a bracket are not whole: widths, heights and offsets in px are. */
export function wantWhole(scanner: LineScanner, part: CoordinatesPart | undefined, signed: boolean): void {
  for (const { start, end, value } of part?.numbers ?? []) {
    const written = scanner.text.slice(start, end);
    const digits = signed && written.startsWith("-") ? written.slice(1).trimStart() : written;
    if (!Number.isFinite(value) || isWhole(digits)) continue;
    const replacement = String(signed ? Math.round(value) : Math.max(0, Math.round(value)));
    scanner.problem(
      "malformed-number",
      start,
      end,
      `Mermaid takes whole numbers only here: write ${replacement}.`,
      { replacement, fixTitle: `Write ${replacement}` },
    );
  }
}

/** Column of the bracket behind the position, outside a text in quotes; the end when there is none. */
export function bracketFrom(scanner: LineScanner): number {
  const { text, end } = scanner;
  let at = skipBlanks(text, scanner.position, end);
  if (isQuote(text.charCodeAt(at))) {
    const close = stringEnd(text, at, end);
    if (close > 0) at = close;
  }
  for (; at < end; at++) if (text.charCodeAt(at) === BRACKET_OPEN) return at;
  return end;
}

/** Mermaid draws nothing of a map with a mistake in it, so every problem of syntax is an error. */
export function asErrors(problems: readonly SyntaxProblem[]): readonly SyntaxProblem[] {
  if (problems.length === 0) return problems;
  // What OnlineWardleyMaps would make of the line is of no interest here.
  return problems
    .filter(({ code }) => code !== "portability" && code !== "link-swallowed")
    .map((problem) => ({ ...problem, severity: "error" as const }));
}

import {
  BRACKET_CLOSE,
  BRACKET_OPEN,
  isBlank,
  isDigit,
  PAREN_OPEN,
  PERCENT,
  QUOTE,
  skipBlanks,
  trimEnd,
} from "../characters";
import { takeCoordinates } from "../coordinates";
import { Column } from "../format/pieceList";
import { type LineScanner, shorten } from "../lineScanner";
import { arrowSpan } from "../linkOperators";
import { bareName, closingQuote, quotedName } from "../names";
import type { EvolveStatement, NamePart, NumberPart } from "../nodes";
import { numberEnd } from "../numbers";
import { isDecoratorGroup, noTrailers, takeDecorators, takeLabel } from "../trailers";
import { formatTrailers } from "./element";
import { STAGE_CHOICES, type StatementKind, stageStop } from "./statementKind";

export const evolve: StatementKind<EvolveStatement> = {
  kind: "evolve",
  keywords: ["evolve"],
  signature:
    "evolve <name>(-><new name>) <evolution> (label [<x>, <y>]) ((build|buy|outsource|market|ecosystem))",
  documentation:
    "Movement: where the component is going on the evolution axis, 0 to 1. `-><new name>` labels the evolved copy.",
  example: "evolve Cash->Card only 0.9 label [12, 20]",
  snippets: [
    {
      prefix: "evolve",
      description: `Where a component is going: ${STAGE_CHOICES}`,
      body: [`evolve \${1:Name} ${stageStop(2, 2)}`],
    },
    {
      prefix: "evolve rename",
      description: `Where a component is going, and what it becomes: ${STAGE_CHOICES}`,
      body: [`evolve \${1:Name}->\${2:New name} ${stageStop(3, 2)}`],
    },
  ],
  symbolKind: 24,
  highlight: ["movement", "coordinates", "label", "decorators"],
  parse(scanner, keyword) {
    scanner.skipBlanks();
    const from = scanner.position;
    const lineEnd = scanner.end;
    const tail = tailFrom(scanner, from);
    const target = findTarget(scanner, from, quotedEnd(scanner.text, from, tail), tail);
    const names = readNames(scanner, from, target ? target.nameEnd : trimEnd(scanner.text, from, tail));
    const draft = noTrailers();
    scanner.position = target ? target.end : tail;
    while (scanner.skipBlanks()) {
      const at = scanner.position;
      if (isLabel(scanner.text, at, lineEnd) && takeLabel(scanner, draft)) continue;
      if (scanner.peek() === PAREN_OPEN && takeDecorators(scanner, draft)) continue;
      rejectUntil(scanner, nextTrailer(scanner.text, at + 1, lineEnd));
    }
    if (!names.name) {
      scanner.problem(
        "incomplete-statement",
        keyword.start,
        keyword.end,
        "'evolve' needs a component and a target: `evolve Name 0.8`.",
      );
    }
    return {
      kind: "evolve",
      start: keyword.start,
      end: lineEnd,
      keyword,
      name: names.name,
      newName: names.newName,
      target: target?.number,
      label: draft.label,
      decorators: draft.decorators,
      problems: scanner.takeProblems(),
    };
  },
  format(statement, out) {
    out.add(statement.keyword);
    out.add(statement.name, " ", Column.name);
    if (statement.newName) out.add(arrowSpan(out.text, statement.name?.end ?? 0), "");
    out.add(statement.newName, "");
    out.place(statement.target, " ", Column.position);
    formatTrailers(statement, out);
  },
};

/** Column where `label [` (it may touch the number, `0.6label [1, 2]`) or a group of decorators starts behind the body, else the line end. */
function tailFrom(scanner: LineScanner, from: number): number {
  const { text, end } = scanner;
  let targetAt: number | undefined;
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (
      code === QUOTE &&
      (at === from || text.charCodeAt(at - 1) === 62 || isBlank(text.charCodeAt(at - 1)))
    ) {
      const close = closingQuote(text, at, end);
      if (close > 0) at = close;
    } else if (
      code === PAREN_OPEN &&
      at > from &&
      isBlank(text.charCodeAt(at - 1)) &&
      isDecoratorGroup(scanner, at)
    ) {
      // T34: in front of the target the words in parentheses belong to the name, as in `evolve Bank (market) 0.8`.
      targetAt ??= lastDecimal(text, at, end);
      if (at > targetAt) return at;
    } else if (
      at > from &&
      (isBlank(text.charCodeAt(at - 1)) || isDigit(text.charCodeAt(at - 1))) &&
      isLabel(text, at, end)
    ) {
      return at;
    }
  }
  return end;
}

/** True when `label [` stands at a column. */
function isLabel(text: string, at: number, end: number): boolean {
  return (
    text.charCodeAt(at) === 108 &&
    text.startsWith("label", at) &&
    text.charCodeAt(skipBlanks(text, at + 5, end)) === BRACKET_OPEN
  );
}

/** Column of the next `label [` or group of decorators behind a blank in `[from, end)`, else `end`. */
function nextTrailer(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    if (!isBlank(text.charCodeAt(at - 1))) continue;
    if (text.charCodeAt(at) === PAREN_OPEN || isLabel(text, at, end)) return at;
  }
  return end;
}

/** Column of the last blank-delimited word in `[from, end)` that is a number with a decimal point; -1 when none is. */
function lastDecimal(text: string, from: number, end: number): number {
  let wordEnd = trimEnd(text, from, end);
  while (wordEnd > from) {
    let wordStart = wordEnd;
    while (wordStart > from && !isBlank(text.charCodeAt(wordStart - 1))) wordStart--;
    if (numberEnd(text, wordStart, wordEnd) === wordEnd && text.slice(wordStart, wordEnd).includes("."))
      return wordStart;
    wordEnd = trimEnd(text, from, wordStart);
  }
  return -1;
}

interface Target {
  readonly number: NumberPart;
  /** Where the names in front of it end, and where the text of the target ends. */
  readonly nameEnd: number;
  readonly end: number;
}

/** Column behind the name in quotes that starts at `from`, else `from`: no number in it is the target. */
function quotedEnd(text: string, from: number, to: number): number {
  const close = text.charCodeAt(from) === QUOTE ? closingQuote(text, from, to) : -1;
  return close < 0 ? from : close + 1;
}

/**
 * T6, T7: the last number of the body `[from, to)`, which must not start before `earliest`; a decimal one may
 * have other words behind it.
 */
function findTarget(scanner: LineScanner, from: number, earliest: number, to: number): Target | undefined {
  const { text } = scanner;
  let wordEnd = trimEnd(text, from, to);
  const bracket = text.charCodeAt(wordEnd - 1) === BRACKET_CLOSE ? text.lastIndexOf("[", wordEnd - 1) : -1;
  if (bracket > from) {
    const before = trimEnd(text, from, bracket);
    if (lastDecimal(text, earliest, before) < 0) return bracketTarget(scanner, from, wordEnd);
    // T6: a number outside brackets goes before one in them.
    wordEnd = before;
  }
  let last = true;
  while (wordEnd > earliest) {
    let wordStart = wordEnd;
    while (wordStart > earliest && !isBlank(text.charCodeAt(wordStart - 1))) wordStart--;
    const number = targetNumber(scanner, wordStart, wordEnd, last);
    if (number && wordStart > from) {
      return { number, nameEnd: withoutEvolve(text, from, trimEnd(text, from, wordStart)), end: wordEnd };
    }
    const arrow = last ? text.lastIndexOf("->", wordEnd) : -1;
    if (arrow > from && arrow + 2 >= wordStart) {
      const behind = decimalBehindArrow(scanner, arrow + 2, wordEnd);
      if (behind) return { number: behind, nameEnd: arrow + 2, end: wordEnd };
    }
    last = false;
    wordEnd = trimEnd(text, from, wordStart);
  }
  return undefined;
}

/** The documented `evolve Cup of Tea evolve 0.8` moves `Cup of Tea` (language reference 2.6). */
function withoutEvolve(text: string, from: number, nameEnd: number): number {
  const wordStart = nameEnd - "evolve".length;
  if (wordStart <= from || !text.startsWith("evolve", wordStart)) return nameEnd;
  return isBlank(text.charCodeAt(wordStart - 1)) ? trimEnd(text, from, wordStart) : nameEnd;
}

/** `A->0.6`: no new name; only with a decimal point, for `Windows->95` is a name. */
function decimalBehindArrow(scanner: LineScanner, start: number, end: number): NumberPart | undefined {
  const written = scanner.text.slice(start, end);
  if (!written.includes(".") || numberEnd(scanner.text, start, end) !== end) return undefined;
  return { start, end, value: Number(written) };
}

function targetNumber(
  scanner: LineScanner,
  start: number,
  end: number,
  last: boolean,
): NumberPart | undefined {
  const { text } = scanner;
  const numberTo = numberEnd(text, start, end);
  if (numberTo === start) return undefined;
  const written = text.slice(start, end);
  if (numberTo === end) {
    if (!last && !written.includes(".")) return undefined;
    return { start, end, value: Number(written) };
  }
  const rest = text.slice(numberTo, end);
  if (/^[.,;:]$/.test(rest) && (last || text.slice(start, numberTo).includes("."))) {
    return recovered(scanner, start, end, Number(text.slice(start, numberTo)));
  }
  if (!last) return undefined;
  if (rest.charCodeAt(0) === PERCENT && rest.length === 1) {
    const value = Number(text.slice(start, numberTo));
    return recovered(scanner, start, end, value > 1 ? value / 100 : value);
  }
  if (/^,\d+$/.test(rest)) return recovered(scanner, start, end, Number(written.replace(",", ".")));
  return undefined;
}

/** `evolve X [0.8]`, and `evolve X [0.1, 0.89]` where the second number is the evolution. */
function bracketTarget(scanner: LineScanner, from: number, end: number): Target | undefined {
  const open = scanner.text.lastIndexOf("[", end - 1);
  if (open <= from) return undefined;
  scanner.position = open;
  const bracket = takeCoordinates(scanner, 1);
  const number = bracket.numbers[bracket.numbers.length - 1];
  if (!number || Number.isNaN(number.value) || bracket.numbers.length > 2) return undefined;
  recovered(scanner, open, end, number.value);
  return { number, nameEnd: trimEnd(scanner.text, from, open), end };
}

function recovered(scanner: LineScanner, start: number, end: number, value: number): NumberPart {
  const replacement = String(value);
  scanner.problem(
    "malformed-number",
    start,
    end,
    `'${shorten(scanner.text.slice(start, end))}' is read as ${replacement}: write the target as a plain number.`,
    { replacement, fixTitle: `Write ${replacement}`, severity: "warning" },
  );
  return { start, end, value };
}

function rejectUntil(scanner: LineScanner, to: number): void {
  const start = scanner.position;
  const end = trimEnd(scanner.text, start, to);
  const text = scanner.text.slice(start, end);
  scanner.problem(
    "unexpected-text",
    start,
    end,
    `'${shorten(text)}' is not part of the evolve and is ignored: remove it.`,
    { replacement: "", fixTitle: `Remove '${shorten(text)}'` },
  );
  scanner.position = to;
}

/** `A`, `A->B`, `"A"->"B"`; a second arrow and what follows it is ignored. */
function readNames(
  scanner: LineScanner,
  from: number,
  to: number,
): { name: NamePart | undefined; newName: NamePart | undefined } {
  const arrow = arrowAt(scanner.text, from, to);
  if (arrow < 0) return { name: oneName(scanner.text, from, to), newName: undefined };
  const second = arrowAt(scanner.text, arrow + 2, to);
  if (second >= 0) {
    const extra = scanner.text.slice(second, to);
    scanner.problem(
      "unexpected-text",
      second,
      to,
      `'${shorten(extra)}' is ignored: a component gets one new name.`,
      {
        replacement: "",
        fixTitle: `Remove '${shorten(extra)}'`,
      },
    );
  }
  return {
    name: oneName(scanner.text, from, arrow),
    newName: oneName(scanner.text, arrow + 2, second < 0 ? to : second),
  };
}

function arrowAt(text: string, from: number, to: number): number {
  let at = skipBlanks(text, from, to);
  if (text.charCodeAt(at) === QUOTE) {
    const close = closingQuote(text, at, to);
    if (close > 0) at = close;
  }
  const arrow = text.indexOf("->", at);
  return arrow >= 0 && arrow + 2 <= to ? arrow : -1;
}

function oneName(text: string, from: number, to: number): NamePart | undefined {
  const start = skipBlanks(text, from, to);
  const end = trimEnd(text, start, to);
  if (text.charCodeAt(start) === QUOTE && closingQuote(text, start, end) === end - 1) {
    return quotedName(text, start, end - 1);
  }
  return bareName(text, start, end);
}

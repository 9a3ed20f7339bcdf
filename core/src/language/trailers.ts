import { BRACKET_OPEN, COMMA, isBlank, PAREN_CLOSE, PAREN_OPEN, skipBlanks } from "./characters";
import { takeCoordinates } from "./coordinates";
import { type LineScanner, shorten } from "./lineScanner";
import { textPart } from "./names";
import type {
  CoordinatesPart,
  DecoratorName,
  DecoratorPart,
  ElementTrailers,
  InlineEvolvePart,
  LabelPart,
  UrlReferencePart,
} from "./nodes";
import { readNumber } from "./numbers";
import type { Span } from "./text";

/** What may follow an element's name: coordinates, label, decorators, inertia, inline evolve, url. */

const DECORATORS: ReadonlySet<string> = new Set([
  "build",
  "buy",
  "outsource",
  "market",
  "ecosystem",
  "inertia",
]);

/** Shared by all drafts without decorators; never added to. */
const NO_DECORATORS: DecoratorPart[] = [];

/** Trailers while they are collected. */
export interface TrailerDraft {
  coordinates: CoordinatesPart | undefined;
  label: LabelPart | undefined;
  decorators: DecoratorPart[];
  inertia: Span | undefined;
  evolve: InlineEvolvePart | undefined;
  url: UrlReferencePart | undefined;
}

/** Which trailers a statement takes; the others are unexpected text there. */
export interface TrailerRules {
  readonly owner: string;
  readonly inertia: boolean;
  readonly evolve: boolean;
  readonly url: boolean;
}

/** An empty collection of trailers. */
export function noTrailers(): TrailerDraft {
  return {
    coordinates: undefined,
    label: undefined,
    decorators: NO_DECORATORS,
    inertia: undefined,
    evolve: undefined,
    url: undefined,
  };
}

/** Reads trailers to the end of the line, in any order; what is none of them is reported once per run (T15). */
export function takeTrailers(
  scanner: LineScanner,
  rules: TrailerRules,
  draft = noTrailers(),
): ElementTrailers {
  let junkFrom = -1;
  while (scanner.skipBlanks()) {
    const before = scanner.position;
    if (takeTrailer(scanner, rules, draft)) {
      if (junkFrom >= 0) reportJunk(scanner, rules, junkFrom, before);
      junkFrom = -1;
      continue;
    }
    if (junkFrom < 0) junkFrom = before;
    scanner.position = junkEnd(scanner);
  }
  if (junkFrom >= 0) reportJunk(scanner, rules, junkFrom, scanner.end);
  return draft;
}

function junkEnd(scanner: LineScanner): number {
  let at = scanner.position + 1;
  while (at < scanner.end) {
    const code = scanner.text.charCodeAt(at);
    if (isBlank(code) || code === BRACKET_OPEN) break;
    if (code === PAREN_OPEN) {
      // `color(#ff0000)` of another tool is one thing that is ignored, `soon(buy)` is not.
      const words = isDecoratorGroup(scanner, at) ? undefined : decoratorWords(scanner, at);
      if (!words) break;
      at = words.end;
      continue;
    }
    at++;
  }
  return at;
}

function reportJunk(scanner: LineScanner, rules: TrailerRules, from: number, to: number): void {
  const text = scanner.text.slice(from, to).trimEnd();
  scanner.problem(
    "unexpected-text",
    from,
    from + text.length,
    `'${shorten(text)}' is not part of the ${rules.owner} and is ignored: remove it.`,
    { replacement: "", fixTitle: `Remove '${shorten(text)}'` },
  );
}

function takeTrailer(scanner: LineScanner, rules: TrailerRules, draft: TrailerDraft): boolean {
  const code = scanner.peek();
  if (code === BRACKET_OPEN) return takePosition(scanner, draft);
  if (code === PAREN_OPEN) return takeDecorators(scanner, draft);
  if (code === 108 && scanner.isWord("label")) return takeLabel(scanner, draft);
  if (code === 105 && rules.inertia && scanner.isWord("inertia")) {
    draft.inertia = { start: scanner.position, end: scanner.position + 7 };
    scanner.position += 7;
    return true;
  }
  if (code === 101 && rules.evolve && scanner.isWord("evolve")) return takeInlineEvolve(scanner, draft);
  if (code === 117 && rules.url && scanner.text.startsWith("url(", scanner.position)) {
    return takeUrl(scanner, draft);
  }
  return false;
}

/** The first bracket with a readable number is the position; later ones are unexpected (T14). */
function takePosition(scanner: LineScanner, draft: TrailerDraft): boolean {
  if (draft.coordinates?.numbers.some((part) => !Number.isNaN(part.value))) return false;
  draft.coordinates = takeCoordinates(scanner, scanner.child ? 1 : 2);
  return true;
}

/** `label [x, y]`; blanks before the bracket may be missing or several (T32). */
export function takeLabel(scanner: LineScanner, draft: Pick<TrailerDraft, "label">): boolean {
  const start = scanner.position;
  const bracket = skipBlanks(scanner.text, start + 5, scanner.end);
  if (bracket >= scanner.end || scanner.text.charCodeAt(bracket) !== BRACKET_OPEN) {
    if (draft.label) return false;
    scanner.position = start + 5;
    scanner.problem(
      "incomplete-statement",
      start,
      start + 5,
      "'label' needs an offset in px: `label [x, y]`.",
    );
    draft.label = { start, end: start + 5, offset: undefined };
    return true;
  }
  if (bracket !== start + 6 || scanner.text.charCodeAt(start + 5) !== 32) {
    scanner.problem(
      "portability",
      start,
      bracket + 1,
      "OnlineWardleyMaps reads a label only when exactly one blank stands before the bracket.",
      { replacement: "label [", fixTitle: "Write 'label ['" },
    );
  }
  scanner.position = bracket;
  // A label that OnlineWardleyMaps puts elsewhere is no error: the map says the same.
  const offset = takeCoordinates(scanner, 2, "warning");
  if (draft.label?.offset) {
    reportSecond(scanner, start);
    return true;
  }
  draft.label = { start, end: scanner.position, offset };
  return true;
}

/** The first of a kind counts, as for positions (T14) and in OnlineWardleyMaps. */
function reportSecond(scanner: LineScanner, start: number): void {
  const text = scanner.text.slice(start, scanner.position);
  scanner.problem(
    "unexpected-text",
    start,
    scanner.position,
    `'${shorten(text)}' is ignored, for the first one counts: remove it.`,
    { replacement: "", fixTitle: `Remove '${shorten(text)}'` },
  );
}

function takeInlineEvolve(scanner: LineScanner, draft: TrailerDraft): boolean {
  const start = scanner.position;
  const numberAt = skipBlanks(scanner.text, start + 6, scanner.end);
  const target = readNumber(scanner.text, numberAt, scanner.end);
  scanner.position = target ? target.end : start + 6;
  draft.evolve = { start, end: scanner.position, target };
  return true;
}

function takeUrl(scanner: LineScanner, draft: TrailerDraft): boolean {
  const start = scanner.position;
  const close = scanner.find(")");
  const to = close < 0 ? scanner.end : close;
  const reference = textPart(scanner.text, start + 4, to) ?? { start: start + 4, end: start + 4, text: "" };
  scanner.position = close < 0 ? to : close + 1;
  if (draft.url) {
    reportSecond(scanner, start);
    return true;
  }
  if (close < 0)
    scanner.problem("unclosed", start, to, "The url is not closed: add a `)`.", { severity: "warning" });
  draft.url = { start, end: scanner.position, reference };
  return true;
}

/** `(buy, market)`: whole words, separated by commas or blanks; groups may repeat. */
export function takeDecorators(scanner: LineScanner, draft: Pick<TrailerDraft, "decorators">): boolean {
  const words = decoratorWords(scanner, scanner.position);
  if (!words) return false;
  if (draft.decorators === NO_DECORATORS) draft.decorators = [];
  for (const word of words.parts) {
    const text = scanner.text.slice(word.start, word.end);
    const name = text.toLowerCase();
    if (!DECORATORS.has(name)) {
      scanner.problem(
        "unknown-value",
        word.start,
        word.end,
        `'${shorten(text)}' is no decorator: use build, buy, outsource, market, ecosystem or inertia.`,
      );
      continue;
    }
    if (name !== text) {
      scanner.problem("keyword-case", word.start, word.end, `Write '${name}' in lower case.`, {
        replacement: name,
        fixTitle: `Write '${name}'`,
      });
    }
    draft.decorators.push({ start: word.start, end: word.end, name: name as DecoratorName });
  }
  scanner.position = words.end;
  return true;
}

/** The words in the parentheses opening at `open`, if those are closed on this line. */
function decoratorWords(
  scanner: LineScanner,
  open: number,
): { readonly parts: readonly Span[]; readonly end: number } | undefined {
  const { text, end } = scanner;
  const parts: Span[] = [];
  let wordFrom = -1;
  for (let at = open + 1; at < end; at++) {
    const code = text.charCodeAt(at);
    const separator = code === COMMA || code === PAREN_CLOSE || isBlank(code);
    if (separator && wordFrom >= 0) parts.push({ start: wordFrom, end: at });
    if (code === PAREN_CLOSE) return { parts, end: at + 1 };
    if (code === PAREN_OPEN) return undefined;
    if (separator) wordFrom = -1;
    else if (wordFrom < 0) wordFrom = at;
  }
  return undefined;
}

/** True when the parentheses at `open` hold nothing but decorators. */
export function isDecoratorGroup(scanner: LineScanner, open: number): boolean {
  const words = decoratorWords(scanner, open);
  if (!words || words.parts.length === 0) return false;
  return words.parts.every((part) => DECORATORS.has(scanner.text.slice(part.start, part.end).toLowerCase()));
}

/**
 * Where trailing decorator groups start in `[from, end)` of a statement without coordinates, e.g. the column
 * of `(` in `component A (buy)`; `end` when there are none.
 */
export function trailingDecoratorsFrom(scanner: LineScanner, from: number): number {
  let at = scanner.end;
  while (at > from && scanner.text.charCodeAt(at - 1) === PAREN_CLOSE) {
    const open = scanner.text.lastIndexOf("(", at - 1);
    if (open <= from || !isDecoratorGroup(scanner, open)) break;
    at = open;
    while (at > from && isBlank(scanner.text.charCodeAt(at - 1))) at--;
  }
  return at;
}

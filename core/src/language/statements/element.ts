import { BRACKET_OPEN } from "../characters";
import type { LineScanner } from "../lineScanner";
import { bareName } from "../names";
import type { ElementStatement, KeywordPart, NamePart } from "../nodes";
import { numberEnd } from "../numbers";
import {
  noTrailers,
  type TrailerDraft,
  type TrailerRules,
  takeTrailers,
  trailingDecoratorsFrom,
} from "../trailers";

/** Shared by `anchor`, `component`, `submap` and the legacy `market` / `ecosystem` lines. */
export function parseElement(
  scanner: LineScanner,
  keyword: KeywordPart,
  kind: ElementStatement["kind"],
  rules: TrailerRules,
): ElementStatement {
  const start = keyword.start;
  const name = takeElementName(scanner, rules);
  const bracketAt = scanner.position;
  if (name && !name.quoted && name.end === bracketAt && scanner.peek() === BRACKET_OPEN) {
    scanner.problem(
      "portability",
      name.start,
      bracketAt + 1,
      `OnlineWardleyMaps takes the bracket into the name: put a blank between '${name.text}' and '['.`,
      { replacement: `${scanner.text.slice(name.start, name.end)} [`, fixTitle: "Insert a blank" },
    );
  }
  if (name && !name.quoted && name.text.includes("->")) {
    scanner.problem(
      "arrow-in-name",
      name.start,
      name.end,
      `The name '${name.text}' contains an arrow: links to it must write it in quotes.`,
    );
  }
  const draft: TrailerDraft = noTrailers();
  takeTrailers(scanner, rules, draft);
  return {
    kind,
    start,
    end: scanner.end,
    keyword,
    name,
    coordinates: draft.coordinates,
    label: draft.label,
    decorators: draft.decorators,
    inertia: draft.inertia,
    evolve: draft.evolve,
    url: draft.url,
    child: scanner.child,
    problems: scanner.takeProblems(),
  };
}

/** A bare name ends at the first bracket, at `label [px, px]`, at `url(`, or at trailing decorators. */
function takeElementName(scanner: LineScanner, rules: TrailerRules): NamePart | undefined {
  scanner.skipBlanks();
  const from = scanner.position;
  const bracket = scanner.find("[");
  const url = rules.url ? scanner.find("url(") : -1;
  if (url > from && (bracket < 0 || url < bracket) && scanner.peek() !== 34) return scanner.takeName(url);
  if (bracket < 0) {
    if (scanner.peek() === 34) return scanner.takeName();
    const decorators = trailingDecoratorsFrom(scanner, from);
    return scanner.takeName(decorators);
  }
  const name = scanner.takeName(scanner.peek() === 34 ? undefined : bracket);
  if (name && !name.quoted && endsWithLabel(name.text) && isOffset(scanner, bracket)) {
    const labelAt = scanner.text.lastIndexOf("label", bracket);
    scanner.position = labelAt;
    return bareName(scanner.text, from, labelAt);
  }
  return name;
}

function endsWithLabel(name: string): boolean {
  return name.charCodeAt(name.length - 1) === 108 && name.endsWith(" label");
}

/** `component Name label [-20, 26]` lacks coordinates; numbers beyond 1 are px, not a position. */
function isOffset(scanner: LineScanner, bracket: number): boolean {
  let at = bracket + 1;
  while (at < scanner.end && scanner.text.charCodeAt(at) !== 93) {
    const end = numberEnd(scanner.text, at, scanner.end);
    if (end > at && Math.abs(Number(scanner.text.slice(at, end))) > 1.5) return true;
    at = end > at ? end : at + 1;
  }
  return false;
}

/** Canonical text of an element; `text` is the line it was read from, whose numbers are kept as written. */
export function printElement(keyword: string, statement: ElementStatement, text: string): string {
  const parts = [keyword];
  const slice = (span: { start: number; end: number }) => text.slice(span.start, span.end);
  if (statement.name) parts.push(slice(statement.name));
  if (statement.coordinates) parts.push(printNumbers(statement.coordinates.numbers.map(slice)));
  if (statement.label?.offset) parts.push(`label ${printNumbers(statement.label.offset.numbers.map(slice))}`);
  if (statement.inertia) parts.push("inertia");
  if (statement.decorators.length > 0)
    parts.push(`(${statement.decorators.map((part) => part.name).join(", ")})`);
  if (statement.evolve) {
    parts.push("evolve");
    if (statement.evolve.target) parts.push(slice(statement.evolve.target));
  }
  if (statement.url) parts.push(`url(${statement.url.reference.text})`);
  return parts.join(" ");
}

/** `[a, b]` from written numbers. */
export function printNumbers(numbers: readonly string[]): string {
  return `[${numbers.join(", ")}]`;
}

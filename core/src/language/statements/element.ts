import { BRACKET_OPEN } from "../characters";
import { Column, type PieceList } from "../format/pieceList";
import type { LineScanner } from "../lineScanner";
import { bareName } from "../names";
import type { DecoratorPart, ElementStatement, ElementTrailers, KeywordPart, NamePart } from "../nodes";
import { numberEnd } from "../numbers";
import type { Span } from "../text";
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

/** Keyword, name and trailers; these stay in the order they are written in. */
export function formatElement(statement: ElementStatement, out: PieceList): void {
  out.add(statement.keyword);
  out.add(statement.name, " ", Column.name);
  formatTrailers(statement, out);
}

/** What follows a name, in the order it is written in. */
export function formatTrailers(
  { keyword, coordinates, label, decorators, inertia, evolve, url }: Partial<ElementTrailers> & HasKeyword,
  out: PieceList,
): void {
  const parts: { readonly start: number; readonly write: () => void }[] = [];
  if (coordinates) parts.push({ start: coordinates.start, write: () => out.places(coordinates) });
  if (label) parts.push({ start: label.start, write: () => out.label(label) });
  if (inertia) parts.push({ start: inertia.start, write: () => out.add(inertia, " ", Column.trailer) });
  if (evolve) {
    const word = { start: evolve.start, end: evolve.start + "evolve".length };
    parts.push({
      start: evolve.start,
      write: () => {
        out.add(word, " ", Column.trailer);
        out.place(evolve.target);
      },
    });
  }
  if (url) {
    const word = { start: url.start, end: url.start + "url(".length };
    parts.push({
      start: url.start,
      write: () => {
        out.add(word, " ", Column.trailer);
        out.add(url.reference, "");
        out.add({ start: url.end - 1, end: url.end }, "");
      },
    });
  }
  for (const group of decoratorGroups(decorators ?? [], keyword, out.text)) {
    parts.push({ start: group.start, write: () => out.list(group, " ", Column.trailer) });
  }
  for (const { write } of parts.sort((a, b) => a.start - b.start)) write();
}

interface HasKeyword {
  readonly keyword: KeywordPart | undefined;
}

/** The parentheses around decorators; a legacy keyword that counts as one has none. */
function decoratorGroups(
  decorators: readonly DecoratorPart[],
  keyword: KeywordPart | undefined,
  text: string,
): Span[] {
  const groups = new Map<number, Span>();
  for (const word of decorators) {
    if (word.start === keyword?.start) continue;
    const start = text.lastIndexOf("(", word.start);
    groups.set(start, { start, end: text.indexOf(")", word.end) + 1 });
  }
  return [...groups.values()];
}

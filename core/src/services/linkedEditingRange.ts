import { type NamedPlace, type NamedThing, namedThingAt } from "../analysis/naming/namedThing";
import type { NameUse } from "../analysis/parts/linePart";
import { Refusal } from "../analysis/refusal";
import { type Position, type Range, rangeOf, type Span } from "../language/text";
import type { WardleyMap } from "../model/wardleyMap";
import { isBeingWritten } from "./lastEdit";
import type { Snapshot } from "./snapshot";

/** Places that are edited together. */
export interface LinkedRanges {
  readonly ranges: Range[];
  /** A regular expression; as long as it matches all that is written in a place, the others follow. */
  readonly wordPattern: string;
}

/**
 * Names with blanks between words. A bracket, brace, quote, backslash, semicolon, arrow head or comment mark ends the
 * editing, for behind it the line goes on with something else.
 */
export const LINKED_NAME = String.raw`(?:[^\s\[\]{};"\\>/]|/(?!/))(?:[^\t\r\n\[\]{};"\\>/]|/(?!/))*`;

/** Where a name is given; elsewhere it is used, and whoever edits it there wants to use another one. */
const GIVING: ReadonlySet<NameUse> = new Set(["declaration", "urlName", "evolveName"]);

/**
 * The places where a name is spelled as in its declaration, when the cursor is in that declaration; they change while
 * the name is typed. Nothing for names that are declared twice or used nowhere, and nothing where somebody is just
 * writing: a name that is half written may for a moment be that of something else. A blank that was typed behind the
 * name and has come to all places belongs to them, as the first letter of another word.
 */
export function linkedEditingRange({ map, tree }: Snapshot, position: Position): LinkedRanges | undefined {
  if (isBeingWritten(tree, position)) return undefined;
  const blanks = blanksBefore(map, position);
  const found = thingAt(map, { ...position, character: position.character - blanks.length });
  if (!found || !gives(found.at) || found.thing.places.filter(gives).length > 1) return undefined;
  const own = content(map, found.at);
  if (own === undefined) return undefined;
  const name = textIn(map, found.at.line, own);
  const ranges = found.thing.places.flatMap((place) => {
    const span = content(map, place);
    return span && textIn(map, place.line, span) === name ? [rangeOf(place.line, span)] : [];
  });
  if (ranges.length <= 1) return undefined;
  const longer = ranges.map((range) => extended(map, range, blanks));
  return longer.every((range) => range !== undefined)
    ? { ranges: longer, wordPattern: LINKED_NAME }
    : undefined;
}

/**
 * The blanks between a name and a cursor that stands between blanks: the next word of the name may be about to be
 * written there.
 */
function blanksBefore(map: WardleyMap, { line, character }: Position): string {
  const text = map.tree.lines[line]?.text ?? "";
  return text[character] === " " ? (/ *$/.exec(text.slice(0, character))?.[0] ?? "") : "";
}

/** A place with the blanks behind it; undefined where there are not as many, or they part the name from a word. */
function extended(map: WardleyMap, { start, end }: Range, blanks: string): Range | undefined {
  if (blanks === "") return { start, end };
  const behind = map.tree.lines[end.line]?.text.slice(end.character) ?? "";
  if (!behind.startsWith(blanks) || /^[\p{L}\p{N}.(]/u.test(behind.slice(blanks.length))) return undefined;
  return { start, end: { line: end.line, character: end.character + blanks.length } };
}

function thingAt(
  map: WardleyMap,
  position: Position,
): { readonly thing: NamedThing; readonly at: NamedPlace } | undefined {
  try {
    return namedThingAt(map, position);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

function gives({ part }: NamedPlace): boolean {
  return part?.role === "name" && GIVING.has(part.use);
}

/** The name without its quotes; undefined where it is written with escapes. */
function content(map: WardleyMap, { line, start, end }: NamedPlace): Span | undefined {
  const source = textIn(map, line, { start, end });
  const span =
    source.startsWith('"') && source.endsWith('"') ? { start: start + 1, end: end - 1 } : { start, end };
  return /["\\]/.test(textIn(map, line, span)) ? undefined : span;
}

function textIn(map: WardleyMap, line: number, { start, end }: Span): string {
  return map.tree.lines[line]?.text.slice(start, end) ?? "";
}

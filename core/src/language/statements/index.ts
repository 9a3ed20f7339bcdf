import { BRACKET_OPEN, isBlank } from "../characters";
import type { KeywordPart, Statement } from "../nodes";
import { accelerator } from "./accelerator";
import { anchor } from "./anchor";
import { annotation } from "./annotation";
import { annotations } from "./annotations";
import { attitude } from "./attitude";
import { component } from "./component";
import { evolution } from "./evolution";
import { evolve } from "./evolve";
import { legacyMarket } from "./legacyMarket";
import { link } from "./link";
import { method } from "./method";
import { note } from "./note";
import { pipeline } from "./pipeline";
import { size } from "./size";
import type { StatementKind } from "./statementKind";
import { style } from "./style";
import { submap } from "./submap";
import { title } from "./title";
import { url } from "./url";
import { valuechain } from "./valuechain";
import { yAxis } from "./yAxis";

/** Forgets which statement a kind reads; each kind is only ever given statements it has read itself. */
function kindOf<S extends Statement>(kind: StatementKind<S>): StatementKind {
  return kind as unknown as StatementKind;
}

/** Every kind of statement, in the order in which completion and documentation list them. */
export const STATEMENT_KINDS: readonly StatementKind[] = [
  kindOf(title),
  kindOf(anchor),
  kindOf(component),
  kindOf(link),
  kindOf(pipeline),
  kindOf(evolve),
  kindOf(submap),
  kindOf(url),
  kindOf(note),
  kindOf(annotation),
  kindOf(annotations),
  kindOf(attitude),
  kindOf(accelerator),
  kindOf(evolution),
  kindOf(valuechain),
  kindOf(style),
  kindOf(size),
  kindOf(legacyMarket),
  kindOf(method),
  kindOf(yAxis),
];

const BY_KEYWORD = new Map<string, StatementKind>();
for (const kind of STATEMENT_KINDS) for (const word of kind.keywords) BY_KEYWORD.set(word, kind);

/** The kind that starts with a keyword (lower case), if it is one. */
export function kindOfKeyword(word: string): StatementKind | undefined {
  return BY_KEYWORD.get(word);
}

const LINK = kindOf(link);

/** The kind that read a statement; undefined for a line that is none. */
export function kindOfStatement(statement: Statement): StatementKind | undefined {
  if (statement.kind === "link") return LINK;
  return statement.keyword && BY_KEYWORD.get(statement.keyword.word);
}

/** A keyword with its kind. */
export class Keyword {
  readonly word: string;
  readonly kind: StatementKind;
  readonly #parts: KeywordPart[] = [];

  constructor(word: string, kind: StatementKind) {
    this.word = word;
    this.kind = kind;
  }

  /** The word as written at a column; the same object for all lines, because nearly every line has one. */
  partAt(start: number): KeywordPart {
    const { word } = this;
    if (start > MOST_INDENTED) return { start, end: start + word.length, text: word, word };
    this.#parts[start] ??= {
      start,
      end: start + word.length,
      text: word,
      word,
    };
    return this.#parts[start];
  }
}

/** Parts of keywords are kept for columns up to this one. */
const MOST_INDENTED = 16;

/** Keywords by first letter (code unit, lower case). */
const BY_LETTER: Keyword[][] = [];
for (const [word, kind] of BY_KEYWORD) {
  const letter = word.charCodeAt(0);
  BY_LETTER[letter] = [...(BY_LETTER[letter] ?? []), new Keyword(word, kind)];
}

/** The keyword that is the first word of `[start, end)` of a text, in lower case as the language wants it. */
export function keywordAt(text: string, start: number, end: number): Keyword | undefined {
  const candidates = BY_LETTER[text.charCodeAt(start)];
  if (!candidates) return undefined;
  for (const keyword of candidates) {
    if (text.startsWith(keyword.word, start) && wordEndsAt(text, start + keyword.word.length, end))
      return keyword;
  }
  return undefined;
}

/** The same for a keyword with upper-case letters. */
export function miscasedKeywordAt(text: string, start: number, end: number): Keyword | undefined {
  const candidates = BY_LETTER[text.charCodeAt(start) | 32];
  if (!candidates) return undefined;
  for (const keyword of candidates) {
    const wordEnd = start + keyword.word.length;
    if (!wordEndsAt(text, wordEnd, end)) continue;
    if (text.slice(start, wordEnd).toLowerCase() === keyword.word) return keyword;
  }
  return undefined;
}

function wordEndsAt(text: string, at: number, end: number): boolean {
  return at === end || (at < end && endsWord(text.charCodeAt(at)));
}

function endsWord(code: number): boolean {
  return isBlank(code) || code === BRACKET_OPEN;
}

/** All keywords in registry order. */
export const KEYWORDS: readonly string[] = [...BY_KEYWORD.keys()];

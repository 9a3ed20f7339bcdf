import { isBlank, QUOTE, skipBlanks } from "../../language/characters";
import { closingQuote } from "../../language/names";

/** What lies between a keyword and the cursor, as far as brackets and words go. */
export interface Tail {
  /** First column behind the keyword that is not blank; the cursor when there is none. */
  readonly nameFrom: number;
  /** The bracket, parenthesis or quote the cursor is in, and its column. */
  readonly open: { readonly mark: "[" | "(" | '"'; readonly at: number } | undefined;
  /** Column behind the last bracket pair that is closed before the cursor. */
  readonly bracketEnd: number | undefined;
  /** Start of the word the cursor touches; the cursor behind a blank or a bracket. */
  readonly wordFrom: number;
}

/** Looks at `[from, to)` of a line; brackets in a quoted name do not count. Linear. */
export function tailOf(text: string, from: number, to: number): Tail {
  const nameFrom = skipBlanks(text, from, to);
  let at = nameFrom;
  if (text.charCodeAt(at) === QUOTE && at < to) {
    const close = closingQuote(text, at, to);
    if (close < 0) {
      return { nameFrom, open: { mark: '"', at }, bracketEnd: undefined, wordFrom: nameFrom };
    }
    at = close + 1;
  }
  let open: Tail["open"];
  let bracketEnd: number | undefined;
  let wordFrom = nameFrom;
  for (; at < to; at++) {
    const character = text[at];
    if (character === "[" || character === "(") open = { mark: character, at };
    else if (character === "]") {
      if (open?.mark === "[") bracketEnd = at + 1;
      open = undefined;
    } else if (character === ")" && open?.mark === "(") open = undefined;
    if (isBlank(text.charCodeAt(at)) || character === "]" || character === ")") wordFrom = at + 1;
  }
  return { nameFrom, open, bracketEnd, wordFrom };
}

/** The word that ends at `end` (exclusive), blanks before it skipped. */
export function wordBefore(text: string, from: number, end: number): string {
  let to = end;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  let start = to;
  while (start > from && !isBlank(text.charCodeAt(start - 1))) start--;
  return text.slice(start, to);
}

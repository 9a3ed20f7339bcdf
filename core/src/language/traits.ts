import { lineAt } from "./text";

/**
 * What characters the lines of a text hold. Most lines hold nothing that comments, quotes, blocks or unusual
 * operators are made of, and can be read without looking for those one by one.
 */

/** Flags of a line. One that is missing promises that there is no such character. */
export const Trait = {
  /** `/`, `#` or `%`, with which comments begin. */
  comment: 1,
  /** `{` or `}`. */
  brace: 2,
  /** A quote, an apostrophe, a backslash, a semicolon, `<` or `&`: whatever makes a link hard to read. */
  special: 4,
} as const;

/** Promises nothing. */
export const ANY_TRAITS = Trait.comment | Trait.brace | Trait.special;

const MARKS: readonly (readonly [character: string, trait: number])[] = [
  ["/", Trait.comment],
  ["#", Trait.comment],
  ["%", Trait.comment],
  ["{", Trait.brace],
  ["}", Trait.brace],
  ['"', Trait.special],
  ["'", Trait.special],
  ["\\", Trait.special],
  [";", Trait.special],
  ["<", Trait.special],
  ["&", Trait.special],
];

/** The traits of one line. */
export function traitsOf(line: string): number {
  let traits = 0;
  for (const [character, trait] of MARKS) if (line.includes(character)) traits |= trait;
  return traits;
}

/**
 * The traits of all lines of a text that begin at `starts` (ascending offsets). The search is for each character
 * in the whole text, because that is what engines do fastest.
 */
function traitsOfLines(text: string, starts: readonly number[]): Uint8Array {
  const traits = new Uint8Array(starts.length);
  for (const [character, trait] of MARKS) {
    let at = text.indexOf(character);
    while (at >= 0) {
      const line = lineAt(starts, at);
      traits[line] = (traits[line] ?? 0) | trait;
      const next = starts[line + 1];
      at = next === undefined ? -1 : text.indexOf(character, next);
    }
  }
  return traits;
}

/** A text cut into lines; there is always a last line, possibly empty. */
export interface SplitText {
  readonly texts: string[];
  /** `\n`, `\r\n`, `\r`, or empty for the last line. */
  readonly lineEnds: string[];
  /** Flags of `Trait`, one number a line. */
  readonly traits: Uint8Array;
}

/** Cuts a text into lines and their ends. */
export function splitLines(text: string): SplitText {
  const texts: string[] = [];
  const lineEnds: string[] = [];
  const starts = [0];
  let start = 0;
  if (!text.includes("\r")) {
    for (let feed = text.indexOf("\n"); feed >= 0; feed = text.indexOf("\n", start)) {
      texts.push(text.slice(start, feed));
      lineEnds.push("\n");
      start = feed + 1;
      starts.push(start);
    }
  } else {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code !== 10 && code !== 13) continue;
      const lineEnd = code === 10 ? "\n" : text.charCodeAt(at + 1) === 10 ? "\r\n" : "\r";
      texts.push(text.slice(start, at));
      lineEnds.push(lineEnd);
      at += lineEnd.length - 1;
      start = at + 1;
      starts.push(start);
    }
  }
  texts.push(text.slice(start));
  lineEnds.push("");
  return { texts, lineEnds, traits: traitsOfLines(text, starts) };
}

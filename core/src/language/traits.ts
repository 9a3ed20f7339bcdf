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
 * The traits of all lines of a text that begin at `starts` (ascending offsets), one number a line. The search is
 * for each character in the whole text, because that is what engines do fastest.
 */
export function traitsOfLines(text: string, starts: ArrayLike<number>): Uint8Array {
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

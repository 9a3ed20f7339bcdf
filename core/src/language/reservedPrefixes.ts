/**
 * Beginnings of a line by which OnlineWardleyMaps decides that it is no link, without looking for the end of
 * the word (language reference 2.10).
 */
const PREFIXES = [
  "evolution",
  "valuechain",
  "anchor",
  "evolve",
  "component",
  "style",
  "build",
  "buy",
  "outsource",
  "title",
  "annotation",
  "pipeline",
  "note",
  "pioneers",
  "settlers",
  "townplanners",
  "submap",
  "url",
  "accelerator",
  "deaccelerator",
  "size",
] as const;

/** By first letter (code unit). */
const BY_LETTER: string[][] = [];
for (const prefix of PREFIXES) {
  const letter = prefix.charCodeAt(0);
  BY_LETTER[letter] = [...(BY_LETTER[letter] ?? []), prefix];
}

const WORDS: ReadonlySet<string> = new Set(PREFIXES);

/** Why OnlineWardleyMaps would not read the line in `[start, end)` as a link; undefined when it would. */
export function swallowingPrefix(
  text: string,
  start: number,
  end: number,
): { readonly word: string; readonly parenthesised: boolean } | undefined {
  const candidates = BY_LETTER[text.charCodeAt(start)];
  if (candidates) {
    for (const word of candidates) if (text.startsWith(word, start)) return { word, parenthesised: false };
  }
  let open = text.indexOf("(", start);
  while (open >= 0 && open < end) {
    // No reserved word is longer than 13 characters.
    const inside = text.slice(open + 1, Math.min(end, open + 15));
    const close = inside.indexOf(")");
    const word = close < 0 ? "" : inside.slice(0, close);
    if (WORDS.has(word)) return { word, parenthesised: true };
    open = text.indexOf("(", open + 1);
  }
  return undefined;
}

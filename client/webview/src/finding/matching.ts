/** Finding by words: text only, no DOM. */

/** A text as it is compared: without accents and case, blanks and line breaks alike. */
export function fold(text: string): string {
  // Upper case first: it makes one of what has two small forms ("ß" and "ss").
  return text
    .toUpperCase()
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** What is looked for: true for every folded text that holds all of these words, in any order, whole or in part. */
export function matcherOf(query: string): ((folded: string) => boolean) | undefined {
  const words = fold(query).split(" ");
  if (words[0] === "") return undefined;
  return (folded) => words.every((word) => folded.includes(word));
}

/** Where to go from a match: the next or last one of `count`, in a circle; the first when there was none before. */
export function stepFrom(at: number, step: 1 | -1, count: number): number {
  if (count === 0) return -1;
  if (at < 0) return step === 1 ? 0 : count - 1;
  return (at + step + count) % count;
}

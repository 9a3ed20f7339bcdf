const ONES =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety";
/** Not `first`, which mostly says in which order to do things. */
const ORDINALS = "second third fourth fifth sixth seventh eighth ninth tenth";

/** What words count, where they count at all. */
const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...ONES.split(" ").map((word, i) => [word, i] as const),
  ...TENS.split(" ").map((word, i) => [word, 20 + 10 * i] as const),
  ...ORDINALS.split(" ").map((word, i) => [word, i + 2] as const),
  ["hundred", 100],
  ["thousand", 1_000],
  ["million", 1_000_000],
  ["billion", 1_000_000_000],
  ["dozen", 12],
  ["twice", 2],
  ["thrice", 3],
  ["double", 2],
  ["triple", 3],
  ["half", 0.5],
  ["quarter", 0.25],
  ["ii", 2],
  ["iii", 3],
  ["iv", 4],
  ["vi", 6],
  ["vii", 7],
  ["viii", 8],
]);

/** The number that a word (in lower case) or its plural stands for; undefined for any other word. */
export function numberOfWord(word: string): number | undefined {
  return NUMBERS.get(word) ?? (word.endsWith("s") ? NUMBERS.get(word.slice(0, -1)) : undefined);
}

/** The same for compounds: `twenty-five`, `two-thirds`; every part must count something. */
export function numbersOfWord(word: string): readonly number[] {
  const parts = word.split("-").map(numberOfWord);
  return parts.flatMap((number) => number ?? []);
}

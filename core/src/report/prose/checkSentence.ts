import { STAGE_ROWS } from "../../analysis/strategy/axisMeaning";
import { foldPhrase, type Grounds, TOKEN } from "./grounds";
import { numberOfWord, numbersOfWord } from "./numberWords";
import { isOrdinary } from "./ordinaryWords";

/** Something in a sentence that its facts do not have. */
export interface Objection {
  readonly kind: "name" | "number" | "stage" | "form";
  /** The word, number or character; for `form` what is wrong. */
  readonly what: string;
}

/** A piece of a sentence that stands in the facts as a whole, `[start, end)` in UTF-16 columns. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** As `foldPhrase` has it. */
  readonly phrase: string;
}

/** A longer sentence is none that anybody reads. */
const LONGEST = 500;

/** Everything but letters, numbers and these looks like something else than prose. */
const FORBIDDEN = /[^\p{L}\p{M}\p{N} .,;:!?'’‘"“”()%/&+→–—-]/u;

/** Words of any row of stage names: a stage is named by its facts or not at all. */
const STAGE_WORDS: ReadonlySet<string> = new Set(
  Object.values(STAGE_ROWS)
    .flat()
    .flatMap((name) => name.toLowerCase().match(TOKEN) ?? []),
);

/** What the check found in a sentence. */
export interface Checked {
  readonly objections: readonly Objection[];
  readonly mentions: readonly Mention[];
}

/**
 * Holds a sentence against the facts it says it rests on: every name, number and stage in it must be in them, and
 * what stands in parentheses behind a name must be said of that name. Every other word must be an ordinary one
 * (see `ordinaryWords.ts`), so that a name can neither be invented nor be put together from parts of others. Pure
 * and strict: rather a good sentence lost than a wrong one shown (grounding rule of analysis reference 5.1).
 *
 * @param stages the names of the map's own stages
 */
export function checkSentence(text: string, grounds: Grounds, stages: readonly string[]): Checked {
  if (text === "" || text.length > LONGEST) {
    return { objections: [{ kind: "form", what: `${text.length} characters` }], mentions: [] };
  }
  const strange = FORBIDDEN.exec(text)?.[0];
  if (strange !== undefined) return { objections: [{ kind: "form", what: strange }], mentions: [] };
  const mentions = mentionsIn(text, grounds);
  const stageWords = new Set([
    ...STAGE_WORDS,
    ...stages.flatMap((name) => name.toLowerCase().match(TOKEN) ?? []),
  ]);
  const objections = [
    ...gapsBetween(text, mentions).flatMap((gap) => objectionsTo(text, gap, grounds, stageWords)),
    ...mentions.flatMap((mention) => objectionsBehind(text, mention, grounds)),
  ];
  return { objections, mentions };
}

/** The phrases of the facts in a text from left to right, the longest first where several begin. */
function mentionsIn(text: string, { phrases }: Grounds): readonly Mention[] {
  const folded = foldPhrase(text);
  const longestFirst = [...phrases].sort((a, b) => b.length - a.length);
  const mentions: Mention[] = [];
  for (let at = 0; at < folded.length; at++) {
    if (isInWord(text, at)) continue;
    const phrase = longestFirst.find(
      (candidate) => folded.startsWith(candidate, at) && !isInWord(text, at + candidate.length),
    );
    if (phrase === undefined) continue;
    mentions.push({ start: at, end: at + phrase.length, phrase });
    at += phrase.length - 1;
  }
  return mentions;
}

/** True when a place lies inside a word or number. */
function isInWord(text: string, at: number): boolean {
  const isPart = (character: string | undefined) =>
    character !== undefined && /[\p{L}\p{M}\p{N}]/u.test(character);
  return isPart(text[at - 1]) && isPart(text[at]);
}

interface Gap {
  readonly start: number;
  readonly end: number;
}

function gapsBetween(text: string, mentions: readonly Mention[]): readonly Gap[] {
  const starts = [0, ...mentions.map(({ end }) => end)];
  const ends = [...mentions.map(({ start }) => start), text.length];
  return starts.map((start, i) => ({ start, end: ends[i] ?? text.length }));
}

function objectionsTo(
  text: string,
  { start, end }: Gap,
  grounds: Grounds,
  stageWords: ReadonlySet<string>,
): readonly Objection[] {
  return [...text.slice(start, end).matchAll(TOKEN)].flatMap((match): Objection[] => {
    const [token] = match;
    const at = start + match.index;
    if (/^\p{N}/u.test(token))
      return isNumberOf(text, token, at, grounds) ? [] : [{ kind: "number", what: token }];
    const word = token.toLowerCase().replaceAll("’", "'");
    const bare = word.endsWith("'s") ? word.slice(0, -2) : word;
    if (bare === "s" && /['’]/.test(text[at - 1] ?? "")) return [];
    if (grounds.words.has(bare) || grounds.words.has(word)) return [];
    if (stageWords.has(bare)) return [{ kind: "stage", what: token }];
    const counts = numbersOfWord(bare);
    if (counts.length > 0) {
      const known = counts.every((count) => grounds.numbers.has(count)) && numberOfWord(bare) !== undefined;
      return known ? [] : [{ kind: "number", what: token }];
    }
    const isCapital = token.charAt(0) !== token.charAt(0).toLowerCase();
    if (isOrdinary(bare) && !(isCapital && !beginsSentence(text, at))) return [];
    return [{ kind: "name", what: token }];
  });
}

/** True when a number stands in the facts just as it stands in the text, with its sign and nothing glued to it. */
function isNumberOf(text: string, token: string, at: number, { numbers }: Grounds): boolean {
  if (!/^[0-9]+(?:\.[0-9]+)?$/.test(token)) return false;
  const before = text.slice(0, at);
  const after = text.slice(at + token.length);
  // A number in a word, a group of thousands, a decimal comma or a fraction is another number.
  if (/[\p{L}\p{M}]$/u.test(before) || /^[\p{L}\p{M}]/u.test(after)) return false;
  if (/[0-9][.,/]$/.test(before) || /^[,/][0-9]/.test(after)) return false;
  const isNegative = /(?:^|[\s(])[-–—−]$/u.test(before);
  return numbers.has(isNegative ? -Number(token) : Number(token));
}

/** True for the first word of the text and after the end of a sentence; quotes and parentheses do not count. */
function beginsSentence(text: string, at: number): boolean {
  const before = text.slice(0, at).replace(/[\s"“‘'(]+$/u, "");
  return before === "" || /[.!?:]$/.test(before);
}

/** What stands in parentheses right behind a name must be said of that name. */
function objectionsBehind(text: string, { end, phrase }: Mention, grounds: Grounds): readonly Objection[] {
  const about = grounds.about.get(phrase);
  const inside = /^ ?\(([^()]*)\)/.exec(text.slice(end))?.[1];
  if (about === undefined || inside === undefined) return [];
  const numbers = (inside.match(TOKEN) ?? []).flatMap((token) => {
    const number = Number(token);
    return Number.isNaN(number) || about.numbers.has(number) ? [] : [token];
  });
  const stages = mentionsIn(inside, grounds).filter((mention) => !about.phrases.has(mention.phrase));
  return [
    ...numbers.map((what): Objection => ({ kind: "number", what })),
    ...stages.map((mention): Objection => ({ kind: "name", what: inside.slice(mention.start, mention.end) })),
  ];
}

import { Memory } from "../../language/memory";
import type { NamePart } from "../../language/nodes";
import type { MapNode } from "../../model/wardleyMap";

/** Words of at most so many letters keep their ending: "gas" is no plural. */
const SHORT_WORD = 3;

/** Plurals that mean something else than their singular. */
const OWN_MEANING = new Set(["arms", "customs", "goods", "means", "news"]);

/** Anything between the words of a name. */
const BETWEEN_WORDS = /[^\p{L}\p{N}']+/u;

/**
 * The form in which names that differ only in plural endings and punctuation are equal: `Multi-modal
 * Blueprints` and `multimodal blueprint`. Empty for a name without letters and digits.
 *
 * @param key a folded name
 */
export function looseName(key: string): string {
  return key
    .replaceAll("’", "'")
    .split(BETWEEN_WORDS)
    .map((word) => (word.includes("'") ? word.replaceAll("'", "") : singular(word)))
    .join("");
}

/** The loose forms of names as they stand in lines, which most edits leave as they are. */
const LOOSE_NAMES = new Memory<NamePart, string>();

/** The loose form of a component's name. */
export function looseNameOf({ key, statement: { name } }: MapNode): string {
  if (name?.key !== key) return looseName(key);
  const known = LOOSE_NAMES.get(name);
  if (known !== undefined) return known;
  const loose = looseName(key);
  LOOSE_NAMES.set(name, loose);
  return loose;
}

/** An English word without its plural ending; whether the ending is one nobody can tell for sure. */
function singular(word: string): string {
  if (word.length <= SHORT_WORD || !word.endsWith("s") || OWN_MEANING.has(word)) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return /(?:ss|us|is)$/.test(word) ? word : word.slice(0, -1);
}

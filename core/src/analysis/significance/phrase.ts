import type { MapNode } from "../../model/wardleyMap";
import { oneLine } from "../words";

/** A text that keeps apart which of its words are names, so that each surface can write or link them its way. */
export type Phrase = readonly (string | MapNode)[];

/** A phrase as plain text. */
export function plainPhrase(phrase: Phrase): string {
  return phrase.map((part) => (typeof part === "string" ? part : oneLine(part.name))).join("");
}

/** The same with a capital first letter; a name that comes first keeps its own. */
export function capitalised(phrase: Phrase): Phrase {
  const [first, ...rest] = phrase;
  if (typeof first !== "string") return phrase;
  return [first.charAt(0).toUpperCase() + first.slice(1), ...rest];
}

/** Phrases one after another with a separator between them. */
export function joinPhrases(phrases: readonly Phrase[], separator: string): Phrase {
  return phrases.flatMap((phrase, i) => (i === 0 ? phrase : [separator, ...phrase]));
}

/** "A, B and C"; from `limit` names on the rest is counted: "A, B and 3 more". */
export function namesPhrase(nodes: readonly MapNode[], limit = 3): Phrase {
  return listPhrase(
    nodes.map((node) => [node]),
    limit,
  );
}

/** The same for any phrases. */
export function listPhrase(items: readonly Phrase[], limit = 3): Phrase {
  const shown = items.slice(0, limit);
  const rest = items.length - shown.length;
  const last = rest > 0 ? [`${rest} more`] : shown.pop();
  if (last === undefined) return [];
  return shown.length === 0 ? last : [...joinPhrases(shown, ", "), " and ", ...last];
}

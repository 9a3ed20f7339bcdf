import { similarity } from "./similarity";

/** Words less alike than this are hardly misspellings of each other. */
const LIKELY = 0.6;

/**
 * The word most like `text`, whatever its case; of equals the first by name. For short lists: O(words · length²).
 *
 * @param least how alike it must be at least, 0..1
 */
export function nearestWord(text: string, words: Iterable<string>, least = LIKELY): string | undefined {
  const folded = text.toLowerCase();
  let best: string | undefined;
  let bestSimilarity = least;
  for (const word of [...words].sort()) {
    const found = similarity(folded, word.toLowerCase());
    if (found > bestSimilarity || (found === bestSimilarity && best === undefined)) {
      best = word;
      bestSimilarity = found;
    }
  }
  return best;
}

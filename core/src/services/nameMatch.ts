/**
 * How well a name fits what was typed, the best first; undefined when it does not. Letters may be left out, but not
 * put in or swapped: `cot` finds "Cup of Tea".
 *
 * @param folded the folded name, see `foldName`
 * @param query what was typed, folded
 */
export function nameMatch(folded: string, query: string): number | undefined {
  if (query === "" || folded === query) return 0;
  const at = folded.indexOf(query);
  if (at === 0) return 1;
  if (at > 0) return startsWord(folded, at) || startsWord(folded, folded.indexOf(` ${query}`) + 1) ? 2 : 3;
  const rank = initials(folded, query) ? 4 : 5;
  return isSubsequence(folded, query) ? rank : undefined;
}

function startsWord(text: string, at: number): boolean {
  return at > 0 && /[^\p{L}\p{N}]/u.test(text[at - 1] ?? "");
}

/** True when the letters begin the words of a name in order, such as `ct` those of "cup of tea". */
function initials(folded: string, query: string): boolean {
  const letters = folded.split(/[^\p{L}\p{N}]+/u).map((word) => word[0] ?? "");
  return isSubsequence(letters.join(""), query);
}

/** Blanks in the query only part words. */
function isSubsequence(text: string, query: string): boolean {
  let from = 0;
  for (const letter of query) {
    if (letter === " ") continue;
    const at = text.indexOf(letter, from);
    if (at < 0) return false;
    from = at + letter.length;
  }
  return true;
}

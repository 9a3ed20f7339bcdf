/**
 * What typed text is compared with, for a name of several words. Clients that compare from the beginning find a
 * name by any of its words when that word comes first; those that look anywhere find it as before, for nothing is
 * left out.
 *
 * @param typed what stands there already
 * @returns undefined when the name itself will do
 */
export function wordFilter(name: string, typed: string): string | undefined {
  const wanted = typed.trimStart().toLowerCase();
  if (wanted === "") return undefined;
  const folded = name.toLowerCase();
  if (folded.startsWith(wanted)) return undefined;
  for (let at = folded.indexOf(wanted); at > 0; at = folded.indexOf(wanted, at + 1)) {
    if (!isLetter(folded[at - 1])) return `${name.slice(at)} ${name.slice(0, at).trimEnd()}`;
  }
  return undefined;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

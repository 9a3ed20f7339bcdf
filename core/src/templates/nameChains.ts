/** Longer lists are not one map; names. */
export const MOST_NAMES = 300;

/** Names in the order in which they need each other: each needs the one behind it. */
export type NameChain = readonly string[];

/**
 * Reads a list of names as somebody wrote or pasted it. With `>` or `->` between names every line, and every part
 * between semicolons, is a chain of its own; else all names are one, in lines or with commas or semicolons between
 * them. Bullets and numbers before names, quotes around them, comments behind `//` and blank lines do not count, nor
 * does a name that comes again in its chain. Names are the same whatever their case, as in a map.
 *
 * @param most so many different names are read, and no more
 */
export function nameChains(text: string, most: number = MOST_NAMES): readonly NameChain[] {
  const known = new Set<string>();
  const namesOf = (part: string): NameChain => {
    const names = new Map<string, string>();
    for (const name of part.split(/[,;>\r\n]/).map(nameIn)) {
      const key = name.toLowerCase();
      if (name === "" || names.has(key) || (known.size >= most && !known.has(key))) continue;
      known.add(key);
      names.set(key, name);
    }
    return [...names.values()];
  };
  const parts = text.includes(">") ? text.split(/[;\r\n]/) : [text];
  return parts.map(namesOf).filter((names) => names.length > 0);
}

/** Chains in one line, which reads as the same chains. */
export function inOneLine(chains: readonly NameChain[]): string {
  return chains.map((names) => names.join(" > ")).join("; ");
}

/** A clipboard with more names than this, or longer ones, was hardly filled for this purpose. */
const LIKELY_NAMES = 60;
const LIKELY_LENGTH = 40;

/** Whether a text, such as a clipboard's, looks like a list of names rather than prose, code or a map. */
export function looksLikeNames(text: string): boolean {
  if (text.length > LIKELY_NAMES * LIKELY_LENGTH || /[[\]{}()=<:/\\]/.test(text)) return false;
  const names = nameChains(text).flat();
  return (
    names.length > 1 && names.length <= LIKELY_NAMES && names.every((name) => name.length <= LIKELY_LENGTH)
  );
}

/** A name without what lists put around it: `- `, `* `, `1. `, the dash of an arrow, quotes. */
function nameIn(part: string): string {
  const comment = part.indexOf("//");
  const bare = (comment < 0 ? part : part.slice(0, comment))
    .trim()
    .replace(/^(?:[-*•+]|\d{1,3}[.)])\s+/, "")
    .replace(/-$/, "")
    .trim();
  const quoted = bare.length > 1 && bare.startsWith('"') && bare.endsWith('"');
  return (quoted ? bare.slice(1, -1) : bare).replaceAll(/\s+/g, " ").trim();
}

/** Letters of the longest abbreviation. */
const LONGEST = 3;

/**
 * A short form for each of several names: its first letters as a capital and small ones, as many as tell it from
 * the others; a number behind the first letter where even three letters do not.
 */
export function abbreviations(names: readonly string[]): string[] {
  return names.map((name, at) => {
    for (let length = 1; length <= LONGEST; length++) {
      const start = beginning(name, length);
      if (names.every((other, i) => i === at || beginning(other, length) !== start)) return start;
    }
    return `${beginning(name, 1)}${at + 1}`;
  });
}

function beginning(name: string, length: number): string {
  const [first = "", ...rest] = [...name.trim()].slice(0, length);
  return first.toUpperCase() + rest.join("").toLowerCase();
}

/** Numbers of attributes on their way from one value to another. */

const NUMBER = /-?\d+(?:\.\d+)?/g;

/**
 * The texts between two that differ in their numbers only, such as `"12,5 3,4"` or `"rotate(30 4 5)"`; undefined when
 * they differ in more. 0 gives the first, 1 the second.
 */
export function between(from: string, to: string): ((share: number) => string) | undefined {
  if (from.replace(NUMBER, "#") !== to.replace(NUMBER, "#")) return undefined;
  const starts = (from.match(NUMBER) ?? []).map(Number);
  const ends = (to.match(NUMBER) ?? []).map(Number);
  return (share) => {
    let at = 0;
    return to.replace(NUMBER, (number) => {
      const [start, end] = [starts[at], ends[at]];
      at += 1;
      return start === undefined || end === undefined ? number : (start + (end - start) * share).toFixed(2);
    });
  };
}

/** A share of the time as a share of the way: slow at both ends. */
export function eased(share: number): number {
  return share < 0.5 ? 4 * share ** 3 : 1 - (2 - 2 * share) ** 3 / 2;
}

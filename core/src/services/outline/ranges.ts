import type { Position, Range } from "../../language/text";

/** The smallest range that holds all of some ranges, of which there is at least one. */
export function around(ranges: readonly Range[]): Range {
  const [first = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, ...others] = ranges;
  return others.reduce(
    ({ start, end }, other) => ({
      start: isBefore(other.start, start) ? other.start : start,
      end: isBefore(end, other.end) ? other.end : end,
    }),
    first,
  );
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

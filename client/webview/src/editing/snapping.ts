/** Where a dragged element wants to stand: beside stage lines and other elements. Arithmetic only. */

/** A value that was drawn to a line. */
export interface Snapped {
  readonly value: number;
  /** The line it was drawn to; undefined when none is near. */
  readonly line: number | undefined;
}

/** Lines sorted, each once. */
export function sortedLines(values: Iterable<number>): readonly number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}

/** The value, or the nearest of ascending `lines` when it is at most `reach` away (binary search). */
export function snap(value: number, lines: readonly number[], reach: number): Snapped {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  let best: number | undefined;
  for (const line of [lines[low - 1], lines[low]]) {
    if (line === undefined || Math.abs(line - value) > reach) continue;
    if (best === undefined || Math.abs(line - value) < Math.abs(best - value)) best = line;
  }
  return best === undefined ? { value, line: undefined } : { value: best, line: best };
}

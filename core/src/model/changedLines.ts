import type { SyntaxTree } from "../language/nodes";

/** Lines `[start, oldEnd)` of an old tree became `[start, newEnd)` of a new one; all others are the same nodes. */
export interface ChangedLines {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** Anything that stands on a line (zero-based). */
interface OnLine {
  readonly line: number;
}

/** The lines that differ between two versions of a tree that share the nodes of equal lines. */
export function changedLines(before: SyntaxTree, after: SyntaxTree): ChangedLines {
  const [old, lines] = [before.lines, after.lines];
  const shorter = Math.min(old.length, lines.length);
  let start = 0;
  while (start < shorter && old[start] === lines[start]) start++;
  let [oldEnd, newEnd] = [old.length, lines.length];
  while (oldEnd > start && newEnd > start && old[oldEnd - 1] === lines[newEnd - 1]) {
    oldEnd--;
    newEnd--;
  }
  return { start, oldEnd, newEnd };
}

/** Index of the first item on `line` or below (binary search); `items` in file order. */
export function firstFrom(items: readonly OnLine[], line: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.line ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True when something of a list in file order stands on the changed lines, or behind lines that are moved by them. */
export function touches(items: readonly OnLine[], { start, oldEnd, newEnd }: ChangedLines): boolean {
  const first = firstFrom(items, start);
  return first < (newEnd === oldEnd ? firstFrom(items, oldEnd) : items.length);
}

/**
 * A list in file order after the change: `added` stand on the new lines, in the place of what stood on the old
 * ones; `move` gives the others for their line and index.
 */
export function spliced<T extends OnLine>(
  items: readonly T[],
  added: readonly T[],
  change: ChangedLines,
  move: (item: T, line: number, index: number) => T,
): T[] {
  return moved(items, added, change, move, 0);
}

/** The same where nothing but its line and index tells one version of an item from another. */
export function splicedInPlace<T extends OnLine>(
  items: readonly T[],
  added: readonly T[],
  change: ChangedLines,
  move: (item: T, line: number, index: number) => T,
): T[] {
  const first = firstFrom(items, change.start);
  const stays = change.newEnd === change.oldEnd && first + added.length === firstFrom(items, change.oldEnd);
  return moved(items, added, change, move, stays ? items.length : first);
}

/** @param from the first item that may be another in its new place */
function moved<T extends OnLine>(
  items: readonly T[],
  added: readonly T[],
  change: ChangedLines,
  move: (item: T, line: number, index: number) => T,
  from: number,
): T[] {
  const first = firstFrom(items, change.start);
  const last = firstFrom(items, change.oldEnd);
  const shift = change.newEnd - change.oldEnd;
  const result = items.slice(0, first).concat(added, items.slice(last));
  for (let i = from; i < result.length; i++) {
    if (i === first) i += added.length;
    const item = result[i];
    if (item) result[i] = move(item, i < first ? item.line : item.line + shift, i);
  }
  return result;
}

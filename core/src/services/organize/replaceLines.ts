import type { SyntaxTree } from "../../language/nodes";
import { textLength } from "../../language/print";
import type { TextChange } from "../../language/text";

/** A line of a text put in order: one of the old ones (zero-based), or a blank one. */
export type Line = number | "blank";

/**
 * The changes that replace the lines from `head` to `tail` (not included) by others in another order: the longest run
 * of lines that keep their order stays, the rest is taken away and put where it goes. A byte-order mark stays at the
 * head, and a text that does not end with a line end does not afterwards.
 */
export function replaceLines(
  tree: SyntaxTree,
  head: number,
  tail: number,
  lines: readonly Line[],
): TextChange[] {
  const lineEnd = tree.lines[0]?.lineEnd || "\n";
  const length = textLength(tree);
  const mark = tree.lines[0]?.text.startsWith("\uFEFF") ? 1 : 0;
  const startOf = (line: number) => (line === 0 ? mark : (tree.lineStarts[line] ?? length));
  const textOf = (line: Line) => {
    if (line === "blank") return lineEnd;
    const node = tree.lines[line];
    return (node?.text.slice(line === 0 ? mark : 0) ?? "") + (node?.lineEnd || lineEnd);
  };
  const kept = longestAscending(lines);
  const changes: TextChange[] = [];
  let from = head;
  let added = "";
  const flush = (to: number) => {
    const [start, end] = [startOf(from), startOf(to)];
    if (start < end || added !== "") changes.push({ start, end, text: added });
    added = "";
  };
  lines.forEach((line, at) => {
    if (line === "blank" || !kept.has(at)) added += textOf(line);
    else {
      flush(line);
      from = line + 1;
    }
  });
  flush(tail);
  const ends = tail === tree.lines.length && tree.lines[tail - 1]?.lineEnd === "";
  return ends ? withoutLastLineEnd(tree, changes, length, lineEnd) : changes;
}

/** Puts the line end that the last line lacks where it is needed now, and none behind the new last line. */
function withoutLastLineEnd(
  tree: SyntaxTree,
  changes: readonly TextChange[],
  length: number,
  lineEnd: string,
): TextChange[] {
  const last = changes.at(-1);
  if (last?.end !== length) return [...changes];
  const before = changes.slice(0, -1);
  if (last.start === length)
    return [...before, { ...last, text: lineEnd + last.text.slice(0, -lineEnd.length) }];
  if (last.text !== "") return [...before, { ...last, text: last.text.slice(0, -lineEnd.length) }];
  const line = tree.lines.findIndex((_, at) => (tree.lineStarts[at + 1] ?? length) === last.start);
  return [...before, { ...last, start: last.start - (tree.lines[line]?.lineEnd.length ?? 0) }];
}

/** The indices of a longest ascending run of old lines. */
function longestAscending(lines: readonly Line[]): ReadonlySet<number> {
  /** For each length, the index at which the run of that length with the smallest end ends. */
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  lines.forEach((line, at) => {
    if (line === "blank") return;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (Number(lines[ends[middle] ?? 0]) < line) low = middle + 1;
      else high = middle;
    }
    previous[at] = low > 0 ? ends[low - 1] : undefined;
    ends[low] = at;
  });
  const kept = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) kept.add(at);
  return kept;
}

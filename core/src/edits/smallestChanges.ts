import { print } from "../language/print";
import type { TextChange } from "../language/text";
import type { WardleyMap } from "../model/wardleyMap";

/**
 * Changes in file order that touch nothing but what differs; the same change twice is made once. Undefined when
 * two of them overlap.
 */
export function smallest(map: WardleyMap, changes: readonly TextChange[]): TextChange[] | undefined {
  if (changes.length === 0) return [];
  const text = print(map.tree);
  const ordered = changes
    .map((change) => trimmed(text, change))
    .filter(({ start, end, text: added }) => start < end || added !== "")
    .map((change, index) => ({ change, index }))
    .sort((a, b) => a.change.start - b.change.start || a.change.end - b.change.end || a.index - b.index)
    .map(({ change }) => change);
  const kept: TextChange[] = [];
  for (const change of ordered) {
    const last = kept.at(-1);
    if (last !== undefined && isSame(last, change) && change.start < change.end) continue;
    if (last !== undefined && change.start < last.end) return undefined;
    kept.push(change);
  }
  return kept;
}

function isSame(a: TextChange, b: TextChange): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text;
}

/** Without what is the same at both ends; never cuts a line end or a character of two code units in two. */
function trimmed(text: string, { start, end, text: added }: TextChange): TextChange {
  let from = 0;
  const most = Math.min(end - start, added.length);
  while (from < most && text.charCodeAt(start + from) === added.charCodeAt(from)) from++;
  let to = 0;
  while (to < most - from && text.charCodeAt(end - 1 - to) === added.charCodeAt(added.length - 1 - to)) to++;
  if (most === 0 || isSplit(added, from) || isSplit(added, added.length - to))
    return { start, end, text: added };
  if (isSplit(text, start + from) || isSplit(text, end - to)) return { start, end, text: added };
  return { start: start + from, end: end - to, text: added.slice(from, added.length - to) };
}

/** True when `at` lies inside a surrogate pair or between the two characters of a line end. */
function isSplit(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  return (before === 13 && after === 10) || (before >= 0xd800 && before < 0xdc00 && after >= 0xdc00);
}

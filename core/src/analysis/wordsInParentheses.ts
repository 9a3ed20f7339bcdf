import type { Span, TextChange } from "../language/text";
import type { WardleyMap } from "../model/wardleyMap";
import { replaceSpan } from "./edits";

/** A word of a parenthesis, such as a decorator, with its line (zero-based). */
export interface PlacedWord extends Span {
  readonly line: number;
}

/**
 * Removes words from their parentheses, each with the separator before it; the parentheses, with the blank before them,
 * where nothing is left in them. What stays keeps the author's separators.
 */
export function withoutWords(map: WardleyMap, words: readonly PlacedWord[]): TextChange[] {
  const groups = new Map<
    string,
    { readonly line: number; readonly open: number; readonly gone: Set<number> }
  >();
  for (const { line, start } of words) {
    const open = textOf(map, line).lastIndexOf("(", start);
    const key = `${line}:${open}`;
    const group = groups.get(key) ?? { line, open, gone: new Set() };
    groups.set(key, group);
    group.gone.add(start);
  }
  return [...groups.values()].map(({ line, open, gone }) => withoutIn(map, line, open, gone));
}

function withoutIn(map: WardleyMap, line: number, open: number, gone: ReadonlySet<number>): TextChange {
  const text = textOf(map, line);
  const closed = text.indexOf(")", open);
  const close = closed < 0 ? text.length : closed;
  const inside = text.slice(open + 1, close);
  let kept = "";
  let end = 0;
  for (const { 0: word, index } of inside.matchAll(/[^\s,]+/g)) {
    const before = inside.slice(end, index);
    // The first that stays has nothing to be separated from.
    if (!gone.has(open + 1 + index)) kept += (kept === "" ? "" : before) + word;
    end = index + word.length;
  }
  if (kept !== "") return replaceSpan(map, line, { start: open + 1, end: close }, kept);
  const blank = /\s/.test(text[open - 1] ?? "") ? 1 : 0;
  return replaceSpan(map, line, { start: open - blank, end: Math.min(close + 1, text.length) }, "");
}

function textOf(map: WardleyMap, line: number): string {
  return map.tree.lines[line]?.text ?? "";
}

import type { Span, TextChange } from "../language/text";
import type { WardleyMap } from "../model/wardleyMap";

/** Smallest text changes for fixes. Lines are zero-based, spans are columns of one line. */

/** The characters of a span as they stand in the file. */
export function sourceOf(map: WardleyMap, line: number, span: Span): string {
  return map.tree.lines[line]?.text.slice(span.start, span.end) ?? "";
}

/** Writes `text` in place of a span. */
export function replaceSpan(map: WardleyMap, line: number, span: Span, text: string): TextChange {
  const from = lineStart(map, line);
  return { start: from + span.start, end: from + span.end, text };
}

/** Removes whole lines with their line ends; neighbouring lines are removed by one change. */
export function deleteLines(map: WardleyMap, lines: Iterable<number>): TextChange[] {
  const ordered = [...new Set(lines)].sort((a, b) => a - b);
  const changes: TextChange[] = [];
  for (let i = 0; i < ordered.length; ) {
    const first = ordered[i] ?? 0;
    let last = first;
    for (i++; ordered[i] === last + 1; i++) last++;
    changes.push(deleteRun(map, first, last));
  }
  return changes;
}

function deleteRun(map: WardleyMap, first: number, last: number): TextChange {
  const end = lineStart(map, last) + lineLength(map, last);
  // The last line has no line end of its own, so the one before it goes instead.
  if (last === map.tree.lines.length - 1 && first > 0) {
    return { start: lineStart(map, first) - lineEndLength(map, first - 1), end, text: "" };
  }
  return { start: lineStart(map, first), end: end + lineEndLength(map, last), text: "" };
}

/** Adds lines behind line `line`, with that line's indentation and line end; an empty one stays empty. */
export function insertLinesAfter(map: WardleyMap, line: number, ...texts: readonly string[]): TextChange {
  const at = lineStart(map, line) + lineLength(map, line);
  const indent = indentOf(map, line);
  const lineEnd = lineEndAt(map, line);
  return { start: at, end: at, text: texts.map((text) => lineEnd + indented(text, indent)).join("") };
}

/** Adds lines before line `line`, written as `insertLinesAfter` does; behind the byte-order mark when there is one. */
export function insertLinesBefore(map: WardleyMap, line: number, ...texts: readonly string[]): TextChange {
  const indent = indentOf(map, line);
  const [first = "", ...more] = texts.map((text) => indented(text, indent));
  return insertLineBefore(map, line, [first, ...more].join(lineEndAt(map, line)), "");
}

/** OnlineWardleyMaps takes a `deaccelerator` that is not in column 0 for an accelerator (language reference 2.17). */
function indented(text: string, indent: string): string {
  return text === "" || text.startsWith("deaccelerator") ? text : indent + text;
}

/**
 * Adds a line before line `line`, with that line's line end; behind the byte-order mark when there is one.
 *
 * @param indent blanks before the text; those of the line when not given
 */
export function insertLineBefore(
  map: WardleyMap,
  line: number,
  text: string,
  indent: string = indentOf(map, line),
): TextChange {
  const mark = map.tree.lines[line]?.text.startsWith("\uFEFF") ? 1 : 0;
  const at = lineStart(map, line) + mark;
  return { start: at, end: at, text: `${indent}${text}${lineEndAt(map, line)}` };
}

/** Adds text at a column. */
export function insertAt(map: WardleyMap, line: number, column: number, text: string): TextChange {
  return replaceSpan(map, line, { start: column, end: column }, text);
}

/** The line end the file uses: that of its first line, `\n` in a file of one line. */
export function lineEndOf(map: WardleyMap): string {
  return map.tree.lines[0]?.lineEnd || "\n";
}

/** The line end of a line; of the last one, which has none, that of the line before. */
function lineEndAt(map: WardleyMap, line: number): string {
  const { lines } = map.tree;
  return lines[line]?.lineEnd || lines[line - 1]?.lineEnd || lineEndOf(map);
}

function indentOf(map: WardleyMap, line: number): string {
  const text = map.tree.lines[line]?.text ?? "";
  return text.slice(0, text.length - text.trimStart().length).replace("\uFEFF", "");
}

function lineStart(map: WardleyMap, line: number): number {
  return map.tree.lineStarts[line] ?? 0;
}

function lineLength(map: WardleyMap, line: number): number {
  return map.tree.lines[line]?.text.length ?? 0;
}

function lineEndLength(map: WardleyMap, line: number): number {
  return map.tree.lines[line]?.lineEnd.length ?? 0;
}

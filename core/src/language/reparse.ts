import { dialectOf, dialectOfLines } from "./dialect";
import { LineScanner } from "./lineScanner";
import { lineShape, Shape } from "./lineShape";
import { lineEndOf, lineStartsOf } from "./lines";
import { parseMermaid } from "./mermaid/parseMermaid";
import type { LineNode } from "./nodes";
import { type ParsedTree, parse } from "./parse";
import { parseLine } from "./parseLine";
import { print, printLines, textLength } from "./print";
import { findStructure } from "./structure";
import { lineAt, type TextChange } from "./text";
import { ANY_TRAITS, traitsOf, traitsOfLines } from "./traits";

/**
 * The tree after one change. Lines the change does not touch keep their nodes, unless a block comment or a
 * pipeline block opens or closes around them. Equal to parsing the whole new text.
 */
export function reparse(tree: ParsedTree, change: TextChange): ParsedTree {
  const length = textLength(tree);
  const start = Math.max(0, Math.min(change.start, length));
  const end = Math.max(start, Math.min(change.end, length));
  if (tree.dialect === "mermaid") {
    const before = print(tree);
    const text = before.slice(0, start) + change.text + before.slice(end);
    return dialectOf(text) === "mermaid" ? parseMermaid(text, tree) : parse(text);
  }
  const changed = reparseOwm(tree, start, end, change.text);
  const whole = () => print(changed);
  return dialectOfLines(changed.lines, whole) === "mermaid" ? parseMermaid(whole()) : changed;
}

function reparseOwm(tree: ParsedTree, start: number, end: number, inserted: string): ParsedTree {
  let firstLine = lineAt(tree.lineStarts, start);
  let lastLine = lineAt(tree.lineStarts, end);
  // A lone CR and the LF behind it may become one line end: take the neighbours in.
  if (firstLine > 0 && tree.lines[firstLine - 1]?.lineEnd === "\r") firstLine--;
  if (lastLine + 1 < tree.lines.length && /\r/.test(tree.lines[lastLine]?.lineEnd ?? "")) lastLine++;
  const touched = tree.lines.slice(firstLine, lastLine + 1);
  const from = tree.lineStarts[firstLine] ?? 0;
  const old = printLines(touched);
  const text = old.slice(0, start - from) + inserted + old.slice(end - from);
  return replaceLines(tree, firstLine, lastLine + 1, text);
}

/** Puts `text`, which ends where a line ends, in the place of some lines. */
function replaceLines(tree: ParsedTree, firstLine: number, endLine: number, text: string): ParsedTree {
  const starts = lineStartsOf(text);
  const traits = traitsOfLines(text, starts);
  // Before other lines the text ends with a line end, behind which the next line starts, which is not its own.
  const inserted = endLine < tree.lines.length ? starts.length - 1 : starts.length;
  const shift = inserted - (endLine - firstLine);
  const count = tree.lines.length + shift;
  const shapes = new Uint16Array(count);
  shapes.set(tree.shapes.subarray(0, firstLine));
  shapes.set(tree.shapes.subarray(endLine), firstLine + inserted);
  const nextStart = (at: number) => starts[at + 1] ?? text.length;
  let inside = commentOpenBefore(shapes, firstLine);
  let reshaped = firstLine;
  // The inserted lines, and those below through which a comment goes on that the change opened or closed.
  for (; reshaped < count; reshaped++) {
    const at = reshaped - firstLine;
    if (at < inserted) {
      const from = starts[at] ?? 0;
      const to = nextStart(at) - lineEndOf(text, from, nextStart(at)).length;
      shapes[reshaped] = lineShape(text, from, to, traits[at] ?? ANY_TRAITS, inside);
    } else {
      const old = reshaped - shift;
      if (commentOpenBefore(tree.shapes, old) === inside) break;
      const line = tree.lines[old]?.text ?? "";
      shapes[reshaped] = lineShape(line, 0, line.length, traitsOf(line), inside);
    }
    inside = ((shapes[reshaped] ?? 0) & Shape.commentOpen) !== 0;
  }
  const { blocks, contexts } = findStructure(shapes);
  const scanner = new LineScanner(inserted);
  const lines: LineNode[] = [];
  for (let at = 0; at < inserted; at++) {
    const from = starts[at] ?? 0;
    const lineEnd = lineEndOf(text, from, nextStart(at));
    const line = text.slice(from, nextStart(at) - lineEnd.length);
    const i = firstLine + at;
    const before = commentOpenBefore(shapes, i);
    lines.push(parseLine(scanner, line, traits[at] ?? ANY_TRAITS, before, contexts[i] ?? 0, lineEnd));
  }
  const all = tree.lines.slice(0, firstLine).concat(lines, tree.lines.slice(endLine));
  // Lines whose text is the same but whose place in a comment or a block is not.
  for (let i = 0; i < count; i++) {
    if (i >= firstLine && i < firstLine + inserted) continue;
    const old = i < firstLine ? i : i - shift;
    const context = contexts[i] ?? 0;
    if (i >= reshaped || i < firstLine) if (context === tree.contexts[old]) continue;
    const { text: line, lineEnd } = tree.lines[old] as LineNode;
    all[i] = parseLine(scanner, line, traitsOf(line), commentOpenBefore(shapes, i), context, lineEnd);
  }
  const lineStarts = replaceStarts(tree, firstLine, endLine, starts.subarray(0, inserted), text.length);
  return { dialect: "owm", lines: all, lineStarts, blocks, shapes, contexts };
}

/** Where the lines start; `starts` are those of the new lines in their text of `length`. */
function replaceStarts(
  tree: ParsedTree,
  firstLine: number,
  endLine: number,
  starts: Uint32Array,
  length: number,
): Uint32Array {
  const old = tree.lineStarts;
  const from = old[firstLine] ?? 0;
  const result = new Uint32Array(old.length - (endLine - firstLine) + starts.length);
  result.set(old.subarray(0, firstLine));
  for (let at = 0; at < starts.length; at++) result[firstLine + at] = from + (starts[at] ?? 0);
  const shift = from + length - (old[endLine] ?? 0);
  const below = firstLine + starts.length;
  for (let i = endLine; i < old.length; i++) result[below + i - endLine] = (old[i] ?? 0) + shift;
  return result;
}

function commentOpenBefore(shapes: Uint16Array, line: number): boolean {
  return line > 0 && ((shapes[line - 1] ?? 0) & Shape.commentOpen) !== 0;
}

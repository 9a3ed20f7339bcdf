import { LineScanner } from "./lineScanner";
import { lineShape, Shape } from "./lineShape";
import type { LineNode } from "./nodes";
import { makeTree, type ParsedTree } from "./parse";
import { parseLine } from "./parseLine";
import { printLines, textLength } from "./print";
import { findStructure } from "./structure";
import { lineAt, type TextChange } from "./text";
import { ANY_TRAITS, type SplitText, splitLines, traitsOf } from "./traits";

/**
 * The tree after one change. Lines the change does not touch keep their nodes, unless a block comment or a
 * pipeline block opens or closes around them. Equal to parsing the whole new text.
 */
export function reparse(tree: ParsedTree, change: TextChange): ParsedTree {
  const length = textLength(tree);
  const start = Math.max(0, Math.min(change.start, length));
  const end = Math.max(start, Math.min(change.end, length));
  let firstLine = lineAt(tree.lineStarts, start);
  let lastLine = lineAt(tree.lineStarts, end);
  // A lone CR and the LF behind it may become one line end: take the neighbours in.
  if (firstLine > 0 && tree.lines[firstLine - 1]?.lineEnd === "\r") firstLine--;
  if (lastLine + 1 < tree.lines.length && /\r/.test(tree.lines[lastLine]?.lineEnd ?? "")) lastLine++;
  const touched = tree.lines.slice(firstLine, lastLine + 1);
  const from = tree.lineStarts[firstLine] ?? 0;
  const old = printLines(touched);
  const text = old.slice(0, start - from) + change.text + old.slice(end - from);
  const split = splitLines(text);
  if (lastLine + 1 < tree.lines.length) {
    // The touched text ends with a line end; what `splitLines` adds behind it is the next line's start.
    split.texts.pop();
    split.lineEnds.pop();
  }
  return replaceLines(tree, firstLine, lastLine + 1, split);
}

function replaceLines(tree: ParsedTree, firstLine: number, endLine: number, split: SplitText): ParsedTree {
  const inserted = split.texts.length;
  const shift = inserted - (endLine - firstLine);
  const count = tree.lines.length + shift;
  const shapes = new Uint16Array(count);
  shapes.set(tree.shapes.subarray(0, firstLine));
  shapes.set(tree.shapes.subarray(endLine), firstLine + inserted);
  let inside = commentOpenBefore(shapes, firstLine);
  let reshaped = firstLine;
  // The inserted lines, and those below through which a comment goes on that the change opened or closed.
  for (; reshaped < count; reshaped++) {
    const old = reshaped - shift;
    const isNew = reshaped < firstLine + inserted;
    if (!isNew && commentOpenBefore(tree.shapes, old) === inside) break;
    const text = (isNew ? split.texts[reshaped - firstLine] : tree.lines[old]?.text) ?? "";
    const traits = isNew ? split.traits[reshaped - firstLine] : traitsOf(text);
    const shape = lineShape(text, traits ?? ANY_TRAITS, inside);
    inside = (shape & Shape.commentOpen) !== 0;
    shapes[reshaped] = shape;
  }
  const structure = findStructure(shapes);
  const scanner = new LineScanner();
  const lines: LineNode[] = tree.lines.slice(0, firstLine);
  for (let i = firstLine; i < firstLine + inserted; i++) {
    const context = structure.contexts[i] ?? 0;
    const at = i - firstLine;
    const before = commentOpenBefore(shapes, i);
    const traits = split.traits[at] ?? ANY_TRAITS;
    lines.push(parseLine(scanner, split.texts[at] ?? "", traits, before, context, split.lineEnds[at] ?? ""));
  }
  for (let old = endLine; old < tree.lines.length; old++) lines.push(tree.lines[old] as LineNode);
  // Lines whose text is the same but whose place in a comment or a block is not.
  for (let i = 0; i < count; i++) {
    if (i >= firstLine && i < firstLine + inserted) continue;
    const old = i < firstLine ? i : i - shift;
    const context = structure.contexts[i] ?? 0;
    if (i >= reshaped || i < firstLine) if (context === tree.contexts[old]) continue;
    const { text, lineEnd } = tree.lines[old] as LineNode;
    lines[i] = parseLine(scanner, text, traitsOf(text), commentOpenBefore(shapes, i), context, lineEnd);
  }
  return makeTree(lines, shapes, structure);
}

function commentOpenBefore(shapes: Uint16Array, line: number): boolean {
  return line > 0 && ((shapes[line - 1] ?? 0) & Shape.commentOpen) !== 0;
}

import { LineScanner } from "./lineScanner";
import { type LineShape, lineShape } from "./lineShape";
import type { LineNode } from "./nodes";
import { makeTree, type ParsedTree, splitLines } from "./parse";
import { parseLine } from "./parseLine";
import { printLines, textLength } from "./print";
import { findStructure } from "./structure";
import { lineAt, type TextChange } from "./text";

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

function replaceLines(
  tree: ParsedTree,
  firstLine: number,
  endLine: number,
  split: { texts: string[]; lineEnds: string[] },
): ParsedTree {
  const shapes = tree.shapes.slice(0, firstLine);
  let inside = shapes[firstLine - 1]?.scan.open ?? false;
  for (const text of split.texts) {
    const shape = lineShape(text, inside);
    inside = shape.scan.open;
    shapes.push(shape);
  }
  let line = endLine;
  // A comment opened or closed by the change goes on below it.
  while (line < tree.shapes.length && (tree.shapes[line - 1]?.scan.open ?? false) !== inside) {
    const shape = lineShape(tree.shapes[line]?.text ?? "", inside);
    inside = shape.scan.open;
    shapes.push(shape);
    line++;
  }
  for (; line < tree.shapes.length; line++) shapes.push(tree.shapes[line] as LineShape);
  const structure = findStructure(shapes);
  const scanner = new LineScanner();
  const shift = split.texts.length - (endLine - firstLine);
  const lines = shapes.map((shape, i): LineNode => {
    const oldLine = i < firstLine ? i : i >= firstLine + split.texts.length ? i - shift : -1;
    const context = structure.contexts[i] ?? 0;
    if (oldLine >= 0 && tree.shapes[oldLine] === shape && tree.contexts[oldLine] === context) {
      return tree.lines[oldLine] as LineNode;
    }
    const lineEnd =
      oldLine >= 0 ? (tree.lines[oldLine]?.lineEnd ?? "") : (split.lineEnds[i - firstLine] ?? "");
    return parseLine(scanner, shape, context, lineEnd);
  });
  return makeTree(lines, shapes, structure);
}

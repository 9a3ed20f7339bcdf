import type { SyntaxTree } from "./nodes";
import { textLength } from "./print";
import { lineAt, type Position } from "./text";

/** The line and column of an offset; beyond the text it is the text's end. */
export function positionAt(tree: SyntaxTree, offset: number): Position {
  const at = Math.max(0, Math.min(offset, textLength(tree)));
  const line = lineAt(tree.lineStarts, at);
  const column = at - (tree.lineStarts[line] ?? 0);
  return { line, character: Math.min(column, tree.lines[line]?.text.length ?? 0) };
}

/** The offset of a position; columns beyond a line mean its end, lines beyond the text mean the text's end. */
export function offsetAt(tree: SyntaxTree, position: Position): number {
  if (position.line < 0) return 0;
  const line = tree.lines[position.line];
  if (!line) return textLength(tree);
  const column = Math.max(0, Math.min(position.character, line.text.length));
  return (tree.lineStarts[position.line] ?? 0) + column;
}

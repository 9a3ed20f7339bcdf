import type { LineNode, SyntaxTree } from "./nodes";

/** The text a tree was read from, byte for byte. */
export function print(tree: SyntaxTree): string {
  return printLines(tree.lines);
}

/** The text of some lines, with their line ends. */
export function printLines(lines: readonly LineNode[]): string {
  let text = "";
  for (const line of lines) text += line.text + line.lineEnd;
  return text;
}

/** Length of the tree's text in UTF-16 units. */
export function textLength(tree: SyntaxTree): number {
  const last = tree.lines.length - 1;
  const line = tree.lines[last];
  return line ? (tree.lineStarts[last] ?? 0) + line.text.length + line.lineEnd.length : 0;
}

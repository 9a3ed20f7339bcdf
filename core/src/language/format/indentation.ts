import type { SyntaxTree } from "../nodes";

/** How deep a line is indented that keeps the indentation it has. */
export const AS_WRITTEN = -1;

/**
 * How deep each line is indented: once between the braces of a block, not at all outside. Nobody knows where a block
 * that is not closed is meant to end, so its lines keep what they have.
 */
export function linesInBlocks(tree: SyntaxTree): Int8Array {
  const depths = new Int8Array(tree.lines.length);
  for (const { openLine, endLine, closed } of tree.blocks) {
    for (let line = openLine + 1; line <= endLine; line++) {
      const node = tree.lines[line];
      const startsWithBrace =
        node?.closeBrace && node.closeBrace.start < (node.statements[0]?.start ?? Infinity);
      depths[line] = !closed ? AS_WRITTEN : startsWithBrace ? 0 : 1;
    }
  }
  return depths;
}

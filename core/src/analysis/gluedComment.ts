import type { CommentPart, LineNode } from "../language/nodes";

/** Statements whose text may contain `//`; a comment behind a pipeline hides its range on purpose. */
const WITH_TEXT: ReadonlySet<string> = new Set([
  "title",
  "note",
  "annotation",
  "component",
  "anchor",
  "submap",
]);

/**
 * The comment of `component TCP//IP [0.4, 0.6]`: no blank around its marks and a bracket behind them, so text
 * was meant. Undefined for a comment that follows coordinates.
 */
export function gluedComment(node: LineNode): CommentPart | undefined {
  const comment = node.comments.at(-1);
  if (comment?.style !== "line" || !WITH_TEXT.has(node.statements[0]?.kind ?? "")) return undefined;
  const before = node.text[comment.start - 1] ?? " ";
  const behind = node.text[comment.start + 2] ?? " ";
  if (before.trim() === "" || behind.trim() === "") return undefined;
  const cutsBracket =
    node.text.includes("[", comment.start) && !node.text.slice(0, comment.start).includes("[");
  return cutsBracket ? comment : undefined;
}

import type { SyntaxTree } from "../language/nodes";

/** How many lines of a text are no statement of a map, nor a comment, nor blank. */
export function unreadLines({ lines }: SyntaxTree): number {
  return lines.filter(({ statements }) => statements.some(({ kind }) => kind === "unknown")).length;
}

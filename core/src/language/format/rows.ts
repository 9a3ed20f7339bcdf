import { isBlank, skipBlanks, trimEnd } from "../characters";
import type { Dialect } from "../dialect";
import type { LineNode, Statement, SyntaxProblemCode } from "../nodes";
import { kindOfStatement } from "../statements";
import type { Decimals } from "./decimals";
import { mermaidLayout } from "./mermaidRows";
import { Column, type Piece, PieceList } from "./pieceList";

/** Problems that leave open what was meant; a line that has one is left as it stands. */
const UNSAFE: ReadonlySet<SyntaxProblemCode> = new Set<SyntaxProblemCode>([
  "syntax-error",
  "malformed-number",
  "unexpected-text",
  "unclosed",
  "incomplete-statement",
]);

/**
 * The pieces of a line from left to right; none on a blank line. Undefined for a line that is better left alone:
 * one with a problem, or one that holds more than its pieces.
 */
export function rowOf(
  node: LineNode,
  decimals: Decimals,
  dialect: Dialect = "owm",
): readonly Piece[] | undefined {
  if (node.problems.some(isUnsafe)) return undefined;
  const out = new PieceList(node.text, decimals);
  const parts: { readonly start: number; readonly write: () => void }[] = [];
  for (const brace of [node.openBrace, node.closeBrace]) {
    if (brace) parts.push({ start: brace.start, write: () => out.add(brace) });
  }
  for (const statement of node.statements) {
    const layOut = dialect === "mermaid" ? mermaidLayout(statement) : layoutOf(statement);
    if (!layOut || statement.problems.some(isUnsafe)) return undefined;
    parts.push({ start: statement.start, write: () => layOut(out) });
  }
  for (const comment of node.comments) {
    // A comment that is glued to a text may be meant as part of it.
    if (comment.start > 0 && !isBlank(node.text.charCodeAt(comment.start - 1))) return undefined;
    const span = { start: comment.start, end: trimEnd(node.text, comment.start, comment.end) };
    parts.push({ start: comment.start, write: () => out.add(span, " ", Column.comment) });
  }
  for (const { write } of parts.sort((a, b) => a.start - b.start)) write();
  return isWhole(node.text, out.pieces) ? out.pieces : undefined;
}

function layoutOf(statement: Statement): ((out: PieceList) => void) | undefined {
  const kind = kindOfStatement(statement);
  return kind && ((out) => kind.format(statement, out));
}

function isUnsafe({ code }: { readonly code: SyntaxProblemCode }): boolean {
  return UNSAFE.has(code);
}

/** True when the pieces stand one behind the other and nothing but blanks stands around them. */
function isWhole(text: string, pieces: readonly Piece[]): boolean {
  let end = 0;
  for (const piece of pieces) {
    if (piece.start < end || !isBlankBetween(text, end, piece.start)) return false;
    end = piece.end;
  }
  return isBlankBetween(text, end, text.length);
}

function isBlankBetween(text: string, from: number, to: number): boolean {
  return skipBlanks(text, from, to) === to;
}

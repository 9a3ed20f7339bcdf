import { Memory } from "../language/memory";
import type { SyntaxTree } from "../language/nodes";
import { positionAt } from "../language/positions";
import type { Position } from "../language/text";

const ENDS = new Memory<SyntaxTree, number>();

/** Remembers where the edit ended that made a tree out of another: the offset behind what was written. */
export function rememberEdit(tree: SyntaxTree, end: number): void {
  ENDS.set(tree, end);
}

/**
 * True when a text was made by an edit that ended at a position: somebody is writing there, and whatever stands there
 * may not be finished yet.
 */
export function isBeingWritten(tree: SyntaxTree, position: Position): boolean {
  const end = ENDS.get(tree);
  if (end === undefined) return false;
  const { line, character } = positionAt(tree, end);
  return line === position.line && character === position.character;
}

/** The line (from 0) on which the edit ended that made a text; undefined for one that was read as a whole. */
export function lineOfEdit(tree: SyntaxTree): number | undefined {
  const end = ENDS.get(tree);
  return end === undefined ? undefined : positionAt(tree, end).line;
}

import type { LineNode } from "../../language/nodes";
import { touches } from "../../language/text";
import type { LinePart } from "../parts/linePart";
import { partsOf } from "../parts/partsOf";

/** A name or number of a line that is written anew. */
export interface Rewritten {
  /** Column in the old line. */
  readonly start: number;
  /** What is to be read there. */
  readonly text: string;
}

/**
 * True when a line means what it meant before, but for the names written anew: the same statements, the same
 * comments, and in every part the same characters.
 */
export function sameLine(before: LineNode, after: LineNode, rewritten: readonly Rewritten[]): boolean {
  if (before === after) return true;
  if (!sameFrame(before, after)) return false;
  const [old, now] = [ordered(before), ordered(after)];
  if (old.length !== now.length) return false;
  return old.every((part, index) => {
    const other = now[index];
    if (!other || !sameRole(part, other)) return false;
    // In a comment stand tags, whose values are nothing but text.
    if (part.role === "comment" && rewritten.some(({ start }) => touches(part, start))) return true;
    const written = rewritten.find(({ start }) => start === part.start);
    if (!written) return source(before, part) === source(after, other);
    if (other.role === "number") return String(other.value) === written.text;
    return other.role === "name" && other.text === written.text;
  });
}

/** The number of statements with their kinds and of comments with their styles, and the braces. */
function sameFrame(before: LineNode, after: LineNode): boolean {
  return (
    before.statements.length === after.statements.length &&
    before.statements.every(({ kind, keyword }, index) => {
      const other = after.statements[index];
      return other?.kind === kind && other.keyword?.word === keyword?.word;
    }) &&
    before.comments.length === after.comments.length &&
    before.comments.every(({ style }, index) => after.comments[index]?.style === style) &&
    (before.openBrace === undefined) === (after.openBrace === undefined) &&
    (before.closeBrace === undefined) === (after.closeBrace === undefined)
  );
}

function sameRole(a: LinePart, b: LinePart): boolean {
  if (a.role !== b.role) return false;
  if (a.role === "name" && b.role === "name") return a.use === b.use;
  if (a.role === "number" && b.role === "number") return a.meaning === b.meaning;
  return true;
}

function ordered(line: LineNode): readonly LinePart[] {
  return [...partsOf(line)].sort((a, b) => a.start - b.start);
}

function source({ text }: LineNode, { start, end }: LinePart): string {
  return text.slice(start, end);
}

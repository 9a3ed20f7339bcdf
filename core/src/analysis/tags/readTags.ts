import { isBlank, skipBlanks, trimEnd } from "../../language/characters";
import { holdsStatement } from "../../language/lineShape";
import { Memory } from "../../language/memory";
import type { LineNode, Statement, SyntaxTree, TextPart } from "../../language/nodes";
import type { ParsedTree } from "../../language/parse";
import type { Span } from "../../language/text";

/** One `// @name value` line. */
export interface Tag extends Span {
  /** The name without `@`, as written. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly value: TextPart | undefined;
  readonly line: number;
  /** What it is about: the map, the statement on a line, or nothing. */
  readonly target: "map" | number | undefined;
  /** The line that ended the search for what it is about: a statement's, a blank one, or one behind the last. */
  readonly until: number;
}

/** All tags of a map, by what they are about. */
export interface Tags {
  readonly all: readonly Tag[];
  /** Tags of the map. */
  readonly ofMap: readonly Tag[];
  /** Tags of the statement on a line (zero-based). */
  ofLine(line: number): readonly Tag[];
}

const NONE: readonly Tag[] = [];

const known = new Memory<SyntaxTree, Tags>();

/**
 * The tags of a text, read once. A tag stands alone on its line. It belongs to the statement directly below its comment
 * lines, or to the map when `title` or a blank line at the head of the file follows (analysis reference 5.2).
 */
export function readTags(tree: SyntaxTree): Tags {
  const kept = known.get(tree);
  if (kept) return kept;
  const tags = findTags(tree);
  known.set(tree, tags);
  return tags;
}

function findTags(tree: SyntaxTree): Tags {
  const all: Tag[] = [];
  const byLine = new Map<number, Tag[]>();
  const ofMap: Tag[] = [];
  let head = true;
  let pending: Tag[] = [];
  const attach = (target: Tag["target"], until: number) => {
    for (const tag of pending) {
      const attached = { ...tag, target, until };
      all.push(attached);
      if (target === "map") ofMap.push(attached);
      else if (target !== undefined) byLine.set(target, [...(byLine.get(target) ?? []), attached]);
    }
    pending = [];
  };
  const { lines } = tree;
  const { shapes } = tree as Partial<ParsedTree>;
  for (let number = 0; number < lines.length; number++) {
    // Most lines are statements with no tag above them, which one glance at a row of numbers tells.
    const shape = head || pending.length > 0 ? undefined : shapes?.[number];
    if (shape !== undefined && holdsStatement(shape)) continue;
    const line = lines[number];
    if (!line) continue;
    const statement = line.statements[0];
    if (statement) {
      if (pending.length > 0) attach(targetOf(statement, number, head), number);
      head = false;
    } else if (line.comments.length > 0) {
      const tag = tagOf(line, number);
      if (tag) pending.push(tag);
    } else if (pending.length > 0) attach(head ? "map" : undefined, number);
  }
  attach(head ? "map" : undefined, tree.lines.length);
  return { all, ofMap, ofLine: (line) => byLine.get(line) ?? NONE };
}

function targetOf(statement: Statement, line: number, head: boolean): Tag["target"] {
  return head && statement.kind === "title" ? "map" : line;
}

/** The tag on a line without statements. */
function tagOf(line: LineNode, number: number): Tag | undefined {
  const comment = line.comments[0];
  if (comment?.style !== "line") return undefined;
  const { text } = line;
  const at = skipBlanks(text, comment.start + 2, text.length);
  if (text[at] !== "@") return undefined;
  let nameEnd = at + 1;
  while (nameEnd < text.length && isNameCharacter(text.charCodeAt(nameEnd))) nameEnd++;
  const next = text.charCodeAt(nameEnd);
  if (nameEnd === at + 1 || (nameEnd < text.length && !isBlank(next))) return undefined;
  const valueStart = skipBlanks(text, nameEnd, text.length);
  const valueEnd = trimEnd(text, valueStart, text.length);
  return {
    start: at,
    end: trimEnd(text, at, text.length),
    name: text.slice(at + 1, nameEnd),
    nameSpan: { start: at, end: nameEnd },
    value:
      valueStart < valueEnd
        ? { start: valueStart, end: valueEnd, text: text.slice(valueStart, valueEnd) }
        : undefined,
    line: number,
    target: undefined,
    until: number,
  };
}

function isNameCharacter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 45;
}

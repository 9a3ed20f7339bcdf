import { groupOf } from "../../edits/statementGroups";
import type { Statement, SyntaxTree } from "../../language/nodes";

/** A statement as it is moved: with the comments it comes with, and the block of a pipeline. Lines are zero-based. */
export interface Unit {
  /** The first line: that of the first comment. */
  readonly first: number;
  /** The line of the statement. */
  readonly line: number;
  /** The last line: that of the statement, or of the block's end. */
  readonly last: number;
  /** True when a blank line stands above it. */
  readonly apart: boolean;
  readonly statement: Statement;
  /** Position of its kind among the parts of a map, see `groupOf`. */
  readonly group: number;
}

/** A map cut into what stands at its head and at its end, which stay, and the units between. */
export interface Units {
  /** The first lines, of which nothing moves: comments about the map as a whole. */
  readonly head: number;
  readonly units: readonly Unit[];
  /** The line behind the last unit. */
  readonly tail: number;
}

/**
 * Cuts a map into units. Comments belong to the statement that follows them, with blank lines between if there are
 * any, so that headings stay above what they head; those at the head of the file that a blank line sets apart stay
 * where they are.
 */
export function unitsOf(tree: SyntaxTree): Units {
  const { lines } = tree;
  const blockOf = new Map(
    tree.blocks.map((block) => [block.ownerLine ?? block.openLine, block.endLine] as const),
  );
  const head = headOf(tree);
  const units: Unit[] = [];
  let behind = head;
  for (let line = head; line < lines.length; line++) {
    const [statement] = lines[line]?.statements ?? [];
    const block = blockOf.get(line);
    if (!statement && block === undefined) continue;
    const last = block ?? line;
    let first = behind;
    while (first < line && isBlank(lines[first]?.text)) first++;
    const unit = statement ?? {
      kind: "unknown" as const,
      start: 0,
      end: 0,
      keyword: undefined,
      problems: [],
    };
    units.push({ first, line, last, apart: first > behind, statement: unit, group: groupOf(unit.kind) });
    line = last;
    behind = last + 1;
  }
  return { head, units, tail: behind };
}

/** The line behind the header, or behind the comments that a blank line at the head of the file sets apart. */
function headOf({ lines, dialect }: SyntaxTree): number {
  // A Mermaid map begins behind its header; what stands before that is Mermaid's.
  if (dialect === "mermaid")
    return 1 + lines.findIndex(({ statements }) => statements.some(({ kind }) => kind === "header"));
  let head = 0;
  for (let line = 0; line < lines.length; line++) {
    const node = lines[line];
    if (!node || node.statements.length > 0 || node.openBrace || node.closeBrace) break;
    if (isBlank(node.text)) head = line + 1;
  }
  return lines.slice(0, head).every(({ text }) => isBlank(text)) ? 0 : head;
}

function isBlank(text: string | undefined): boolean {
  return (text ?? "").replace("\uFEFF", "").trim() === "";
}

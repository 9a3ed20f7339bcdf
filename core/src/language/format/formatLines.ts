import { skipBlanks } from "../characters";
import { lineInPlace } from "../lineInPlace";
import { LineScanner } from "../lineScanner";
import { lineShape, Shape } from "../lineShape";
import type { LineNode } from "../nodes";
import type { ParsedTree } from "../parse";
import { parseLine } from "../parseLine";
import { traitsOf } from "../traits";
import { type AlignedRow, type ColumnStarts, columnStarts, gapBefore, NO_COLUMNS } from "./columns";
import type { Decimals } from "./decimals";
import { displayWidth } from "./displayWidth";
import { AS_WRITTEN, linesInBlocks } from "./indentation";
import { isForeign } from "./mermaidRows";
import { rowOf } from "./rows";
import { sameMeaning } from "./sameMeaning";

/** How a map is to be written. */
export interface FormatStyle {
  /** `aligned`: what lines of a group have in common stands in columns; `compact`: one blank everywhere. */
  readonly style: "aligned" | "compact";
  readonly decimals: Decimals;
  /** One level of indentation. */
  readonly indent: string;
  /** How many columns a tab takes. */
  readonly tabSize: number;
  /** Blanks at the ends of lines are removed. */
  readonly trimTrailing: boolean;
}

/** Replaces the columns `[start, end)` of a line. */
export interface LineEdit {
  /** Zero-based. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Row extends AlignedRow {
  readonly line: number;
  /** Blanks before the first piece, a byte-order mark included. */
  readonly lead: string;
}

/**
 * The smallest edits that write the chosen lines in canonical form, in file order. Order, comments, blank lines and
 * line ends stay; nothing but blanks changes, and decimals when asked. A line that would be read otherwise, or whose
 * problem leaves open what was meant, is left byte for byte. Lines are aligned with all of their group, chosen or not.
 */
export function formatLines(
  tree: ParsedTree,
  style: FormatStyle,
  chosen: (line: number) => boolean = () => true,
): LineEdit[] {
  const edits: LineEdit[] = [];
  const scanner = new LineScanner(1);
  // Mermaid's own examples are in single blanks.
  const aligns = style.style === "aligned" && tree.dialect === "owm";
  const depths = linesInBlocks(tree);
  let group: number[] = [];
  let groupKey: string | undefined;
  const finish = () => {
    if (group.some(chosen)) {
      const rows = group.flatMap((line) => rowAt(tree, line, depths[line] ?? 0, style) ?? []);
      const starts = aligns && rows.length > 1 ? columnStarts(rows) : NO_COLUMNS;
      for (const row of rows) {
        if (!chosen(row.line)) continue;
        const changes = editsOf(row, tree.lines[row.line]?.text ?? "", starts, style);
        if (changes.length > 0 && readsTheSame(scanner, tree, row.line, changes, style.decimals)) {
          edits.push(...changes);
        }
      }
    }
    group = [];
  };
  tree.lines.forEach((node, line) => {
    const key = groupKeyOf(node);
    if (key === undefined || key !== groupKey) finish();
    groupKey = key;
    group.push(line);
  });
  finish();
  return edits;
}

/** A line with its pieces; undefined when it is left alone. */
function rowAt(tree: ParsedTree, line: number, depth: number, style: FormatStyle): Row | undefined {
  const node = tree.lines[line];
  if (!node || isInsideComment(tree, line) || keepsLineEndsApart(tree, line)) return undefined;
  if (tree.dialect === "mermaid" && isForeign(tree, line)) return undefined;
  const pieces = rowOf(node, style.decimals, tree.dialect);
  if (!pieces) return undefined;
  const lead = leadOf(node, line, depth, style.indent);
  return { line, lead, indent: widthOfBlanks(lead, style.tabSize), pieces };
}

/** Lines of one group have the same key; undefined for lines that stand alone. */
function groupKeyOf({ statements, openBrace, closeBrace }: LineNode): string | undefined {
  const [statement, another] = statements;
  if (!statement || another || openBrace || closeBrace) return undefined;
  return statement.kind;
}

/** True on lines through which a block comment goes on, into which, or out of which. */
function isInsideComment(tree: ParsedTree, line: number): boolean {
  const before = tree.shapes[line - 1] ?? 0;
  return ((before | (tree.shapes[line] ?? 0)) & Shape.commentOpen) !== 0;
}

/** The byte-order mark at the head of a file, which stays. */
function markOf(text: string, line: number): string {
  return line === 0 && text.startsWith("\uFEFF") ? "\uFEFF" : "";
}

/** Without its blanks, the line would make one line end of the lone CR before it and its own LF. */
function keepsLineEndsApart({ lines }: ParsedTree, line: number): boolean {
  return (
    lines[line - 1]?.lineEnd === "\r" && lines[line]?.lineEnd === "\n" && lines[line]?.text.trim() === ""
  );
}

function leadOf(node: LineNode, line: number, depth: number, indent: string): string {
  if (depth !== AS_WRITTEN) return markOf(node.text, line) + indent.repeat(depth);
  return node.text.slice(0, skipBlanks(node.text, 0, node.text.length));
}

function widthOfBlanks(text: string, tabSize: number): number {
  let width = 0;
  for (const character of text) width += character === "\t" ? tabSize : displayWidth(character);
  return width;
}

function editsOf(
  { line, lead, indent, pieces }: Row,
  text: string,
  starts: ColumnStarts,
  style: FormatStyle,
) {
  const edits: LineEdit[] = [];
  const write = (start: number, end: number, wanted: string) => {
    if (text.slice(start, end) !== wanted) edits.push(smallest({ line, start, end, text: wanted }, text));
  };
  let at = indent;
  let behind = 0;
  for (const [i, piece] of pieces.entries()) {
    const gap = i === 0 ? lead : gapBefore(piece, i, at, starts);
    write(behind, piece.start, gap);
    write(piece.start, piece.end, piece.text);
    at += (i === 0 ? 0 : gap.length) + displayWidth(piece.text);
    behind = piece.end;
  }
  if (style.trimTrailing) write(behind, text.length, pieces.length > 0 ? "" : markOf(text, line));
  return edits;
}

/** The edit without what it leaves as it is at either end. */
function smallest(edit: LineEdit, line: string): LineEdit {
  let { start, end, text } = edit;
  while (start < end && text !== "" && line[start] === text[0]) {
    start++;
    text = text.slice(1);
  }
  while (end > start && text !== "" && line[end - 1] === text.at(-1)) {
    end--;
    text = text.slice(0, -1);
  }
  return { line: edit.line, start, end, text };
}

/** True when the line says after the edits what it said before, and means the same to the lines around it. */
function readsTheSame(
  scanner: LineScanner,
  tree: ParsedTree,
  line: number,
  edits: readonly LineEdit[],
  decimals: Decimals,
): boolean {
  const node = tree.lines[line];
  if (!node) return false;
  let text = "";
  let from = 0;
  for (const edit of edits) {
    text += node.text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  text += node.text.slice(from);
  if (tree.dialect === "mermaid") {
    const now = lineInPlace(tree, line, text);
    return now !== undefined && sameMeaning(node, now, decimals);
  }
  const traits = traitsOf(text);
  if (lineShape(text, 0, text.length, traits, false) !== tree.shapes[line]) return false;
  const read = parseLine(scanner, text, traits, false, tree.contexts[line] ?? 0, node.lineEnd);
  return sameMeaning(node, read, decimals);
}

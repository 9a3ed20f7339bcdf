import type { FormattingOptions, TextEdit } from "vscode-languageserver-types";
import { skipBlanks } from "../language/characters";
import { type FormatStyle, formatLines, type LineEdit } from "../language/format/formatLines";
import { offsetAt } from "../language/positions";
import { print } from "../language/print";
import type { Position, Range } from "../language/text";
import type { Snapshot } from "./snapshot";

/** The characters behind which a line is formatted while typing. */
export const FORMAT_TRIGGERS = { first: "]", more: ["\n"] } as const;

/** How the editor wants the file; what it does not say about ends of lines and of the file stays as it is. */
export type FormatRequest = Pick<
  FormattingOptions,
  "tabSize" | "insertSpaces" | "trimTrailingWhitespace" | "insertFinalNewline" | "trimFinalNewlines"
>;

/** The whole map in canonical form, by the smallest edits. */
export function formatting(snapshot: Snapshot, options: FormatRequest): TextEdit[] {
  const end = endOfFile(snapshot, options);
  // Of lines that go, nothing else is changed.
  const gone = end[0]?.newText === "" ? end[0].range.start.line : Number.POSITIVE_INFINITY;
  const edits = formatLines(snapshot.tree, styleOf(snapshot, options), (line) => line < gone);
  return [...textEdits(edits), ...end];
}

/** The whole text in canonical form. */
export function formattedText(snapshot: Snapshot, options: FormatRequest): string {
  const { tree } = snapshot;
  const before = print(tree);
  let text = "";
  let from = 0;
  for (const { range, newText } of formatting(snapshot, options)) {
    text += before.slice(from, offsetAt(tree, range.start)) + newText;
    from = offsetAt(tree, range.end);
  }
  return text + before.slice(from);
}

/** The lines that the ranges touch; they are aligned with the rest of their groups. */
export function rangesFormatting(
  snapshot: Snapshot,
  ranges: readonly Range[],
  options: FormatRequest,
): TextEdit[] {
  const lines = ranges.map(({ start, end }) => ({ first: start.line, last: lastLine(start, end) }));
  const chosen = (line: number) => lines.some(({ first, last }) => line >= first && line <= last);
  return textEdits(formatLines(snapshot.tree, styleOf(snapshot, options), chosen));
}

/**
 * The line that was completed by the character typed before `position`: behind `]` its own, behind a line end the one
 * above. Blanks at its end stay, for the author goes on there.
 */
export function onTypeFormatting(
  snapshot: Snapshot,
  position: Position,
  character: string,
  options: FormatRequest,
): TextEdit[] {
  const line = character === FORMAT_TRIGGERS.first ? position.line : position.line - 1;
  const trimTrailingWhitespace =
    character !== FORMAT_TRIGGERS.first && options.trimTrailingWhitespace !== false;
  const style = styleOf(snapshot, { ...options, trimTrailingWhitespace });
  return textEdits(formatLines(snapshot.tree, style, (other) => other === line));
}

/** A selection that ends before the first character of a line does not mean that line. */
function lastLine(start: Position, end: Position): number {
  return end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
}

function styleOf({ settings }: Snapshot, options: FormatRequest): FormatStyle {
  const tabSize = Math.min(MOST_INDENT, Math.max(1, Math.trunc(options.tabSize) || 1));
  return {
    style: settings.formatStyle,
    decimals: settings.formatDecimals,
    indent: options.insertSpaces ? " ".repeat(tabSize) : "\t",
    tabSize,
    trimTrailing: options.trimTrailingWhitespace !== false,
  };
}

/** An indentation beyond this is no indentation any more. */
const MOST_INDENT = 40;

function textEdits(edits: readonly LineEdit[]): TextEdit[] {
  return edits.map(({ line, start, end, text }) => ({
    range: { start: { line, character: start }, end: { line, character: end } },
    newText: text,
  }));
}

/** A line end behind the last line that holds text, and none behind that, as far as the editor wants it. */
function endOfFile({ tree }: Snapshot, options: FormatRequest): TextEdit[] {
  const { lines } = tree;
  const last = lines.length - 1;
  let full = last;
  while (full >= 0 && isBlankLine(lines[full]?.text ?? "")) full--;
  if (full < 0) return [];
  const end = { line: full, character: lines[full]?.text.length ?? 0 };
  if (full === last) {
    const newText = lines[0]?.lineEnd || "\n";
    return options.insertFinalNewline ? [{ range: { start: end, end }, newText }] : [];
  }
  if (!options.trimFinalNewlines || full + 1 === last) return [];
  // The line end of the last full line stays.
  const start = { line: full + 1, character: 0 };
  return [{ range: { start, end: { line: last, character: lines[last]?.text.length ?? 0 } }, newText: "" }];
}

function isBlankLine(text: string): boolean {
  return skipBlanks(text, 0, text.length) === text.length;
}

import type { Range } from "../text";
import type { Fence } from "./fence";
import { lineCount, rangeToDocument } from "./fencePlaces";

/** A change of text at a place, the shape of an LSP `TextEdit`. */
export interface FenceEdit {
  readonly range: Range;
  readonly newText: string;
}

/**
 * The edit of the document that does to a fence's text what an edit of that text says. New lines get what a list
 * or quotation needs before them, and the closing fence keeps its own line.
 */
export function editToDocument(fence: Fence, { range, newText }: FenceEdit): FenceEdit {
  const lineEnd = /\r\n?|\n/.exec(fence.text)?.[0] ?? "\n";
  const touchesEnd = fence.closed && range.end.line >= lineCount(fence);
  const endsLine = newText === "" ? range.start.character === 0 : /[\r\n]$/.test(newText);
  const text = touchesEnd && !endsLine ? newText + lineEnd : newText;
  return {
    range: rangeToDocument(fence, range),
    newText: missingPrefix(fence, range, text) + withPrefix(fence, text),
  };
}

/** A text of several lines as it has to stand in the document, from somewhere in the first of them on. */
export function withPrefix({ prefix }: Fence, text: string): string {
  return prefix === "" ? text : text.replace(/\r\n?|\n/g, (lineEnd) => lineEnd + prefix);
}

/** What an empty line of a list lacks to have text on it: blank lines need no indent, others do. */
function missingPrefix(fence: Fence, { start }: Range, newText: string): string {
  const { columns, prefix } = fence;
  const column = columns[start.line] ?? 0;
  if (start.character > 0 || start.line >= lineCount(fence)) return "";
  if (column >= prefix.length || /^[\r\n]/.test(newText)) return "";
  const line = fence.text.split(/\r\n?|\n/)[start.line] ?? "";
  return line === "" ? prefix.slice(column) : "";
}

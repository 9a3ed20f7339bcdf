/** A text with the places that were marked in it. Positions are LSP positions (zero-based, UTF-16). */
export interface Marked {
  /** The text without marks. */
  readonly text: string;
  /** Every `<|>`, in order. */
  readonly cursors: readonly MarkedPosition[];
  /** Every `<|…|>`, in order of their ends. */
  readonly ranges: readonly MarkedRange[];
  /** The only `<|>`; throws when there is none or more than one. */
  readonly cursor: MarkedPosition;
}

/** Zero-based line and UTF-16 column. */
export interface MarkedPosition {
  readonly line: number;
  readonly character: number;
}

/** End excluded. */
export interface MarkedRange {
  readonly start: MarkedPosition;
  readonly end: MarkedPosition;
}

const MARKS = /<\|>|<\||\|>/g;

/**
 * Reads `<|>` as a cursor and `<|…|>` as a range; neither can occur in a map. Ranges may not nest. Lines may be
 * given as several arguments, so that fixtures read like the file they are.
 */
export function marked(...lines: readonly string[]): Marked {
  const source = lines.join("\n");
  const cursors: MarkedPosition[] = [];
  const ranges: MarkedRange[] = [];
  let text = "";
  let from = 0;
  let open: MarkedPosition | undefined;
  for (const mark of source.matchAll(MARKS)) {
    text += source.slice(from, mark.index);
    from = mark.index + mark[0].length;
    const position = endOf(text);
    if (mark[0] === "<|>") cursors.push(position);
    else if (mark[0] === "<|") {
      if (open) throw new Error("marked: a range opens inside a range");
      open = position;
    } else {
      if (!open) throw new Error("marked: a range closes that was not opened");
      ranges.push({ start: open, end: position });
      open = undefined;
    }
  }
  if (open) throw new Error("marked: a range is not closed");
  text += source.slice(from);
  return {
    text,
    cursors,
    ranges,
    get cursor(): MarkedPosition {
      const [cursor] = cursors;
      if (!cursor || cursors.length > 1) throw new Error(`marked: ${cursors.length} cursors, expected one`);
      return cursor;
    },
  };
}

/** The text with `<|…|>` around each of the ranges: what an answer of ranges looks like in the file. */
export function mark(text: string, ranges: readonly MarkedRange[]): string {
  return applyTextEdits(
    text,
    ranges.map((range) => ({ range, newText: `<|${slice(text, range)}|>` })),
  );
}

/** The shape of an LSP `TextEdit`. */
export interface MarkedEdit {
  readonly range: MarkedRange;
  readonly newText: string;
}

/** The text after non-overlapping edits; edits at one place apply in the order given. */
export function applyTextEdits(text: string, edits: readonly MarkedEdit[]): string {
  const starts = lineStarts(text);
  const offset = (position: MarkedPosition): number =>
    (starts[position.line] ?? text.length) + position.character;
  const ordered = edits
    .map((edit, index) => ({
      start: offset(edit.range.start),
      end: offset(edit.range.end),
      text: edit.newText,
      index,
    }))
    .sort((a, b) => a.start - b.start || a.index - b.index);
  let result = "";
  let from = 0;
  for (const edit of ordered) {
    if (edit.start < from) throw new Error("applyTextEdits: edits overlap");
    result += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return result + text.slice(from);
}

/** The text a range covers. */
export function slice(text: string, range: MarkedRange): string {
  const starts = lineStarts(text);
  const offset = (position: MarkedPosition): number =>
    (starts[position.line] ?? text.length) + position.character;
  return text.slice(offset(range.start), offset(range.end));
}

function endOf(text: string): MarkedPosition {
  const starts = lineStarts(text);
  return { line: starts.length - 1, character: text.length - (starts.at(-1) ?? 0) };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\r|\n/g)) starts.push(end.index + end[0].length);
  return starts;
}

import type { SelectionRange } from "vscode-languageserver-types";
import { partsOf } from "../analysis/parts/partsOf";
import type { CoordinatesPart, LineNode, Statement } from "../language/nodes";
import { positionAt } from "../language/positions";
import { textLength } from "../language/print";
import { type Position, type Range, rangeOf, type Span, touches } from "../language/text";
import type { Snapshot } from "./snapshot";

/** A blank-separated section larger than this is not looked for, in lines. */
const LONGEST_SECTION = 10_000;

/**
 * What a selection at each position grows to, from inside to outside: a word, the part it belongs to (a number, a
 * name), the pair or link, the trailer, the statement, the line, the block of the pipeline, the section, the map.
 * One chain for each position, in their order; places past the end mean the end.
 */
export function selectionRanges(snapshot: Snapshot, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => chainAt(snapshot, position));
}

function chainAt({ tree }: Snapshot, { line, character }: Position): SelectionRange {
  const end = positionAt(tree, textLength(tree));
  const at = line > end.line ? end : { line: Math.max(0, line), character: Math.max(0, character) };
  const node = tree.lines[at.line];
  const column = Math.min(at.character, node?.text.length ?? 0);
  const spans = node ? spansAt(node, column) : [];
  const whole: Range = { start: { line: 0, character: 0 }, end };
  const ranges = [...spans.map((span) => rangeOf(at.line, span)), ...linesAround(tree, at.line), whole];
  let chain: SelectionRange | undefined;
  for (const range of ranges.reverse()) {
    // Each must hold the one inside it and say something new.
    if (chain && !(holds(chain.range, range) && !holds(range, chain.range))) continue;
    chain = chain ? { range, parent: chain } : { range };
  }
  return chain ?? { range: whole };
}

/** The spans of a line at a column, the smallest first. */
function spansAt(node: LineNode, column: number): readonly Span[] {
  const spans: Span[] = [];
  const add = (span: Span | undefined) => {
    if (span && span.start < span.end && touches(span, column)) spans.push(span);
  };
  for (const part of partsOf(node)) {
    add(part);
    if ((part.role === "name" || part.role === "text" || part.role === "comment") && touches(part, column)) {
      add(wordAt(node.text, column, part));
    }
  }
  for (const statement of node.statements) {
    for (const span of wholesOf(statement)) add(span);
    add(statement);
  }
  const from = node.text.length - node.text.trimStart().length;
  add({ start: from, end: node.text.trimEnd().length });
  return spans.sort((a, b) => a.end - a.start - (b.end - b.start));
}

/** What holds several parts together inside a statement. */
function* wholesOf(statement: Statement): Iterable<Span> {
  const inside = function* (part: CoordinatesPart | undefined): Iterable<Span> {
    if (!part) return;
    yield part;
    // What stands between the brackets.
    yield { start: part.start + 1, end: part.closed ? part.end - 1 : part.end };
  };
  if ("coordinates" in statement) yield* inside(statement.coordinates);
  if ("label" in statement && statement.label) {
    yield statement.label;
    yield* inside(statement.label.offset);
  }
  switch (statement.kind) {
    case "anchor":
    case "component":
    case "submap":
      if (statement.evolve) yield statement.evolve;
      if (statement.url) yield statement.url;
      break;
    case "link":
      for (let index = 0; index + 1 < statement.ends.length; index++) {
        const [from, to] = [statement.ends[index], statement.ends[index + 1]];
        if (from && to) yield { start: from.start, end: to.end };
      }
      break;
    case "evolve":
      if (statement.name && statement.newName) {
        yield { start: statement.name.start, end: statement.newName.end };
      }
      break;
    case "pipeline":
      yield* inside(statement.range);
      break;
    case "size":
      yield* inside(statement.size);
      break;
    case "attitude":
      yield* inside(statement.corners);
      break;
    case "annotation":
      for (const occurrence of statement.occurrences) yield* inside(occurrence);
      break;
  }
}

/** The word around a column inside a part; a cursor behind a word touches it. */
function wordAt(text: string, column: number, { start, end }: Span): Span | undefined {
  const isWord = (at: number) => at >= start && at < end && !/[\s"]/.test(text[at] ?? " ");
  let from = column;
  let to = column;
  while (isWord(from - 1)) from--;
  while (isWord(to)) to++;
  return from < to ? { start: from, end: to } : undefined;
}

/** The block and the section a line is in, the smaller first. */
function linesAround({ lines, blocks }: Snapshot["tree"], line: number): readonly Range[] {
  const range = (first: number, last: number): Range => ({
    start: { line: first, character: 0 },
    end: { line: last, character: lines[last]?.text.length ?? 0 },
  });
  const ranges: Range[] = [];
  const block = blocks.find(
    ({ ownerLine, openLine, endLine }) => (ownerLine ?? openLine) <= line && line <= endLine,
  );
  if (block) ranges.push(range(block.ownerLine ?? block.openLine, block.endLine));
  const isBlank = (at: number) => (lines[at]?.text.trim() ?? "") === "";
  if (isBlank(line)) return ranges;
  let first = block ? (block.ownerLine ?? block.openLine) : line;
  let last = block ? block.endLine : line;
  const least = Math.max(0, line - LONGEST_SECTION);
  while (first > least && !isBlank(first - 1)) first--;
  while (last + 1 < Math.min(lines.length, line + LONGEST_SECTION) && !isBlank(last + 1)) last++;
  ranges.push(range(first, last));
  return ranges;
}

function holds(outer: Range, inner: Range): boolean {
  return compare(outer.start, inner.start) <= 0 && compare(outer.end, inner.end) >= 0;
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

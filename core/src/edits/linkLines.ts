import { deleteLines, insertAt, insertLinesAfter, replaceSpan, sourceOf } from "../analysis/edits";
import type { LinkStatement } from "../language/nodes";
import type { TextChange } from "../language/text";
import type { Dependency, WardleyMap } from "../model/wardleyMap";

/** Takes links out of their lines, or rewrites them; a line may be a chain of several. */

/** Of several links in one chain the first alone, for two changes would meet there. */
export function onePerLine(links: readonly Dependency[]): readonly Dependency[] {
  return [...new Map([...links].reverse().map((link) => [link.line, link])).values()].reverse();
}

/** What taking links away comes to. */
export interface LinkRemoval {
  /** Lines (zero-based) on which nothing is left. */
  readonly lines: readonly number[];
  /** Changes of chains of which a part is left. */
  readonly changes: readonly TextChange[];
}

/** Takes links away: whole lines where nothing is left, else the part of the chain. */
export function removalOfLinks(map: WardleyMap, links: Iterable<Dependency>): LinkRemoval {
  const byLine = new Map<number, Set<number>>();
  for (const link of links) {
    const known = byLine.get(link.line) ?? new Set();
    known.add(link.statement.operators.indexOf(link.operator));
    byLine.set(link.line, known);
  }
  const lines: number[] = [];
  const changes: TextChange[] = [];
  for (const [line, removed] of byLine) {
    const statement = linkOf(map, line);
    if (statement === undefined) continue;
    const left = runs(statement.operators.length, removed);
    if (left.length === 0) lines.push(line);
    else {
      const texts = left.map(([first, last]) => chainText(map, line, statement, first, last));
      changes.push(...rewriteLink(map, line, statement, texts));
    }
  }
  return { lines, changes };
}

/** The changes that take links away. */
export function removeLinks(map: WardleyMap, links: Iterable<Dependency>): TextChange[] {
  const { lines, changes } = removalOfLinks(map, links);
  return [...changes, ...deleteLines(map, lines)];
}

/** Writes link texts in place of a statement, the second and further ones on lines of their own. */
export function rewriteLink(
  map: WardleyMap,
  line: number,
  statement: LinkStatement,
  texts: readonly string[],
): TextChange[] {
  const [first = "", ...others] = texts;
  const context = statement.context;
  const lastEnd = statement.ends.at(-1)?.end ?? statement.end;
  // A context behind the ends stays where it is; one before the arrow belongs to the first end's text.
  const end = context !== undefined && context.start > lastEnd ? lastEnd : statement.end;
  const change = replaceSpan(map, line, { start: statement.start, end }, first);
  if (others.length === 0) return [change];
  const tail = context === undefined ? "" : `; ${context.text}`;
  return [change, insertLinesAfter(map, line, ...others.map((text) => `${text}${tail}`))];
}

/**
 * Takes a link out of its chain: it gets a line of its own, written as `text` with `words` behind it, between the lines
 * of what was before and behind it, which keep the words that they had.
 */
export function takeOut(map: WardleyMap, link: Dependency, text: string, words: string): TextChange[] {
  const { statement, line, operator } = link;
  const at = statement.operators.indexOf(operator);
  const last = statement.operators.length - 1;
  const behind =
    at < last ? [withWords(chainText(map, line, statement, at + 1, last), link.context ?? "")] : [];
  const ends = { start: statement.start, end: statement.ends.at(-1)?.end ?? statement.end };
  if (at > 0) {
    const before = chainText(map, line, statement, 0, at - 1);
    return [
      replaceSpan(map, line, ends, before),
      insertLinesAfter(map, line, withWords(text, words), ...behind),
    ];
  }
  return [
    replaceSpan(map, line, ends, text),
    ...writeContext(map, link, words),
    insertLinesAfter(map, line, ...behind),
  ];
}

function withWords(text: string, words: string): string {
  return words === "" ? text : `${text}; ${words}`;
}

/** The changes that put words behind a link's line in place of those that are there; none for an empty text. */
export function writeContext(map: WardleyMap, { statement, line }: Dependency, text: string): TextChange[] {
  const { context } = statement;
  if (context === undefined) {
    const end = statement.ends.at(-1)?.end ?? statement.end;
    return text === "" ? [] : [insertAt(map, line, end, `; ${text}`)];
  }
  if (text !== "") return [replaceSpan(map, line, context, text)];
  const written = map.tree.lines[line]?.text ?? "";
  const semicolon = written.lastIndexOf(";", context.start);
  const start = written.slice(0, semicolon).trimEnd().length;
  return [replaceSpan(map, line, { start, end: context.end }, "")];
}

/** The text of the links `first` to `last` of a statement, as written. */
export function chainText(
  map: WardleyMap,
  line: number,
  { ends }: LinkStatement,
  first: number,
  last: number,
): string {
  return sourceOf(map, line, { start: ends[first]?.start ?? 0, end: ends[last + 1]?.end ?? 0 });
}

/** What is left of `0..length-1`, as runs of neighbours. */
function runs(length: number, removed: ReadonlySet<number>): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  for (let at = 0; at < length; at++) {
    if (removed.has(at)) continue;
    const from = at;
    while (at + 1 < length && !removed.has(at + 1)) at++;
    found.push([from, at]);
  }
  return found;
}

/** The link statement on a line. */
export function linkOf({ tree }: WardleyMap, line: number): LinkStatement | undefined {
  return tree.lines[line]?.statements.find((statement) => statement.kind === "link");
}

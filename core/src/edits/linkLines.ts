import { deleteLines, insertLinesAfter, replaceSpan, sourceOf } from "../analysis/edits";
import type { LinkStatement } from "../language/nodes";
import type { TextChange } from "../language/text";
import type { Dependency, WardleyMap } from "../model/wardleyMap";

/** Takes links out of their lines, or rewrites them; a line may be a chain of several. */

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

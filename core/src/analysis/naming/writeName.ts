import { lineInPlace, sameContext } from "../../language/lineInPlace";
import type { LineNode } from "../../language/nodes";
import { type ParsedTree, parse } from "../../language/parse";
import { print } from "../../language/print";
import type { TextChange } from "../../language/text";
import type { NamedPlace } from "./namedThing";
import { type Rewritten, sameLine } from "./sameLine";

/** A name to be written at a place. */
export interface Writing extends NamedPlace {
  /** The new name as it is to be read there. */
  readonly newText: string;
}

/** What was written. */
export interface Written {
  /** The tree with the new names. */
  readonly tree: ParsedTree;
  /** In offsets of the text before, in file order. */
  readonly changes: readonly TextChange[];
  /** The first line (zero-based) on which the name cannot be written. */
  readonly failed?: number;
}

/**
 * Writes names at their places, bare where the line is then read as it is meant, else in quotes. Whether it is so is
 * not guessed from the characters: each line is parsed with the new name, by itself, and all of them in the end.
 *
 * @param writings in file order
 */
export function writeNames(tree: ParsedTree, writings: readonly Writing[]): Written {
  const changes: TextChange[] = [];
  const lines = byLine(writings);
  for (const [line, ofLine] of lines) {
    const texts = bestTexts(tree, line, ofLine);
    if (!texts) return { tree, changes, failed: line };
    const offset = tree.lineStarts[line] ?? 0;
    ofLine.forEach(({ start, end }, index) => {
      changes.push({ start: offset + start, end: offset + end, text: texts[index] ?? "" });
    });
  }
  const after = parse(applyChanges(print(tree), changes));
  for (const [line, ofLine] of lines) {
    // Where it stands in the same place it is what it was when it was read by itself.
    if (sameContext(tree, after, line)) continue;
    const [before, now] = [tree.lines[line], after.lines[line]];
    if (!before || !now || !sameLine(before, now, ofLine.map(rewritten))) {
      return { tree: after, changes, failed: line };
    }
  }
  return { tree: after, changes };
}

function byLine(writings: readonly Writing[]): ReadonlyMap<number, readonly Writing[]> {
  const lines = new Map<number, Writing[]>();
  for (const writing of writings) {
    const known = lines.get(writing.line);
    if (known) known.push(writing);
    else lines.set(writing.line, [writing]);
  }
  return lines;
}

function rewritten({ start, newText }: Writing): Rewritten {
  return { start, text: newText };
}

function applyChanges(text: string, changes: readonly TextChange[]): string {
  let result = "";
  let from = 0;
  for (const { start, end, text: written } of changes) {
    result += text.slice(from, start) + written;
    from = end;
  }
  return result + text.slice(from);
}

/** How a line is read with the names in these forms. */
interface Forms {
  readonly texts: readonly string[];
  readonly node: LineNode;
}

/** The form of each name on a line; undefined when no form is read as it is meant. */
function bestTexts(
  tree: ParsedTree,
  line: number,
  writings: readonly Writing[],
): readonly string[] | undefined {
  const before = tree.lines[line];
  if (!before) return undefined;
  const keeping = writings.map((place) => preferred(tree, before, place));
  const kept = attempt(tree, line, writings, keeping);
  if (kept && problemsOf(kept.node) <= problemsOf(before)) return kept.texts;
  const quoting = attempt(
    tree,
    line,
    writings,
    writings.map((place) => (place.part?.role === "name" ? quoted(place.newText) : place.newText)),
  );
  const better = quoting && (!kept || problemsOf(quoting.node) < problemsOf(kept.node));
  return (better ? fewestQuotes(tree, line, writings, quoting) : kept)?.texts;
}

/** Takes away the quotes that one or the other name on the line can do without. */
function fewestQuotes(tree: ParsedTree, line: number, writings: readonly Writing[], forms: Forms): Forms {
  if (writings.length < 2) return forms;
  let best = forms;
  writings.forEach((place, index) => {
    const fewer = attempt(
      tree,
      line,
      writings,
      best.texts.map((text, at) => (at === index ? place.newText : text)),
    );
    if (fewer && problemsOf(fewer.node) <= problemsOf(best.node)) best = fewer;
  });
  return best;
}

function attempt(
  tree: ParsedTree,
  line: number,
  writings: readonly Writing[],
  texts: readonly string[],
): Forms | undefined {
  const before = tree.lines[line];
  const node = before && lineInPlace(tree, line, withTexts(before, writings, texts));
  return node && sameLine(before, node, writings.map(rewritten)) ? { node, texts } : undefined;
}

/** The line with texts in some places. */
function withTexts({ text }: LineNode, places: readonly NamedPlace[], texts: readonly string[]): string {
  let result = "";
  let from = 0;
  places.forEach(({ start, end }, index) => {
    result += text.slice(from, start) + (texts[index] ?? "");
    from = end;
  });
  return result + text.slice(from);
}

/** True for a name that need not be in quotes and yet is: the author's choice. */
function keepsQuotes(tree: ParsedTree, line: LineNode, place: NamedPlace): boolean {
  if (place.part?.role !== "name") return false;
  const source = line.text.slice(place.start, place.end);
  if (!source.startsWith('"') || place.part.text.startsWith('"')) return false;
  const without = attempt(tree, place.line, [{ ...place, newText: place.text }], [place.text]);
  return without !== undefined && problemsOf(without.node) <= problemsOf(line);
}

/** Problems of a line that another form of its names may do away with. */
function problemsOf({ problems, statements }: LineNode): number {
  const all = [...problems, ...statements.flatMap((statement) => statement.problems)];
  // A link that begins like a keyword wants a capital letter, not quotes.
  return all.filter(({ code }) => code !== "link-swallowed").length;
}

/** In quotes only where the author wants it. */
function preferred(tree: ParsedTree, line: LineNode, place: Writing): string {
  return keepsQuotes(tree, line, place) ? quoted(place.newText) : place.newText;
}

function quoted(name: string): string {
  return `"${name.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n")}"`;
}

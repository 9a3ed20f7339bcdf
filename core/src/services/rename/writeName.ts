import type { LineNode } from "../../language/nodes";
import { type ParsedTree, parse } from "../../language/parse";
import { print } from "../../language/print";
import { reparse } from "../../language/reparse";
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
 * not guessed from the characters: each line is parsed with the new name.
 *
 * @param writings in file order
 */
export function writeNames(tree: ParsedTree, writings: readonly Writing[]): Written {
  return writeAllAtOnce(tree, writings) ?? writeLineByLine(tree, writings);
}

/** All names as they are best written when nothing speaks against it on any line, as is nearly always so. */
function writeAllAtOnce(tree: ParsedTree, writings: readonly Writing[]): Written | undefined {
  const changes = writings.map((place): TextChange => {
    const offset = tree.lineStarts[place.line] ?? 0;
    return { start: offset + place.start, end: offset + place.end, text: preferred(tree, place) };
  });
  const after = parse(applyChanges(print(tree), changes));
  if (after.lines.length !== tree.lines.length) return undefined;
  for (const [line, rewritten] of byLine(writings)) {
    const [before, now] = [tree.lines[line], after.lines[line]];
    if (!before || !now || !sameLine(before, now, rewritten)) return undefined;
    if (problemsOf(after, line) > problemsOf(tree, line)) return undefined;
  }
  return { tree: after, changes };
}

function byLine(writings: readonly Writing[]): ReadonlyMap<number, readonly Rewritten[]> {
  const lines = new Map<number, Rewritten[]>();
  for (const { line, start, newText } of writings) {
    const known = lines.get(line);
    if (known) known.push({ start, text: newText });
    else lines.set(line, [{ start, text: newText }]);
  }
  return lines;
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

function writeLineByLine(tree: ParsedTree, writings: readonly Writing[]): Written {
  const changes: TextChange[] = [];
  let current = tree;
  for (let first = 0; first < writings.length; ) {
    const line = writings[first]?.line ?? 0;
    let end = first + 1;
    while (writings[end]?.line === line) end++;
    const ofLine = writings.slice(first, end);
    const forms = bestForms(current, line, ofLine);
    if (!forms) return { tree: current, changes, failed: line };
    const start = tree.lineStarts[line] ?? 0;
    ofLine.forEach((place, index) => {
      const text = forms.texts[index] ?? "";
      changes.push({ start: start + place.start, end: start + place.end, text });
    });
    current = forms.tree;
    first = end;
  }
  return { tree: current, changes };
}

interface Forms {
  readonly tree: ParsedTree;
  readonly texts: readonly string[];
}

/** The form of each name on a line; undefined when no form is read as it is meant. */
function bestForms(tree: ParsedTree, line: number, writings: readonly Writing[]): Forms | undefined {
  const keeping = writings.map((place) => preferred(tree, place));
  const kept = attempt(tree, line, writings, keeping);
  if (kept && problemsOf(kept.tree, line) <= problemsOf(tree, line)) return kept;
  const quoting = attempt(
    tree,
    line,
    writings,
    writings.map((place) => (place.part?.role === "name" ? quoted(place.newText) : place.newText)),
  );
  const better = quoting && (!kept || problemsOf(quoting.tree, line) < problemsOf(kept.tree, line));
  return better ? fewestQuotes(tree, line, writings, quoting) : kept;
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
    if (fewer && problemsOf(fewer.tree, line) <= problemsOf(best.tree, line)) best = fewer;
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
  if (!before) return undefined;
  const rewritten = writings.map(({ start, newText }): Rewritten => ({ start, text: newText }));
  const after = withTexts(tree, line, writings, texts);
  const now = after.lines.length === tree.lines.length ? after.lines[line] : undefined;
  return now && sameLine(before, now, rewritten) ? { tree: after, texts } : undefined;
}

/** The tree with texts in some places of one line. */
function withTexts(
  tree: ParsedTree,
  line: number,
  places: readonly NamedPlace[],
  texts: readonly string[],
): ParsedTree {
  const { text } = tree.lines[line] as LineNode;
  const [first, last] = [places[0], places.at(-1)];
  if (!first || !last) return tree;
  let now = "";
  let from = first.start;
  places.forEach(({ start, end }, index) => {
    now += text.slice(from, start) + (texts[index] ?? "");
    from = end;
  });
  const offset = tree.lineStarts[line] ?? 0;
  return reparse(tree, { start: offset + first.start, end: offset + last.end, text: now });
}

/** True for a name that need not be in quotes and yet is: the author's choice. */
function keepsQuotes(tree: ParsedTree, place: NamedPlace): boolean {
  if (place.part?.role !== "name") return false;
  const source = tree.lines[place.line]?.text.slice(place.start, place.end) ?? "";
  if (!source.startsWith('"') || place.part.text.startsWith('"')) return false;
  const without = attempt(tree, place.line, [{ ...place, newText: place.text }], [place.text]);
  return without !== undefined && problemsOf(without.tree, place.line) <= problemsOf(tree, place.line);
}

/** Problems of a line that another form of its names may do away with. */
function problemsOf(tree: ParsedTree, line: number): number {
  const node = tree.lines[line];
  const all = [...(node?.problems ?? []), ...(node?.statements ?? []).flatMap(({ problems }) => problems)];
  // A link that begins like a keyword wants a capital letter, not quotes.
  return all.filter(({ code }) => code !== "link-swallowed").length;
}

/** In quotes only where the author wants it. */
function preferred(tree: ParsedTree, place: Writing): string {
  return keepsQuotes(tree, place) ? quoted(place.newText) : place.newText;
}

function quoted(name: string): string {
  return `"${name.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n")}"`;
}

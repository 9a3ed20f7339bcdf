import { lineEndOf, lineStartsOf } from "../lines";
import { type Container, continueContainer, openItem, openQuote } from "./containers";
import type { Fence } from "./fence";
import { frontMatterEnd } from "./frontMatter";
import { type HtmlEnd, htmlBlockEnd } from "./htmlBlocks";
import {
  closesFence,
  type FenceMark,
  isHeading,
  isThematicBreak,
  isUnderline,
  openingFence,
} from "./leafLines";
import { LineCursor } from "./lineCursor";

/** Lists and quotations are looked into to this depth, so that no text makes the search slow. */
const DEEPEST = 100;

/** Blanks from which on a line is indented code (CommonMark 4.4). */
const CODE_INDENT = 4;

const LESS_THAN = 60;

interface OpenFence {
  readonly kind: "fence";
  readonly mark: FenceMark;
  /** Columns that the opening fence is indented by. */
  readonly indent: number;
  readonly name: string;
  readonly openingLine: number;
  readonly prefix: string;
  readonly columns: number[];
}

interface OpenHtml {
  readonly kind: "html";
  readonly end: HtmlEnd;
}

/** The innermost block that is open. */
type Leaf = OpenFence | OpenHtml | { readonly kind: "none" | "paragraph" };

const NONE: Leaf = { kind: "none" };
const PARAGRAPH: Leaf = { kind: "paragraph" };

/**
 * The fenced blocks of code of a Markdown document, in the order of their lines, as CommonMark 0.31 (4.5, and what
 * of its other blocks decides whether a line opens or closes one) and the front matter of YAML have it. A fence
 * that is not closed goes on to the end of the list, quotation or document around it; one without any line is
 * left out. Never throws; time is linear in the text's length.
 *
 * @param wanted the names of the fences that are asked for; all when it is not given
 */
export function findFences(text: string, wanted?: ReadonlySet<string>): Fence[] {
  const starts = lineStartsOf(text);
  const finder = new FenceFinder(text, starts, wanted);
  for (let line = frontMatterEnd(text, starts); line < starts.length; line++) finder.readLine(line);
  return finder.finish();
}

/** The blocks that are open at a line, and the fences that were closed before it. */
class FenceFinder {
  readonly #text: string;
  readonly #starts: Uint32Array;
  readonly #wanted: ReadonlySet<string> | undefined;
  readonly #cursor: LineCursor;
  readonly #containers: Container[] = [];
  readonly #found: Fence[] = [];
  #leaf: Leaf = NONE;

  constructor(text: string, starts: Uint32Array, wanted: ReadonlySet<string> | undefined) {
    this.#text = text;
    this.#starts = starts;
    this.#wanted = wanted;
    this.#cursor = new LineCursor(text);
  }

  readLine(line: number): void {
    const cursor = this.#cursor;
    const start = this.#starts[line] ?? 0;
    cursor.reset(start, this.#lineEnd(line));
    const matched = this.#matchContainers();
    const all = matched === this.#containers.length;
    if (all && this.#leaf.kind === "fence") this.#readFenceLine(this.#leaf, line);
    else if (all && this.#leaf.kind === "html") this.#readHtmlLine(this.#leaf.end);
    else this.#readOtherLine(line, matched);
  }

  finish(): Fence[] {
    this.#closeLeaf(NONE, this.#starts.length);
    return this.#found;
  }

  /** Passes the containers that the line goes on in; gives how many there are. */
  #matchContainers(): number {
    let matched = 0;
    for (const container of this.#containers) {
      if (!continueContainer(container, this.#cursor)) break;
      matched++;
    }
    return matched;
  }

  #readFenceLine(fence: OpenFence, line: number): void {
    const cursor = this.#cursor;
    const start = this.#starts[line] ?? 0;
    const word = cursor.nextWord();
    if (cursor.indent() < CODE_INDENT && closesFence(cursor, word, fence.mark)) {
      fence.columns.push(word - start);
      this.#add(fence, line, true);
      this.#leaf = NONE;
      return;
    }
    cursor.skipBlanks(fence.indent);
    fence.columns.push(cursor.offset - start);
  }

  #readHtmlLine(end: HtmlEnd): void {
    const rest = this.#cursor.rest(this.#cursor.nextWord());
    if (end === "blank" ? rest === "" : end.test(rest)) this.#leaf = NONE;
  }

  /** A line that goes on in the first containers alone, or in no block that takes every line. */
  #readOtherLine(line: number, matched: number): void {
    const cursor = this.#cursor;
    let open = matched;
    let inParagraph = this.#leaf.kind === "paragraph" && matched === this.#containers.length;
    for (;;) {
      const word = cursor.nextWord();
      if (word === cursor.end) break;
      const indent = cursor.indent();
      if (indent >= CODE_INDENT) {
        if (this.#leaf.kind === "paragraph") break;
        this.#close(open, line, NONE);
        this.#fill();
        return;
      }
      const leaf = this.#openLeaf(word, indent, inParagraph, line);
      if (leaf) {
        this.#close(open, line, leaf);
        this.#fill();
        return;
      }
      const container = open < DEEPEST ? this.#openContainer(inParagraph) : undefined;
      if (!container) break;
      this.#close(open, line, NONE);
      this.#fill();
      this.#containers.push(container);
      open = this.#containers.length;
      inParagraph = false;
    }
    this.#readText(line, open, matched);
  }

  /** What is left of a line that opens nothing: text, or nothing. */
  #readText(line: number, open: number, matched: number): void {
    const isBlank = this.#cursor.nextWord() === this.#cursor.end;
    if (isBlank) {
      this.#close(open, line, NONE);
      return;
    }
    const isLazy = open === matched && matched < this.#containers.length && this.#leaf.kind === "paragraph";
    if (isLazy) return;
    this.#close(open, line, PARAGRAPH);
    this.#fill();
  }

  /** The block that begins, or is all there, at the line's first word. */
  #openLeaf(word: number, indent: number, inParagraph: boolean, line: number): Leaf | undefined {
    const cursor = this.#cursor;
    const mark = openingFence(cursor, word);
    if (mark) return this.#openFence(mark, word, indent, line);
    if (isHeading(cursor, word)) return NONE;
    if (cursor.codeAt(word) === LESS_THAN) {
      const html = cursor.rest(word);
      // Also a paragraph of a list or quotation that the line may go on with, though it is not marked as theirs.
      const end = htmlBlockEnd(html, this.#leaf.kind === "paragraph");
      if (end !== undefined) return end !== "blank" && end.test(html) ? NONE : { kind: "html", end };
    }
    if (inParagraph && isUnderline(cursor, word)) return NONE;
    return isThematicBreak(cursor, word) ? NONE : undefined;
  }

  #openFence(mark: FenceMark, word: number, indent: number, line: number): OpenFence {
    const info = this.#cursor.rest(word + mark.length).trim();
    const blank = info.search(/\s/);
    const before = this.#text.slice(this.#starts[line] ?? 0, word);
    return {
      kind: "fence",
      mark,
      indent,
      name: (blank < 0 ? info : info.slice(0, blank)).toLowerCase(),
      openingLine: line,
      // Only the first line of an item has its marker.
      prefix: before.replace(/[^>\t]/g, " "),
      columns: [],
    };
  }

  #openContainer(inParagraph: boolean): Container | undefined {
    const cursor = this.#cursor;
    if (openQuote(cursor)) return { kind: "quote", width: 0, empty: true };
    return openItem(cursor, inParagraph);
  }

  /** Closes the containers from an index on, and what is open inside; another block takes its place. */
  #close(from: number, line: number, leaf: Leaf): void {
    this.#containers.length = from;
    this.#closeLeaf(leaf, line);
  }

  #closeLeaf(next: Leaf, line: number): void {
    if (this.#leaf.kind === "fence") this.#add(this.#leaf, line, false);
    this.#leaf = next;
  }

  /** The innermost container has something in it. */
  #fill(): void {
    const last = this.#containers.at(-1);
    if (last) last.empty = false;
  }

  #add({ name, openingLine, prefix, columns }: OpenFence, endLine: number, closed: boolean): void {
    if (columns.length === 0 || (this.#wanted && !this.#wanted.has(name))) return;
    const text = this.#textOf(openingLine + 1, endLine, columns, closed);
    this.#found.push({ name, openingLine, columns, closed, prefix, text });
  }

  /** The text of some lines, each from its column on. */
  #textOf(firstLine: number, endLine: number, columns: readonly number[], closed: boolean): string {
    // Behind the last line of a fence that is not closed may come a line that is not in it.
    const end = closed ? (this.#starts[endLine] ?? 0) : this.#lineEnd(endLine - 1);
    if (columns.every((column) => column === 0)) return this.#text.slice(this.#starts[firstLine], end);
    let text = "";
    for (let line = firstLine; line < endLine; line++) {
      const from = (this.#starts[line] ?? 0) + (columns[line - firstLine] ?? 0);
      text += this.#text.slice(from, line + 1 < endLine ? this.#starts[line + 1] : end);
    }
    return text;
  }

  /** Offset behind the last character of a line. */
  #lineEnd(line: number): number {
    const next = this.#starts[line + 1] ?? this.#text.length;
    return next - lineEndOf(this.#text, this.#starts[line] ?? 0, next).length;
  }
}

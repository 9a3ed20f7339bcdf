import { BRACKET_OPEN, isBlank, QUOTE, skipBlanks } from "./characters";
import { bareName, closingQuote, quotedName } from "./names";
import { NameTable } from "./nameTable";
import type { KeywordPart, NamePart, SyntaxProblem, SyntaxProblemCode } from "./nodes";
import { ANY_TRAITS } from "./traits";

const NO_PROBLEMS: readonly SyntaxProblem[] = [];

/** What may accompany a problem besides its place and message. */
export type ProblemDetails = Pick<SyntaxProblem, "severity" | "replacement" | "fixTitle">;

/**
 * Reads one line from left to right. `text` has comments blanked out, so columns stay true; `end` is the
 * column behind the last character that belongs to the statement. One scanner serves a whole document.
 */
export class LineScanner {
  text = "";
  position = 0;
  end = 0;
  /** True inside a pipeline block. */
  child = false;
  /** Flags of `Trait` for the text. */
  traits = ANY_TRAITS;
  readonly names: NameTable;
  #problems: SyntaxProblem[] | undefined;

  /** A scanner for so many lines. */
  constructor(lines: number) {
    this.names = new NameTable(lines);
  }

  /** Starts on a new line. */
  reset(text: string, position: number, end: number, child: boolean, traits: number): void {
    this.text = text;
    this.position = position;
    this.end = end;
    this.child = child;
    this.traits = traits;
    this.#problems = undefined;
  }

  /** The code unit at the position, -1 at the end. */
  peek(): number {
    return this.position < this.end ? this.text.charCodeAt(this.position) : -1;
  }

  /** Moves over blanks; true when something follows. */
  skipBlanks(): boolean {
    this.position = skipBlanks(this.text, this.position, this.end);
    return this.position < this.end;
  }

  /** True when `word` stands at the position and ends there (blank, bracket, parenthesis or line end). */
  isWord(word: string): boolean {
    if (!this.text.startsWith(word, this.position)) return false;
    const after = this.position + word.length;
    if (after > this.end) return false;
    if (after === this.end) return true;
    const code = this.text.charCodeAt(after);
    return isBlank(code) || code === BRACKET_OPEN || code === 40;
  }

  /** Reads `word` when it stands here. */
  takeWord(word: string): boolean {
    if (!this.isWord(word)) return false;
    this.position += word.length;
    return true;
  }

  /** End of the blank-delimited word at the position. */
  wordEnd(): number {
    let at = this.position;
    while (at < this.end && !isBlank(this.text.charCodeAt(at))) at++;
    return at;
  }

  /** Column of `character` in the rest of the line, or -1. */
  find(character: string, from = this.position): number {
    const at = this.text.indexOf(character, from);
    return at >= 0 && at < this.end ? at : -1;
  }

  /**
   * Reads a name: quoted, or bare up to column `stop` (exclusive, default the first bracket or the line end).
   * An unclosed quote reaches to the last bracket behind a blank that is no label's, or the line end (T20).
   */
  takeName(stop?: number): NamePart | undefined {
    this.skipBlanks();
    if (this.peek() === QUOTE) return this.#takeQuotedName();
    const bracket = stop ?? this.find("[");
    const to = bracket < 0 ? this.end : bracket;
    const name = this.names.plainName(this.text, this.position, to) ?? bareName(this.text, this.position, to);
    this.position = to;
    return name;
  }

  #takeQuotedName(): NamePart | undefined {
    const open = this.position;
    const close = closingQuote(this.text, open, this.end);
    if (close >= 0) {
      this.position = close + 1;
      const name = quotedName(this.text, open, close);
      return name.text === "" ? undefined : name;
    }
    const bracket = lastPosition(this.text, open, this.end);
    const to = bracket > open ? bracket : this.end;
    this.position = to;
    this.problem("unclosed", open, to, 'The quoted name is not closed: add a `"` behind it.', {
      replacement: `${this.text.slice(open, to).trimEnd()}"`,
      fixTitle: "Close the quote",
      severity: "warning",
    });
    const name = bareName(this.text, open + 1, to);
    return name && { ...name, start: open };
  }

  /** Notes a problem of this line. */
  problem(
    code: SyntaxProblemCode,
    start: number,
    end: number,
    message: string,
    details?: ProblemDetails,
  ): void {
    this.#problems ??= [];
    this.#problems.push({ code, start, end, message, ...details });
  }

  /** The problems noted since the last call. */
  takeProblems(): readonly SyntaxProblem[] {
    const problems = this.#problems ?? NO_PROBLEMS;
    this.#problems = undefined;
    return problems;
  }

  /** Everything from the position to the line end is not understood; says so (T15) unless nothing is left. */
  rejectRest(keyword: KeywordPart): void {
    if (!this.skipBlanks()) return;
    const rest = this.text.slice(this.position, this.end);
    this.problem(
      "unexpected-text",
      this.position,
      this.end,
      `'${shorten(rest)}' is not part of the ${keyword.word} and is ignored: remove it.`,
      { replacement: "", fixTitle: `Remove '${shorten(rest)}'` },
    );
    this.position = this.end;
  }
}

/** Column of the last ` [` in `(from, to)` that does not belong to a `label [`; `from` or less when there is none. */
function lastPosition(text: string, from: number, to: number): number {
  const last = text.lastIndexOf(" [", to - 1);
  if (last <= from) return last;
  let wordEnd = last;
  while (wordEnd > from && isBlank(text.charCodeAt(wordEnd - 1))) wordEnd--;
  if (!text.startsWith(" label", wordEnd - 6)) return last;
  const before = text.lastIndexOf(" [", wordEnd - 1);
  return before > from ? before : last;
}

/** A text cut to at most 40 characters, for messages. */
export function shorten(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 39)}…`;
}

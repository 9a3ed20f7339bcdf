const TAB = 9;
const SPACE = 32;

/** Tabs go on to the next multiple of this many columns (CommonMark 2.2). */
const TAB_STOP = 4;

/**
 * Walks along one line of Markdown and knows both where it is in the text and in which column that is drawn,
 * which tabs make two different things. A tab can be passed in part: then the column is inside of it.
 */
export class LineCursor {
  readonly #text: string;
  /** Offset of the next character. */
  offset = 0;
  /** Offset behind the last character of the line. */
  end = 0;
  /** Column of the next character, from 0. */
  column = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Starts on the line between two offsets. */
  reset(start: number, end: number): void {
    this.offset = start;
    this.end = end;
    this.column = 0;
  }

  /** Code of the character at an offset; NaN at and behind the end of the line. */
  codeAt(offset: number): number {
    return offset < this.end ? this.#text.charCodeAt(offset) : Number.NaN;
  }

  /** True for a blank at an offset, and behind the end of the line. */
  isBlankOrEnd(offset: number): boolean {
    const code = this.codeAt(offset);
    return code === SPACE || code === TAB || Number.isNaN(code);
  }

  /** The line from an offset on. */
  rest(offset: number): string {
    return this.#text.slice(offset, this.end);
  }

  /** Offset of the first character from here that is no blank. */
  nextWord(): number {
    let at = this.offset;
    for (let code = this.codeAt(at); code === SPACE || code === TAB; code = this.codeAt(at)) at++;
    return at;
  }

  /** How many columns of blanks are ahead. */
  indent(): number {
    let column = this.column;
    for (let at = this.offset; ; at++) {
      const code = this.codeAt(at);
      if (code === SPACE) column++;
      else if (code === TAB) column += TAB_STOP - (column % TAB_STOP);
      else return column - this.column;
    }
  }

  /** Passes up to so many columns of blanks; gives how many it passed. */
  skipBlanks(columns: number): number {
    let left = columns;
    while (left > 0) {
      const code = this.codeAt(this.offset);
      if (code !== SPACE && code !== TAB) break;
      const width = code === TAB ? TAB_STOP - (this.column % TAB_STOP) : 1;
      const passed = Math.min(width, left);
      this.column += passed;
      left -= passed;
      if (passed === width) this.offset++;
    }
    return columns - left;
  }

  /** Passes characters that are no tabs. */
  skip(characters: number): void {
    this.offset += characters;
    this.column += characters;
  }
}

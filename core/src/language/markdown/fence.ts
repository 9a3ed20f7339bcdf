/** Names a fenced block of code can have to be a map, the first word behind its backticks, in small letters. */
export const MAP_FENCES: readonly string[] = ["wardley", "owm", "wardleymap"];

/** The name of fences that hold diagrams of Mermaid, of which some are maps. */
export const MERMAID_FENCE = "mermaid";

/**
 * A fenced block of code in a Markdown document. Its own text is what stands between the fences, without what
 * lists and quotations around it put before each line.
 */
export interface Fence {
  /** First word behind the opening fence, in small letters; empty without one. */
  readonly name: string;
  /** Line of the opening fence, zero-based; the text begins on the line below. */
  readonly openingLine: number;
  /**
   * For each line of the text, the column (UTF-16) of the document at which it begins. The last of a closed fence
   * is for the empty line behind the text's last line end: it is where the closing fence's marks begin.
   */
  readonly columns: readonly number[];
  readonly closed: boolean;
  /** What a new line of the text has to begin with in the document. */
  readonly prefix: string;
  readonly text: string;
}

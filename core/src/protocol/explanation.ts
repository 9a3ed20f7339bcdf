import { isBoolean, isCount, isString, listOf, nullOr, objectOf, oneOf, type Shape } from "./shapes";

/**
 * What is said of an element that is pointed at: text in blocks, with nothing in it that a page could run or load.
 */
export interface Explanation {
  readonly blocks: readonly TextBlock[];
}

/** A paragraph or what else stands by itself; the last three are problems, a `rule` is a line without text. */
export interface TextBlock {
  readonly kind: "paragraph" | "heading" | "item" | "code" | "rule" | "error" | "warning" | "information";
  readonly runs: readonly TextRun[];
}

/** Text of one look. */
export interface TextRun {
  readonly text: string;
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly code: boolean;
  /** Number of the link, as the extension counts them; null for none. */
  readonly link: number | null;
}

const isRun: Shape<TextRun> = objectOf<TextRun>({
  text: isString,
  strong: isBoolean,
  emphasis: isBoolean,
  code: isBoolean,
  link: nullOr(isCount),
});

export const isExplanation: Shape<Explanation> = objectOf<Explanation>({
  blocks: listOf(
    objectOf<TextBlock>({
      kind: oneOf("paragraph", "heading", "item", "code", "rule", "error", "warning", "information"),
      runs: listOf(isRun),
    }),
  ),
});

import type { Span } from "../language/text";

/** Numbers that stand where coordinates belong, without their brackets. */
export interface BareNumbers extends Span {
  /** The coordinates that were meant: `[0.5, 0.6]`. */
  readonly text: string;
}

/** Visibility and evolution with a decimal point, 0 or 1. */
const NUMBER = String.raw`([01]?\.\d{1,9}|[01])`;
const ONE = new RegExp(String.raw`\s[({]?${NUMBER}[)}]?$`);
const TWO = new RegExp(String.raw`\s[({]?${NUMBER}(?:\s?[,;]\s?|\s)${NUMBER}[)}]?$`);

/** The end of a text in which the numbers are looked for, so that no text is too long. */
const REACH = 40;

/**
 * The numbers that end a text: `Milk 0.5, 0.6`, `Milk (0.5 0.6)`. One of them must have a point, for names end in whole
 * numbers, too. Undefined when nothing stands before them.
 *
 * @param at column of the text on its line
 * @param many how many numbers the coordinates have: one for a choice of a pipeline
 */
export function bareNumbers(text: string, at: number, many: 1 | 2): BareNumbers | undefined {
  const from = Math.max(0, text.length - REACH);
  const found = (many === 1 ? ONE : TWO).exec(text.slice(from));
  const numbers = found?.slice(1) ?? [];
  if (!found || !numbers.some((number) => number.includes("."))) return undefined;
  const start = text.slice(0, from + found.index).trimEnd().length;
  if (start === 0) return undefined;
  return { start: at + start, end: at + text.length, text: `[${numbers.join(", ")}]` };
}

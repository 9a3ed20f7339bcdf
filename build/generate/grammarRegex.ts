/**
 * Pieces of regular expressions of the grammar, in Oniguruma's syntax. Repetitions are possessive (`++`, `*+`)
 * or bounded by a class, so that none of them backtracks over what it has read.
 */
import { UNUSUAL_ARROWS } from "#core/language/linkOperators";
import type { DecoratorName } from "#core/language/nodes";

/** Each decorator, so that a new one cannot be forgotten here. */
const DECORATORS: Readonly<Record<DecoratorName, true>> = {
  build: true,
  buy: true,
  outsource: true,
  market: true,
  ecosystem: true,
  inertia: true,
};

/** Any of some words or patterns. */
export function anyOf(patterns: readonly string[]): string {
  return `(?:${patterns.join("|")})`;
}

/** A literal text as a pattern. */
export function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

/** One decorator. */
export const DECORATOR = anyOf(Object.keys(DECORATORS));

/** A number as JavaScript reads its beginning: sign, digits, point, exponent. */
export const NUMBER = String.raw`[-+]?+(?:\d++(?:\.\d*+)?+|\.\d++)(?:[eE][-+]?+\d++)?+`;

/** Where `//` or a block comment starts; `//` behind `:` is an address. */
export const COMMENT = String.raw`(?:(?<!:)(?<!:/)//|/\*)`;

/** Nothing but a comment is left of the line. */
export const REST_IS_EMPTY = String.raw`\s*+(?:$|${COMMENT})`;

/** A quoted text that is closed, with its escapes. */
export const QUOTED = String.raw`"(?:[^"\\]|\\.)*+"`;

/** An arrow or a flow between two names. */
export const LINK_OPERATOR = anyOf(["->", String.raw`\+(?:[<>]|'[^']*+')`, ...UNUSUAL_ARROWS.map(literal)]);

/** The line goes on as a link: an operator comes before any quote, bracket or comment. */
const OPERATOR_AHEAD = String.raw`(?>(?:(?!${COMMENT})[^"\[])*?${LINK_OPERATOR})`;

/** When a keyword is no keyword but the beginning of a name in a link, see `StatementKind.yieldsToLink`. */
export const NO_LINK = {
  always: `(?!${OPERATOR_AHEAD})`,
  "without-bracket": String.raw`(?!${OPERATOR_AHEAD}(?:(?!${COMMENT})[^\[])*+(?:$|${COMMENT}))`,
} as const;

/** A link anywhere in the line, in front of a comment. */
export const HAS_OPERATOR = `(?:(?!${COMMENT}).)*?${LINK_OPERATOR}`;

/** Where a line begins: in a Markdown fence behind what a list or quotation puts before it. */
export const LINE_START = String.raw`(?:^|\G)\s*+`;

/** Where a statement may start: at the line's beginning, behind a block comment, behind a brace of a block. */
export const STATEMENT_START = String.raw`(?:^|\G|(?<=\*/|[{}]))\s*+`;

/** A brace that opens a pipeline's block at the end of its line, and one that opens a block of one line. */
export const OPENING_BRACE = anyOf([String.raw`\{${REST_IS_EMPTY}`, String.raw`\{[^{}]*+\}${REST_IS_EMPTY}`]);

/** A brace that closes a block at the end of a statement's line. */
export const CLOSING_BRACE = String.raw`(?<=\s)\}${REST_IS_EMPTY}`;

/** Decorators that end a line without coordinates. */
export const DECORATORS_AT_END = String.raw`\(\s*+${DECORATOR}(?:[\s,]++${DECORATOR})*+\s*+\)(?=\s*+(?:$|\(|\}|${COMMENT}))`;

/** `label [x, y]` behind a name without coordinates: offsets in px are beyond 1. */
export const LABEL_BEHIND_NAME = String.raw`(?<=\s)label\s*+\[(?:[^,\]]*+,)?+\s*+[-+]?+(?:[2-9]|\d\d)`;

/**
 * Text from one non-blank to the last one, which ends where one of the stops would start.
 *
 * @param stops patterns that end the text
 * @param classStops single characters that end it, as inside of a character class
 * @param unit further units to take whole, such as a quoted part
 */
export function textUpTo(stops: readonly string[], classStops = "", unit = ""): string {
  const character = `(?:${unit}(?!${stops.join("|")})[^\\s${classStops}])++`;
  return String.raw`${character}(?:\s++${character})*+`;
}

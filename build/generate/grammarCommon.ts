import { COMMENT, LINE_START, NUMBER, QUOTED, REST_IS_EMPTY } from "./grammarRegex";
import { type Rule, scope, use } from "./grammarRules";

/** Numbers in brackets, and what else may stand between these. */
function bracketRule(inner: readonly Rule[]): Rule {
  return {
    name: scope("meta.coordinates"),
    begin: String.raw`\[`,
    end: String.raw`\]|(?=${COMMENT})|$`,
    beginCaptures: { 0: { name: scope("punctuation.section.brackets.begin") } },
    endCaptures: { 0: { name: scope("punctuation.section.brackets.end") } },
    patterns: [...inner, use("numbers"), { name: scope("punctuation.separator.comma"), match: "," }],
  };
}

/** The rules that statements share, by their names in the repository. */
export const COMMON_RULES: Readonly<Record<string, Rule>> = {
  "comment-lines": {
    patterns: [
      {
        name: scope("comment.line.number-sign"),
        match: `${LINE_START}(#).*`,
        captures: { 1: { name: scope("punctuation.definition.comment") } },
      },
      {
        name: scope("comment.line.percentage"),
        match: `${LINE_START}(%%).*`,
        captures: { 1: { name: scope("punctuation.definition.comment") } },
      },
    ],
  },
  comments: {
    patterns: [
      {
        name: scope("comment.line.double-slash"),
        match: "(?<!:)(?<!:/)(//).*",
        captures: { 1: { name: scope("punctuation.definition.comment") } },
      },
      {
        name: scope("comment.block"),
        begin: String.raw`/\*`,
        end: String.raw`\*/`,
        beginCaptures: { 0: { name: scope("punctuation.definition.comment.begin") } },
        endCaptures: { 0: { name: scope("punctuation.definition.comment.end") } },
      },
    ],
  },
  braces: {
    match: `${LINE_START}([{}])`,
    captures: { 1: { name: scope("punctuation.section.block") } },
  },
  escapes: {
    patterns: [
      { name: scope("constant.character.escape"), match: String.raw`\\[nrt"\\\[\]]` },
      { name: scope("invalid.illegal.escape"), match: String.raw`\\.` },
    ],
  },
  numbers: { name: scope("constant.numeric"), match: NUMBER },
  // One list may hold others, as in `[[0.4, 0.5], [0.2, 0.7]]`; deeper ones mean nothing.
  coordinates: bracketRule([use("inner-coordinates")]),
  "inner-coordinates": bracketRule([]),
};

/**
 * A text in double quotes with its escapes.
 *
 * @param before what must stand in front of it
 * @param content the scope of what is between the quotes
 * @param after what must follow behind it; a quote that is not closed is a plain character
 */
export function quotedRule(before: string, content: string, after = ""): Rule {
  return {
    name: scope("string.quoted.double"),
    contentName: content,
    begin: `${before}(?=${QUOTED}${after})"`,
    end: '"',
    beginCaptures: { 0: { name: scope("punctuation.definition.string.begin") } },
    endCaptures: { 0: { name: scope("punctuation.definition.string.end") } },
    patterns: [use("escapes")],
  };
}

/** What may follow a value that takes the rest of its line. */
export const LAST_OF_LINE = `(?=${REST_IS_EMPTY})`;

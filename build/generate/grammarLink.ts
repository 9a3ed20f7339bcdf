import { UNUSUAL_ARROWS } from "#core/language/linkOperators";
import { quotedRule } from "./grammarCommon";
import { anyOf, COMMENT, LINK_OPERATOR, literal, REST_IS_EMPTY, textUpTo } from "./grammarRegex";
import { type Rule, scope, use } from "./grammarRules";

/** The scope of a name where it is used; a grammar cannot know what it was declared as. */
const END = scope("entity.name.type.reference");

/** Coordinates behind a link are no part of the name (T28). */
const TRAILING_BRACKET = String.raw`\[[-+\d.,\s]*+\](?=${REST_IS_EMPTY})`;

/** The patterns inside of a link. */
export function linkRules(): readonly Rule[] {
  return [
    {
      match: String.raw`(\+)((')([^']*+)('))(<>|<|>)?+`,
      captures: {
        1: { name: scope("keyword.operator.flow") },
        2: { name: scope("string.quoted.single.flow") },
        3: { name: scope("punctuation.definition.string.begin") },
        5: { name: scope("punctuation.definition.string.end") },
        6: { name: scope("keyword.operator.flow") },
      },
    },
    { name: scope("keyword.operator.flow"), match: String.raw`\+(?:<>|<|>)` },
    { name: scope("keyword.operator.arrow"), match: anyOf(["->", ...UNUSUAL_ARROWS.map(literal)]) },
    {
      match: String.raw`(;)\s*+(${textUpTo([COMMENT], ";")})?+`,
      captures: {
        1: { name: scope("punctuation.separator.context") },
        2: { name: scope("string.unquoted.context") },
      },
    },
    { name: scope("invalid.illegal.coordinates"), match: TRAILING_BRACKET },
    quotedRule(String.raw`(?<![^\s<>;])`, END, String.raw`\s*+(?:$|;|${LINK_OPERATOR}|${COMMENT})`),
    {
      match: textUpTo([COMMENT, LINK_OPERATOR, TRAILING_BRACKET], ";"),
      captures: { 0: { name: END, patterns: [use("escapes")] } },
    },
  ];
}

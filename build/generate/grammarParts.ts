import type { HighlightPart, StatementKind } from "#core/language/statements/statementKind";
import { STYLES } from "#core/language/statements/style";
import { LAST_OF_LINE, quotedRule } from "./grammarCommon";
import { linkRules } from "./grammarLink";
import {
  anyOf,
  CLOSING_BRACE,
  COMMENT,
  DECORATOR,
  DECORATORS_AT_END,
  LABEL_BEHIND_NAME,
  NUMBER,
  OPENING_BRACE,
  QUOTED,
  REST_IS_EMPTY,
  textUpTo,
} from "./grammarRegex";
import { type Rule, scope, use } from "./grammarRules";

/** The scope of names that a kind of statement declares or refers to. */
function nameScope({ kind }: StatementKind): string {
  return scope(`entity.name.type.${kind}`);
}

const TEXT = textUpTo([COMMENT], "", String.raw`(?<=\s)${QUOTED}|`);

/** The target of an evolve: the last number in front of the trailers; a decimal one may have other words behind. */
const TARGET = anyOf([
  String.raw`(?<=[\s>])${NUMBER}%?+(?=\s*+(?:$|\(|label[\s\[]|${COMMENT}))`,
  String.raw`(?<=[\s>])\d*+\.\d++(?=\s[^.>]*+$)`,
]);

const EVOLVE_NAME = textUpTo(
  [COMMENT, "->", TARGET, String.raw`(?<=\s)label\s*+\[`, DECORATORS_AT_END],
  "\\[",
);

/** The patterns of each part of a statement. */
const PARTS: Readonly<Record<HighlightPart, (kind: StatementKind) => readonly Rule[]>> = {
  name: (kind) => {
    const stops = [COMMENT, DECORATORS_AT_END, LABEL_BEHIND_NAME];
    if (kind.highlight.includes("url")) stops.push(String.raw`url\(`);
    if (kind.highlight.includes("brace")) stops.push(CLOSING_BRACE);
    if (kind.kind === "pipeline") stops.push(OPENING_BRACE);
    return [
      quotedRule(String.raw`\G`, nameScope(kind)),
      {
        match: String.raw`\G(${textUpTo(stops, "\\[")})`,
        captures: { 1: { name: nameScope(kind) } },
      },
    ];
  },
  movement: () => {
    const name = scope("entity.name.type.component");
    return [
      { name: scope("keyword.operator.arrow"), match: "->" },
      { name: scope("constant.numeric"), match: TARGET },
      quotedRule(String.raw`(?:\G|(?<=[\s>]))`, name),
      {
        match: String.raw`(?:\G|(?<=->)\s*+)(?!${TARGET})(${EVOLVE_NAME})`,
        captures: { 1: { name } },
      },
    ];
  },
  coordinates: () => [use("coordinates")],
  label: () => [
    {
      name: scope("support.function.label"),
      match: String.raw`(?<=[\s\])])label(?=[\s\[]|$)`,
    },
  ],
  decorators: () => [
    {
      begin: String.raw`\(`,
      end: String.raw`\)|(?=${COMMENT})|$`,
      beginCaptures: { 0: { name: scope("punctuation.section.parens.begin") } },
      endCaptures: { 0: { name: scope("punctuation.section.parens.end") } },
      patterns: [
        {
          name: scope("storage.modifier.decorator"),
          match: String.raw`(?<=[\s(,])${DECORATOR}(?=[\s),]|$)`,
        },
        { name: scope("punctuation.separator.comma"), match: "," },
      ],
    },
  ],
  inertia: () => [
    {
      name: scope("storage.modifier.inertia"),
      match: String.raw`(?<=[\s\])])inertia(?=[\s\[(]|$)`,
    },
  ],
  inlineEvolve: () => [
    {
      match: String.raw`(?<=[\s\])])(evolve)(?:\s++(${NUMBER}))?+(?=[\s\[(]|$)`,
      captures: {
        1: { name: scope("support.function.evolve") },
        2: { name: scope("constant.numeric") },
      },
    },
  ],
  url: () => [
    {
      match: String.raw`(url)(\()([^)]*+)(\)?+)`,
      captures: {
        1: { name: scope("support.function.url") },
        2: { name: scope("punctuation.section.parens.begin") },
        3: { name: scope("entity.name.type.url") },
        4: { name: scope("punctuation.section.parens.end") },
      },
    },
  ],
  address: () => [
    {
      match: String.raw`(\[)([^\]]*+)(\]?+)`,
      captures: {
        1: { name: scope("punctuation.section.brackets.begin") },
        2: { name: `${scope("string.unquoted.address")} ${scope("markup.underline.link")}` },
        3: { name: scope("punctuation.section.brackets.end") },
      },
    },
  ],
  number: () => [
    {
      name: scope("constant.numeric"),
      match: String.raw`(?<=[\s\]])${NUMBER}(?=[\s\[,]|$)`,
    },
  ],
  text: ({ kind }) => [
    {
      match: String.raw`\G(${TEXT})`,
      captures: { 1: { name: scope(`string.unquoted.${kind}`) } },
    },
  ],
  textBehindBracket: ({ kind }) => [
    {
      match: String.raw`(?<=\])\s*+(?![\[\],])(${TEXT})`,
      captures: { 1: { name: scope(`string.unquoted.${kind}`) } },
    },
  ],
  note: () => [
    quotedRule(String.raw`\G`, scope("string.quoted.double.note")),
    {
      match: String.raw`\G(${textUpTo([COMMENT, String.raw`\[\s*+[-+]?+\.?+\d`])})`,
      captures: { 1: { name: scope("string.unquoted.note") } },
    },
  ],
  stages: () => [
    { name: scope("keyword.operator.arrow"), match: "->" },
    { name: scope("string.unquoted.stage"), match: textUpTo([COMMENT, "->"]) },
  ],
  flag: () => [
    {
      match: String.raw`\G(--hide)(?=\s|$)`,
      captures: { 1: { name: scope("constant.language.flag") } },
    },
  ],
  style: () => [
    {
      match: String.raw`\G${anyOf([...STYLES, "color"]).replace("?:", "")}${LAST_OF_LINE}`,
      captures: { 1: { name: scope("constant.language.style") } },
    },
  ],
  brace: () => [
    {
      match: String.raw`(\})(?=${REST_IS_EMPTY})`,
      captures: { 1: { name: scope("punctuation.section.block") } },
    },
  ],
  link: linkRules,
};

/** The patterns of everything that may follow the keyword of a statement, comments first. */
export function partsOf(kind: StatementKind): readonly Rule[] {
  return [use("comments"), ...kind.highlight.flatMap((part) => PARTS[part](kind))];
}

import { STATEMENT_KINDS } from "#core/language/statements/index";
import type { StatementKind } from "#core/language/statements/statementKind";
import { COMMON_RULES } from "./grammarCommon";
import { partsOf } from "./grammarParts";
import {
  COMMENT,
  HAS_OPERATOR,
  LINK_OPERATOR,
  literal,
  NO_LINK,
  OPENING_BRACE,
  STATEMENT_START,
} from "./grammarRegex";
import { type Grammar, type Rule, scope, use } from "./grammarRules";

/** A keyword in the wrong case is one only when no link is in the line. */
const NO_OPERATOR = `(?!(?:(?!${COMMENT}).)*?${LINK_OPERATOR})`;

/** The TextMate grammar of the map language, made from the registry of statements. */
export function makeGrammar(): Grammar {
  // Links have no keyword: what starts with one is looked at first.
  const kinds = [...STATEMENT_KINDS].sort(
    (a, b) => Number(a.keywords.length === 0) - Number(b.keywords.length === 0),
  );
  const statements = kinds.map((kind) => [ruleName(kind), statementRule(kind)] as const);
  return {
    information_for_contributors: ["Written by `npm run generate` from core/src/language/statements."],
    name: "Wardley Map",
    scopeName: "source.wardley",
    patterns: [
      use("comment-lines"),
      use("comments"),
      ...statements.map(([name]) => use(name)),
      use("braces"),
    ],
    repository: { ...Object.fromEntries(statements), ...COMMON_RULES },
  };
}

/** The name of a kind's rule: kinds may share what they read, but not a keyword. */
function ruleName({ kind, keywords }: StatementKind): string {
  return `statement-${keywords[0] ?? kind}`;
}

function statementRule(kind: StatementKind): Rule {
  const name = scope(`meta.statement.${kind.kind}`);
  if (kind.keywords.length === 0) {
    return {
      name,
      begin: String.raw`(?:^|\G|(?<=\*/))\s*+(?=\S)(?=${HAS_OPERATOR})`,
      end: "$",
      patterns: partsOf(kind),
    };
  }
  const words = kind.keywords.map(literal).join("|");
  const unlessLink = kind.yieldsToLink ? NO_LINK[kind.yieldsToLink] : "";
  const blockEnd = {
    end: String.raw`(?=${OPENING_BRACE})(\{)|$`,
    endCaptures: { 1: { name: scope("punctuation.section.block") } },
  };
  return {
    name,
    begin: String.raw`${STATEMENT_START}(?:${keywordGroups(kind)}(?=[\s\[]|$)${unlessLink}|((?i:${words}))(?=[\s\[]|$)${NO_OPERATOR})\s*+`,
    beginCaptures: keywordCaptures(kind),
    ...(kind.kind === "pipeline" ? blockEnd : { end: "$" }),
    patterns: partsOf(kind),
  };
}

/** The keywords in use in the first group, their old forms in the second. */
function keywordGroups(kind: StatementKind): string {
  const legacy = legacyKeywords(kind);
  const current = kind.keywords.filter((word) => !legacy.includes(word));
  const groups = [current, legacy].filter((words) => words.length > 0);
  const patterns = groups.map((words) => `(${words.map(literal).join("|")})`);
  return patterns.length === 1 ? (patterns[0] ?? "") : `(?:${patterns.join("|")})`;
}

function keywordCaptures(kind: StatementKind): NonNullable<Rule["beginCaptures"]> {
  const legacy = legacyKeywords(kind);
  const names: string[] = [];
  if (legacy.length < kind.keywords.length) names.push(`keyword.other.${kind.kind}`);
  if (legacy.length > 0) names.push("invalid.deprecated.keyword");
  names.push("invalid.illegal.keyword");
  return Object.fromEntries(names.map((name, i) => [String(i + 1), { name: scope(name) }]));
}

function legacyKeywords(kind: StatementKind): readonly string[] {
  return kind.deprecated ? kind.keywords : (kind.legacyKeywords ?? []);
}

import { STATEMENT_KINDS } from "#core/language/statements/index";
import type { StatementKind } from "#core/language/statements/statementKind";

const START = "<!-- statements: written by npm run generate -->";
const END = "<!-- end of statements -->";

/**
 * The guide to the language with its part about statements renewed.
 *
 * @param current the guide's text, which holds the two marks
 * @throws when the marks are not there
 */
export function withStatements(current: string): string {
  const start = current.indexOf(START);
  const end = current.indexOf(END);
  if (start < 0 || end < start) throw new Error("docs/language.md has lost its marks for the statements.");
  return `${current.slice(0, start)}${START}\n\n${statementPages()}\n${current.slice(end)}`;
}

function statementPages(): string {
  const current = STATEMENT_KINDS.filter((kind) => !kind.deprecated);
  const old = STATEMENT_KINDS.filter((kind) => kind.deprecated);
  return [
    ...current.map(page),
    "### Old forms",
    "",
    "Read, drawn, and marked with a quick fix.",
    "",
    ...oldForms(old),
  ].join("\n");
}

function page(kind: StatementKind): string {
  const { documentation, signature, example } = kind;
  return [
    `### ${headingOf(kind)}`,
    "",
    documentation,
    "",
    "```text",
    signature,
    "```",
    "",
    "```wardley",
    example,
    "```",
    "",
  ].join("\n");
}

function headingOf({ keywords, legacyKeywords = [] }: StatementKind): string {
  const current = keywords.filter((word) => !legacyKeywords.includes(word));
  return current.length === 0 ? "Links" : current.map((word) => `\`${word}\``).join(", ");
}

function oldForms(kinds: readonly StatementKind[]): readonly string[] {
  const rows = kinds.map(
    ({ signature, documentation, deprecated }) =>
      `| \`${signature.replaceAll("|", "\\|")}\` | ${documentation} | ${deprecated} |`,
  );
  return ["| old form | what it means | today |", "|---|---|---|", ...rows, ""];
}

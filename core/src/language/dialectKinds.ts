import type { Dialect } from "./dialect";
import { MERMAID_KINDS, mermaidKindOf } from "./mermaid/statements/index";
import type { MermaidKind } from "./mermaid/statements/mermaidKind";
import { kindOfKeyword, STATEMENT_KINDS } from "./statements";
import type { StatementKind } from "./statements/statementKind";

/** What all dialects know of a kind of statement: its words, what it means, how it looks. */
export type KindDescription = Omit<MermaidKind, "parse"> & Pick<StatementKind, "deprecated">;

/** The kinds of statement of a dialect, in the order in which completion lists them. */
export function kindsOf(dialect: Dialect): readonly KindDescription[] {
  return dialect === "mermaid" ? MERMAID_KINDS : STATEMENT_KINDS;
}

/** The kind that starts with a keyword of a dialect, if it is one. */
export function kindOfWord(word: string, dialect: Dialect): KindDescription | undefined {
  return dialect === "mermaid" ? mermaidKindOf(word) : kindOfKeyword(word);
}

import { STATEMENT_KINDS } from "#core/language/statements/index";

/** A snippet as VS Code reads it from JSON. */
export interface Snippet {
  readonly description: string;
  readonly body: readonly string[];
}

/**
 * The snippets of all kinds of statements, by name. They have no prefix: *Insert Snippet* lists them by name,
 * and while typing the language server offers the same ones by what fits, so that nothing shows twice.
 */
export function makeSnippets(): Readonly<Record<string, Snippet>> {
  const snippets = STATEMENT_KINDS.flatMap((kind) => kind.snippets);
  return Object.fromEntries(
    snippets.map(({ prefix, description, body }) => [prefix, { description, body }] as const),
  );
}

/** The shape of a TextMate grammar, as far as it is used here. */

/** Scopes of the groups of a pattern. */
export type Captures = Readonly<
  Record<string, { readonly name?: string; readonly patterns?: readonly Rule[] }>
>;

/** A pattern, a region between two patterns or of lines that match one, or a reference to a rule of the repository. */
export interface Rule {
  readonly include?: string;
  readonly name?: string;
  readonly contentName?: string;
  readonly match?: string;
  readonly captures?: Captures;
  readonly begin?: string;
  readonly beginCaptures?: Captures;
  readonly end?: string;
  readonly while?: string;
  readonly endCaptures?: Captures;
  readonly patterns?: readonly Rule[];
}

/** A grammar as VS Code reads it from JSON. */
export interface Grammar {
  readonly information_for_contributors: readonly string[];
  readonly name: string;
  readonly scopeName: string;
  /** What it is put into, for a grammar that is put into others. */
  readonly injectionSelector?: string;
  readonly patterns: readonly Rule[];
  readonly repository: Readonly<Record<string, Rule>>;
}

/** A scope of this language. */
export function scope(name: string): string {
  return `${name}.wardley`;
}

/** A rule of the repository. */
export function use(name: string): Rule {
  return { include: `#${name}` };
}

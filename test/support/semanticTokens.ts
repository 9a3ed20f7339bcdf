import type { Range } from "#core/language/text";
import { semanticTokens } from "#core/services/semanticTokens";
import { TOKEN_MODIFIERS, TOKEN_TYPES } from "#core/services/semanticTokens/legend";
import type { Snapshot } from "#core/services/snapshot";

/** A token with the text it stands for. */
export interface ReadToken {
  readonly line: number;
  readonly start: number;
  readonly length: number;
  /** `component.declaration`. */
  readonly kind: string;
  readonly text: string;
}

/** Reads the numbers that LSP passes. */
export function readTokens(data: readonly number[], text: string): readonly ReadToken[] {
  const lines = text.split(/\r\n|\r|\n/);
  const tokens: ReadToken[] = [];
  let line = 0;
  let start = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [lines_ = 0, columns = 0, length = 0, type = 0, modifiers = 0] = data.slice(at, at + 5);
    line += lines_;
    start = lines_ > 0 ? columns : start + columns;
    const names = TOKEN_MODIFIERS.filter((_, bit) => modifiers & (1 << bit)).map(({ name }) => name);
    const kind = [TOKEN_TYPES[type]?.name, ...names].join(".");
    tokens.push({ line, start, length, kind, text: (lines[line] ?? "").slice(start, start + length) });
  }
  return tokens;
}

/** The tokens of a snapshot as `text: kind`, line by line. */
export function tokensByLine(snapshot: Snapshot, text: string, range?: Range): readonly string[] {
  const found = readTokens(semanticTokens(snapshot, range), text);
  const lines = text.split(/\r\n|\r|\n/);
  return lines.map((_, line) =>
    found
      .filter((token) => token.line === line)
      .map((token) => `${token.text}: ${token.kind}`)
      .join(" | "),
  );
}

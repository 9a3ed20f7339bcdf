/** LSP `SemanticTokensEdit`: numbers of the array that go, and those that come in their place. */
export interface TokenEdit {
  readonly start: number;
  readonly deleteCount: number;
  readonly data: number[];
}

/** A token is this many numbers. */
const TOKEN = 5;

/**
 * What changes one array of tokens into another: at most one edit, of whole tokens, without what both begin and
 * end with. Tokens are relative to those before them, so that an edit of the text changes few.
 */
export function tokenEdits(before: readonly number[], after: readonly number[]): TokenEdit[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  if (head === shorter && before.length === after.length) return [];
  head -= head % TOKEN;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  tail -= tail % TOKEN;
  return [
    {
      start: head,
      deleteCount: before.length - head - tail,
      data: after.slice(head, after.length - tail),
    },
  ];
}

/**
 * One thing that the analysis found or the author said, as a writer of prose is given it. Strings under `title`,
 * `text` and `why` are free text; every other string is a name, a stage or a word of the analysis, and stands for
 * itself only as a whole.
 */
export interface Fact {
  /** Short and unique among the facts of a map: `bottleneck-1`. */
  readonly id: string;
  /** The line of the map that it is about, zero-based; undefined for the map as a whole. */
  readonly line?: number | undefined;
  /** Plain data; numbers have at most two decimals. */
  readonly says: { readonly [key: string]: FactValue };
}

/** What a fact can hold. */
export type FactValue =
  | string
  | number
  | boolean
  | readonly FactValue[]
  | { readonly [key: string]: FactValue };

/** Keys whose strings are free text rather than names. */
export const FREE_TEXT: ReadonlySet<string> = new Set(["title", "text", "why"]);

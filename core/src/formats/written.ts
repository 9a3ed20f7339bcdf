/** What a format made of a map. */
export interface Written {
  readonly text: string;
  /** What could not be carried over, one sentence each. */
  readonly losses: readonly string[];
}

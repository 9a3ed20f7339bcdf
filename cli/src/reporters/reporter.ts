import type { RuleFinding } from "#core/analysis/rule";
import type { Snapshot } from "#core/services/snapshot";

/** What was found in one file. */
export interface FileReport {
  /** The path as it was given; `-` for standard input. */
  readonly file: string;
  readonly snapshot: Snapshot;
  /** What is to be reported, in file order. */
  readonly findings: readonly RuleFinding[];
  /** How many findings more a baseline knows. */
  readonly known?: number;
}

/** Turns findings into the text to print. */
export type Reporter = (reports: readonly FileReport[]) => string;

import type { StageIndex } from "../../model/stages";

/**
 * A maturity model as data: levels with criteria that a map meets or does not (analysis reference 5.3). One's
 * own model is a JSON file of this shape, see `readMaturityModel`.
 */
export interface MaturityModel {
  /** What `// @maturity-model` names. */
  readonly id: string;
  readonly title: string;
  /** Where the levels come from. */
  readonly source?: string | undefined;
  /** From the lowest to the highest. The first usually has no criteria. */
  readonly levels: readonly MaturityLevel[];
}

export interface MaturityLevel {
  readonly id: string;
  readonly title: string;
  /** All must hold. */
  readonly criteria: readonly Criterion[];
}

/** Something that must be so; a part that is left out is not asked for. */
export interface Criterion {
  /** In words, for the report. */
  readonly text: string;
  /** What it is about; it fails when the map has nothing of the kind. */
  readonly of: Selection;
  /** The least stage: of one of the components, of all of them, or of their mean evolution. */
  readonly atLeast?: { readonly stage: StageIndex; readonly by: "any" | "all" | "mean" } | undefined;
  /** One of the components needs, or is needed by, one of these. */
  readonly linkedTo?: Selection | undefined;
}

/** Components by `@group`, or by words that their names contain, in whatever case. */
export type Selection = { readonly group: string } | { readonly names: readonly string[] };

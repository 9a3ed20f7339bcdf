import type { MapSummary } from "../analysis/portfolio/mapSummary";
import type { RuleFinding } from "../analysis/rule";
import type { Analysis } from "../analysis/strategy/analyse";
import type { MaturityModel } from "./maturity/maturityModel";
import type { Block, Generated } from "./report";

/** Another map to compare with. */
export interface OtherMap {
  readonly uri: string;
  /** How the report calls it: `tea.owm`. */
  readonly label: string;
  readonly summary: MapSummary;
  /** Variants of the same thing are compared as such. */
  readonly isVariant: boolean;
}

/** What a report is made from besides the analysis. */
export interface ReportOptions {
  /** What the rules found on the map. */
  readonly findings: readonly RuleFinding[];
  /** Related maps and variants, in the order in which they are shown; nothing is said of others when empty. */
  readonly others?: readonly OtherMap[] | undefined;
  /** Maturity models besides those that come with the product. */
  readonly maturityModels?: readonly MaturityModel[] | undefined;
  /** What a language model wrote, by the section that it closes; only what holds against the facts. */
  readonly prose?: ReadonlyMap<string, Generated> | undefined;
}

/** What every section sees. */
export interface ReportContext {
  readonly analysis: Analysis;
  readonly findings: readonly RuleFinding[];
  readonly others: readonly OtherMap[];
  readonly maturityModels: readonly MaturityModel[];
}

/** A section of the report; one file and one line in the registry. */
export interface SectionBuilder {
  readonly id: string;
  readonly title: string;
  build(context: ReportContext): readonly Block[];
}

/** A part that stands only in the reports of maps that have something for it. */
export interface AppendixBuilder extends SectionBuilder {
  /** What to write so that the map has something for it. */
  readonly invitation: { readonly what: string; readonly tag: string };
}

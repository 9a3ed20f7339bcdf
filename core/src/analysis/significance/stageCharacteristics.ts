import type { StageIndex } from "../../model/stages";

/** A row of four words, one for each stage. */
export interface StageRow {
  readonly label: string;
  readonly values: readonly [string, string, string, string];
}

/**
 * What things are like in each stage (analysis reference 2.3, condensed from rows 5 to 19 of the cheat sheet of
 * the formal model).
 */
export const CHARACTERISTICS = {
  ubiquity: row("ubiquity", "rare", "spreading slowly", "spreading fast", "everywhere, levelling off"),
  certainty: row(
    "certainty",
    "barely understood",
    "learning fast",
    "fit for purpose, use growing",
    "well understood",
  ),
  publications: row(
    "published about",
    "the wonder of it",
    "how to build it",
    "running it, features",
    "what to use it for",
  ),
  market: row("market", "none yet", "forming", "growing", "mature"),
  knowledge: row("knowledge management", "uncertain", "learn by using", "learn by operating", "known"),
  perception: row(
    "perceived as",
    "chaotic, exciting",
    "leading edge, for experts",
    "common, missed when absent",
    "standard, trivial",
  ),
  industry: row(
    "industry sees",
    "unpredictable advantage",
    "advantage, case by case",
    "advantage by features",
    "cost of doing business",
  ),
  value: row("value", "large but distant", "looking for profit", "high profit", "volume, shrinking margin"),
  failure: row(
    "failure",
    "expected and tolerated",
    "no surprise, a disappointment",
    "not tolerated, improve",
    "a surprise; run it efficiently",
  ),
  decisions: row(
    "decide by",
    "gut, heritage",
    "analysis of found value",
    "market analysis, customers",
    "metrics, experience",
  ),
  efficiency: row("efficiency means", "cheap change", "less waste", "less waste", "less deviation"),
} as const satisfies Record<string, StageRow>;

/** How to work on things in each stage (analysis reference 2.4: doctrine D-7 and D-22, patterns C-8 and G-4). */
export const METHODS = {
  method: row("method", "agile, FIRE experiments", "agile to lean", "lean", "six sigma"),
  attitude: row("attitude", "pioneers", "pioneers to settlers", "settlers", "town planners"),
  sourcing: row(
    "sourcing",
    "build in-house",
    "build; partner if not differentiating",
    "buy off the shelf, rent",
    "outsource or consume as utility",
  ),
  standards: row("standards", "too early", "too early", "watch", "standardise"),
} as const satisfies Record<string, StageRow>;

/** "failure: expected and tolerated". */
export function inStage({ label, values }: StageRow, stage: StageIndex): string {
  return `${label}: ${values[stage]}`;
}

function row(label: string, ...values: readonly [string, string, string, string]): StageRow {
  return { label, values };
}

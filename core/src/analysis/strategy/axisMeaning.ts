import type { StageIndex } from "../../model/stages";
import type { EvolutionAxis } from "../../model/wardleyMap";
import { bandsNamed } from "./bandsNamed";

/** The four rows of names for stages (analysis reference 2.2). */
export const STAGE_ROWS = {
  activity: ["Genesis", "Custom Built", "Product (+rental)", "Commodity (+utility)"],
  practice: ["Novel", "Emerging", "Good", "Best"],
  data: ["Unmodelled", "Divergent", "Convergent", "Modelled"],
  knowledge: ["Concept", "Hypothesis", "Theory", "Accepted"],
} as const;

/** What kind of thing a component is; decides which names its stages have. */
export type ComponentType = keyof typeof STAGE_ROWS;

/**
 * True when the axis still means evolution in a market: at least three of its labels use a word of their
 * position. On any other axis the rules that assume a market, and the role words, are off.
 */
export function isMarketAxis(axis: EvolutionAxis): boolean {
  if (!axis.custom) return true;
  const hits = axis.labels.filter((label, i) => bandsNamed(label).includes(i as StageIndex));
  return hits.length >= 3;
}

/** The row whose names the axis uses, if it is one of the four. */
export function rowOfAxis(axis: EvolutionAxis): ComponentType | undefined {
  if (!axis.custom) return undefined;
  const labels = axis.labels.map((label) => label.toLowerCase());
  return (Object.keys(STAGE_ROWS) as ComponentType[]).find((type) =>
    STAGE_ROWS[type].every((name, i) => labels[i]?.startsWith((name.split(" ")[0] ?? name).toLowerCase())),
  );
}

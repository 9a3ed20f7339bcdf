import { CHARACTERISTICS, inStage, METHODS } from "../../../analysis/significance/stageCharacteristics";
import { stageNameOf } from "../../../analysis/significance/stageNaming";
import { analysisOfSnapshot } from "../../snapshotAnalysis";
import type { NodeSection } from "../hoverContext";

/** How to work on it, then what to expect of it, by its stage (analysis reference 2.3 and 2.4). */
const LINES = [
  [METHODS.method, METHODS.attitude, METHODS.sourcing, METHODS.standards],
  [CHARACTERISTICS.failure, CHARACTERISTICS.decisions, CHARACTERISTICS.efficiency],
] as const;

/** How to treat a component of its stage; users, and axes that are no market, are treated otherwise. */
export const treatment: NodeSection = ({ node, snapshot, markup }) => {
  const analysis = analysisOfSnapshot(snapshot);
  if (!analysis.market || !node.positioned) return undefined;
  const facts = analysis.factsOf(node);
  if (facts.role === "anchor" || facts.role === "implied anchor") return undefined;
  const { stage } = facts;
  const advice = markup.lines([
    `${markup.bold("How to treat it")} · ${markup.text(stageNameOf(analysis, node))}`,
    ...LINES.map((rows) => rows.map((row) => inStage(row, stage)).join(" · ")),
  ]);
  return markup.join([markup.rule, advice]).value;
};

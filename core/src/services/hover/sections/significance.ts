import type { ModifierKind } from "../../../analysis/significance/modifierEvidence";
import { plainPhrase } from "../../../analysis/significance/phrase";
import { significanceOf } from "../../../analysis/significance/significance";
import { analysisOfSnapshot } from "../../snapshotAnalysis";
import type { NodeSection } from "../hoverContext";

/** What other paragraphs of the hover say. */
const TOLD = new Set<ModifierKind>(["moving", "inertia", "pipeline", "choice"]);

/** Role and modifiers, what they mean, and what they rest on (analysis reference 4.2). */
export const significance: NodeSection = ({ node, snapshot, markup }) => {
  const { heading, sentence } = significanceOf(analysisOfSnapshot(snapshot), node, TOLD);
  const words = markup.text(plainPhrase(sentence));
  // The first line has said "anchor" already, and the sentence says that nothing is linked.
  const isSaid = heading === "Anchor" || heading === "Unconnected" || heading === "";
  return isSaid ? words : `${markup.bold(heading)}. ${words}`;
};

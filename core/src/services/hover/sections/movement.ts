import { stageInWords } from "../../../analysis/significance/stageNaming";
import { twoDecimals } from "../../../analysis/words";
import { analysisOfSnapshot } from "../../snapshotAnalysis";
import type { NodeSection } from "../hoverContext";

/** Where the node is going, and what it is called then. */
export const movement: NodeSection = ({ node, snapshot, markup }) => {
  if (!node.movement) return undefined;
  const { target, hasTarget, newName, decorators } = node.movement;
  const words = [
    `→ ${twoDecimals(target)}${newName === undefined ? "" : ` as ${markup.bold(newName)}`}`,
    markup.text(stageInWords(analysisOfSnapshot(snapshot), node, target)),
    ...decorators,
  ];
  if (!hasTarget) words.push("no target is given, so this one is assumed");
  return words.join(" · ");
};

/** Inertia, in words. */
export const inertia: NodeSection = ({ node }) =>
  node.inertia ? "inertia: something resists its change" : undefined;

import { stageInWords } from "../../../analysis/significance/stageNaming";
import { twoDecimals } from "../../../analysis/words";
import { analysisOfSnapshot } from "../../snapshotAnalysis";
import type { NodeSection } from "../hoverContext";

/**
 * The stage in the author's words, and whether the one the author stated fits. An anchor has none: its
 * evolution says where the user stands.
 */
export const stage: NodeSection = ({ node, snapshot, markup }) => {
  if (node.kind === "anchor") return undefined;
  const analysis = analysisOfSnapshot(snapshot);
  const byPosition = `stage: ${markup.text(stageInWords(analysis, node))}`;
  const tag = analysis.tags.ofLine(node.line).find(({ name }) => name === "stage");
  if (tag?.value === undefined) return byPosition;
  const stated = `stated: ${markup.text(tag.value.text)}`;
  const checked = analysis.statedStages.find((item) => item.node === node);
  if (!checked) return `${byPosition} · ${stated}`;
  if (checked.distance === 0) return `${byPosition} · ${stated}, which fits`;
  const off = twoDecimals(checked.distance);
  return `${byPosition} · ${stated}, ${checked.contradiction ? `${off} away` : `which fits within ${off}`}`;
};

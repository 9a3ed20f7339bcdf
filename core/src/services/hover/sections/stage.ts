import { stageOf } from "../../stageWords";
import type { NodeSection } from "../hoverContext";

/** The stage in the author's words. An anchor has none: its evolution says where the user stands. */
export const stage: NodeSection = ({ node, snapshot, markup }) =>
  node.kind === "anchor" ? undefined : `stage: ${markup.text(stageOf(snapshot, node.evolution))}`;

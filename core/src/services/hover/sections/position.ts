import { placeInWords } from "../../../analysis/significance/placeInWords";
import type { NodeSection } from "../hoverContext";

/** Both numbers with their words; says when they are not the author's. */
export const position: NodeSection = ({ node }) =>
  node.positioned
    ? placeInWords(node)
    : `${placeInWords(node)} · no position is given, so this one is assumed`;

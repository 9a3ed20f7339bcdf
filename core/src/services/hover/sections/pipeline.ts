import { twoDecimals } from "../../../analysis/words";
import type { NodeSection } from "../hoverContext";
import { listNodes } from "../listNodes";

/** The choices of the pipeline the node owns. */
export const pipeline: NodeSection = (context) => {
  const { node } = context;
  if (!node.pipeline) return undefined;
  const { range, children, inferredChildren } = node.pipeline;
  const choices = [...children, ...inferredChildren].sort((a, b) => a.evolution - b.evolution);
  const extent = range
    ? `pipeline from ${twoDecimals(range.start)} to ${twoDecimals(range.end)}`
    : "pipeline";
  if (choices.length === 0) return `${extent}, without choices`;
  return `${extent}, choices: ${listNodes(context, choices)}`;
};

/** The pipeline the node is a choice of. */
export const choiceOf: NodeSection = (context) => {
  const owner = context.node.choiceOf?.owner;
  return owner && owner !== context.node ? `choice of ${listNodes(context, [owner])}` : undefined;
};

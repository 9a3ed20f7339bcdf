import type { NodeSection } from "../hoverContext";

/** Name · kind · decorators. */
export const heading: NodeSection = ({ node, markup }) => {
  const kind = node.pipeline ? `${node.kind} with a pipeline` : node.kind;
  return [markup.bold(node.name), kind, ...node.decorators].join(" · ");
};

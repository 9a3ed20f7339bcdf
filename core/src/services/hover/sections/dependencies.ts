import { neededByOf, needsOf } from "../../neighbours";
import type { NodeSection } from "../hoverContext";
import { listNodes } from "../listNodes";

/** What the node needs. */
export const needs: NodeSection = (context) => {
  const nodes = needsOf(context.snapshot.map, context.node);
  return nodes.length === 0 ? undefined : `needs ${listNodes(context, nodes)}`;
};

/** What needs the node. */
export const neededBy: NodeSection = (context) => {
  const nodes = neededByOf(context.snapshot.map, context.node);
  return nodes.length === 0 ? undefined : `needed by ${listNodes(context, nodes)}`;
};

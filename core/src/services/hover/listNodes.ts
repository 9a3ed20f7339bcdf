import { twoDecimals } from "../../analysis/words";
import type { MapNode } from "../../model/wardleyMap";
import type { HoverContext } from "./hoverContext";

/** How many names a hover lists before it counts the rest. */
export const LONGEST_LIST = 5;

/** Names that lead to their declarations, each with its evolution; up to five, the rest counted. */
export function listNodes({ markup }: HoverContext, nodes: readonly MapNode[]): string {
  const shown = nodes.slice(0, LONGEST_LIST).map((node) => {
    const character = (node.statement.name ?? node.statement).start;
    return `${markup.link(node.name, { line: node.line, character })} ${twoDecimals(node.evolution)}`;
  });
  const rest = nodes.length - shown.length;
  return `${shown.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}

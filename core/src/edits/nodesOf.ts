import type { MapNode } from "../model/wardleyMap";
import { nameOf } from "./describe";
import { type EditContext, type Refusal, refuse } from "./operation";
import { nodeOf } from "./targets";

/** The nodes that elements (ids) stand for, each once. */
export function nodesOf(context: EditContext, ids: readonly string[]): MapNode[] {
  return [...new Set(ids.flatMap((id) => nodeOf(context.target(id)) ?? []))];
}

/** Why nothing can be written behind one of these: its bracket is not closed, so that it would be read as a part of it. */
export function unclosed(nodes: readonly MapNode[]): Refusal | undefined {
  const node = nodes.find(({ statement }) => statement.coordinates?.closed === false);
  return (
    node &&
    refuse(`The position of ${nameOf({ kind: "node", node })} cannot be read: correct it in the text first.`)
  );
}

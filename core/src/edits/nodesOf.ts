import type { MapNode } from "../model/wardleyMap";
import type { EditContext } from "./operation";
import { nodeOf } from "./targets";

/** The nodes that elements (ids) stand for, each once. */
export function nodesOf(context: EditContext, ids: readonly string[]): MapNode[] {
  return [...new Set(ids.flatMap((id) => nodeOf(context.target(id)) ?? []))];
}

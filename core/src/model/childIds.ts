import type { NamePart } from "../language/nodes";
import type { MapNode } from "./wardleyMap";

type Resolve = (name: Pick<NamePart, "text" | "key">) => MapNode | undefined;

/**
 * What names mean in a Mermaid map: a component in a pipeline's block is also known by `Owner_Name`, which is what
 * Mermaid calls it inside (language reference 4.2). Names come before such ids.
 */
export function withChildIds(resolve: Resolve, nodes: readonly MapNode[]): Resolve {
  let ids: Map<string, MapNode> | undefined;
  return (name) => {
    const node = resolve(name);
    if (node || !name.key.includes("_")) return node;
    ids ??= idsOf(nodes);
    return ids.get(name.key);
  };
}

function idsOf(nodes: readonly MapNode[]): Map<string, MapNode> {
  const ids = new Map<string, MapNode>();
  for (const node of nodes) {
    const owner = node.childOf?.name?.key;
    const id = `${owner}_${node.key}`;
    if (owner !== undefined && !ids.has(id)) ids.set(id, node);
  }
  return ids;
}

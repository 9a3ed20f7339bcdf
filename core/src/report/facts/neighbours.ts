import type { Analysis } from "../../analysis/strategy/analyse";
import type { MapNode } from "../../model/wardleyMap";

/** What a component needs, pipelines drawn together with their choices, in file order. */
export function needsIn({ graphs, map }: Analysis, node: MapNode): readonly MapNode[] {
  return nodesAt(map.nodes, graphs.contracted.needs[node.index]);
}

/** What needs a component, anchors included, in file order. */
export function needersIn({ graphs, map }: Analysis, node: MapNode): readonly MapNode[] {
  return nodesAt(map.nodes, graphs.contracted.needers[node.index]);
}

function nodesAt(nodes: readonly MapNode[], indices: readonly number[] = []): readonly MapNode[] {
  return indices.flatMap((index) => nodes[index] ?? []);
}

/** Visibility times what is left to evolve: the seed's "highest visibility and lowest evolution". */
export function priorityOf(node: MapNode): number {
  return node.visibility * (1 - node.evolution);
}

/** Each name once, without those that are users by their place: a user is no capability and nobody's competition. */
export function supplies({ nodes }: Analysis, found: readonly MapNode[]): readonly MapNode[] {
  const seen = new Set<string>();
  return found.filter(({ index, key }) => {
    if (nodes[index]?.role === "implied anchor" || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

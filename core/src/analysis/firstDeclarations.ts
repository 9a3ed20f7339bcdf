import type { MapNode, WardleyMap } from "../model/wardleyMap";

/** The nodes of a map without those whose folded name was declared before, in file order. */
export function* firstDeclarations(map: WardleyMap): Iterable<MapNode> {
  const seen = new Set<string>();
  for (const node of map.nodes) {
    if (seen.has(node.key)) continue;
    seen.add(node.key);
    yield node;
  }
}

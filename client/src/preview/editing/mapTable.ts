import { oneLine, twoDecimals } from "#core/analysis/words";
import { stageAt, stageNames } from "#core/model/stages";
import type { MapNode } from "#core/model/wardleyMap";
import type { TableRow } from "#core/protocol/editingMessages";
import type { Picture } from "../picture";

/**
 * The map for those who do not see it: every anchor, component and submap with what it needs, in the order of a walk
 * down the value chain, each once, below the first that needs it; choices below the pipeline's component.
 */
export function mapTable({ snapshot, scene }: Picture): TableRow[] {
  const { map, boundaries } = snapshot;
  const names = stageNames(map.evolutionAxis);
  const needs = new Map<MapNode, MapNode[]>();
  const neededBy = new Map<MapNode, MapNode[]>();
  for (const { from, to } of map.dependencies) {
    if (from === undefined || to === undefined || from === to) continue;
    push(needs, from, to);
    push(neededBy, to, from);
  }
  const choices = new Map<MapNode, MapNode[]>();
  for (const { owner, children, inferredChildren } of map.pipelines) {
    if (owner !== undefined)
      for (const choice of [...children, ...inferredChildren]) push(choices, owner, choice);
  }
  const isChoice = new Set([...choices.values()].flat());
  const below = (node: MapNode) => [...(choices.get(node) ?? []), ...(needs.get(node) ?? [])];
  const ids = new Map(
    scene.elements.map(({ id, kind, line, name }) => [`${kind} ${line} ${name}`, id] as const),
  );
  return walk(map.nodes, below, (node) => neededBy.has(node) || isChoice.has(node)).map(({ node, level }) => {
    const { kind, name, visibility, evolution, line } = node;
    const stage = stageAt(evolution, boundaries);
    const list = (nodes: readonly MapNode[] = []) => nodes.map((each) => oneLine(each.name)).join(", ");
    return {
      id: ids.get(`${kind} ${line} ${name}`) ?? "",
      level,
      cells: [
        oneLine(name),
        isChoice.has(node) ? "choice" : kind,
        // Where an anchor stands says nothing about how evolved it is.
        kind === "anchor" ? "" : (names[stage] ?? ""),
        twoDecimals(visibility),
        twoDecimals(evolution),
        list(needs.get(node)),
        list(neededBy.get(node)),
      ],
    };
  });
}

function push(map: Map<MapNode, MapNode[]>, key: MapNode, value: MapNode): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else if (!known.includes(value)) known.push(value);
}

/** Each node once, depth first from those that are below none, then from the rest: circles have no beginning. */
function walk(
  nodes: readonly MapNode[],
  below: (node: MapNode) => readonly MapNode[],
  isBelow: (node: MapNode) => boolean,
): { readonly node: MapNode; readonly level: number }[] {
  const found: { node: MapNode; level: number }[] = [];
  const seen = new Set<MapNode>();
  const byHeight = [...nodes].sort((a, b) => b.visibility - a.visibility || a.evolution - b.evolution);
  const roots = [...byHeight.filter((node) => !isBelow(node)), ...byHeight];
  for (const root of roots) {
    const stack = [{ node: root, level: 1 }];
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      if (seen.has(next.node)) continue;
      seen.add(next.node);
      found.push(next);
      for (const node of [...below(next.node)].reverse()) stack.push({ node, level: next.level + 1 });
    }
  }
  return found;
}

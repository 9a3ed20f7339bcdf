import type { Dependency, MapNode, WardleyMap } from "../../model/wardleyMap";
import { perMap } from "../perMap";

/**
 * The value-chain graphs of a map (analysis reference 1.3). Vertices are positions in `WardleyMap.nodes`;
 * an edge leads from the needer to the needed. Neighbours are distinct and ascending.
 */
export interface ChainGraph {
  /** What each vertex needs. */
  readonly needs: readonly (readonly number[])[];
  /** What needs each vertex. */
  readonly needers: readonly (readonly number[])[];
}

/** The three graphs and how pipelines were contracted. */
export interface ChainGraphs {
  /** G: resolved links and pipeline membership (owner needs choice). */
  readonly full: ChainGraph;
  /** G0: resolved links only. */
  readonly links: ChainGraph;
  /** H: links between pipelines' owners, every choice standing for its owner. */
  readonly contracted: ChainGraph;
  /** The vertex that stands for each vertex in H; itself unless it is a choice. */
  readonly owner: readonly number[];
  /** The most evolved of a vertex and, when it owns a pipeline, of its choices. */
  readonly offered: readonly number[];
}

/** The graphs of a map, built when first asked for. */
export const graphsOf = perMap(buildGraphs);

/** Builds the graphs. O(V + E). Self links are left out everywhere. */
export function buildGraphs(map: WardleyMap): ChainGraphs {
  const size = map.nodes.length;
  const owner = map.nodes.map((node) => ownerOf(node));
  const linked = map.dependencies.filter(isResolved);
  const membership: Edge[] = [];
  map.nodes.forEach((node) => {
    const pipelineOwner = node.choiceOf?.owner;
    if (pipelineOwner && pipelineOwner !== node) membership.push([pipelineOwner.index, node.index]);
  });
  const links = linked.map((link): Edge => [link.from.index, link.to.index]);
  return {
    full: makeGraph(size, [...links, ...membership]),
    links: makeGraph(size, links),
    contracted: makeGraph(
      size,
      links.map(([from, to]): Edge => [owner[from] ?? from, owner[to] ?? to]),
    ),
    owner,
    offered: offeredEvolution(map, owner),
  };
}

type Edge = readonly [number, number];

/** A link whose two ends are declared. */
export type ResolvedDependency = Dependency & { readonly from: MapNode; readonly to: MapNode };

/** True when both ends are declared and differ. */
export function isResolved(link: Dependency): link is ResolvedDependency {
  return link.from !== undefined && link.to !== undefined && link.from !== link.to;
}

function makeGraph(size: number, edges: readonly Edge[]): ChainGraph {
  const needs: number[][] = Array.from({ length: size }, () => []);
  const needers: number[][] = Array.from({ length: size }, () => []);
  for (const [from, to] of edges) {
    if (from === to) continue;
    needs[from]?.push(to);
    needers[to]?.push(from);
  }
  return { needs: needs.map(distinct), needers: needers.map(distinct) };
}

function distinct(list: number[]): number[] {
  if (list.length < 2) return list;
  return [...new Set(list)].sort((a, b) => a - b);
}

/** The outermost pipeline owner; a pipeline that contains its own owner stops the search. */
function ownerOf(node: MapNode): number {
  const seen = new Set<MapNode>();
  let top = node;
  while (top.choiceOf?.owner && !seen.has(top)) {
    seen.add(top);
    top = top.choiceOf.owner;
  }
  return top.index;
}

/** What a choice offers, every pipeline around it offers too. */
function offeredEvolution(map: WardleyMap, owners: readonly number[]): number[] {
  const offered = map.nodes.map((node) => node.evolution);
  for (const node of map.nodes) {
    for (const owner of [node.choiceOf?.owner?.index, owners[node.index]]) {
      if (owner !== undefined) offered[owner] = Math.max(offered[owner] ?? 0, node.evolution);
    }
  }
  return offered;
}

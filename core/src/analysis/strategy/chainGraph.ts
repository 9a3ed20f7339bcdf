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
  const owner = map.nodes.map(ownerOf);
  const edges = new EdgeList(map.dependencies.length + size);
  for (const link of map.dependencies) if (isResolved(link)) edges.add(link.from.index, link.to.index);
  const links = makeGraph(size, edges);
  // Most maps have few pipelines or none: then two of the graphs, or all three, are one.
  const chosen = owner.some((vertex, index) => vertex !== index);
  const contracted = chosen ? makeGraph(size, edges.between(owner)) : links;
  const ownLinks = edges.count;
  for (const node of map.nodes) {
    const pipelineOwner = node.choiceOf?.owner;
    if (pipelineOwner && pipelineOwner !== node) edges.add(pipelineOwner.index, node.index);
  }
  const full = edges.count === ownLinks ? links : makeGraph(size, edges);
  return { full, links, contracted, owner, offered: offeredEvolution(map, owner) };
}

/** Edges in two rows of numbers, because a large map has tens of thousands of them. */
class EdgeList {
  readonly from: Int32Array;
  readonly to: Int32Array;
  count = 0;

  /** Room for so many. */
  constructor(most: number) {
    this.from = new Int32Array(most);
    this.to = new Int32Array(most);
  }

  add(from: number, to: number): void {
    if (from === to) return;
    this.from[this.count] = from;
    this.to[this.count++] = to;
  }

  /** The same edges between what stands for their ends. */
  between(owner: readonly number[]): EdgeList {
    const edges = new EdgeList(this.count);
    for (let i = 0; i < this.count; i++) {
      const from = this.from[i] ?? 0;
      const to = this.to[i] ?? 0;
      edges.add(owner[from] ?? from, owner[to] ?? to);
    }
    return edges;
  }
}

/** A link whose two ends are declared. */
export type ResolvedDependency = Dependency & { readonly from: MapNode; readonly to: MapNode };

/** True when both ends are declared and differ. */
export function isResolved(link: Dependency): link is ResolvedDependency {
  return link.from !== undefined && link.to !== undefined && link.from !== link.to;
}

function makeGraph(size: number, { from, to, count }: EdgeList): ChainGraph {
  const inFileOrder = new Int32Array(count);
  for (let i = 0; i < count; i++) inFileOrder[i] = i;
  // Sorted by one end and then, keeping that order, by the other one, every list comes out ascending.
  return {
    needs: neighbours(size, from, to, sorted(size, to, inFileOrder).edges),
    needers: neighbours(size, to, from, sorted(size, from, inFileOrder).edges),
  };
}

/** Edges by ascending number of one of their ends, equal ones in the order given, and where each number's begin. */
function sorted(
  size: number,
  ends: Int32Array,
  edges: Int32Array,
): { edges: Int32Array; starts: Int32Array } {
  const starts = new Int32Array(size + 1);
  for (const edge of edges) {
    const behind = (ends[edge] ?? 0) + 1;
    starts[behind] = (starts[behind] ?? 0) + 1;
  }
  for (let vertex = 0; vertex < size; vertex++) {
    starts[vertex + 1] = (starts[vertex + 1] ?? 0) + (starts[vertex] ?? 0);
  }
  const places = starts.slice();
  const result = new Int32Array(edges.length);
  for (const edge of edges) {
    const end = ends[edge] ?? 0;
    const place = places[end] ?? 0;
    result[place] = edge;
    places[end] = place + 1;
  }
  return { edges: result, starts };
}

const NO_NEIGHBOURS: readonly number[] = [];

/** The distinct `others` at each end, in the order of `ascending`. */
function neighbours(
  size: number,
  ends: Int32Array,
  others: Int32Array,
  ascending: Int32Array,
): readonly (readonly number[])[] {
  const { edges, starts } = sorted(size, ends, ascending);
  // Lists are cut from one array, because an array that grows takes room for many more.
  const all: number[] = [];
  const lists = new Array<readonly number[]>(size);
  for (let vertex = 0; vertex < size; vertex++) {
    const begin = all.length;
    const stop = starts[vertex + 1] ?? 0;
    for (let i = starts[vertex] ?? 0; i < stop; i++) {
      const other = others[edges[i] ?? 0] ?? 0;
      if (all.length === begin || all[all.length - 1] !== other) all.push(other);
    }
    lists[vertex] = all.length === begin ? NO_NEIGHBOURS : all.slice(begin);
  }
  return lists;
}

/** The outermost pipeline owner; a pipeline that contains its own owner stops the search. */
function ownerOf(node: MapNode): number {
  if (!node.choiceOf?.owner) return node.index;
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
    const nearest = node.choiceOf?.owner;
    if (!nearest) continue;
    const outermost = owners[node.index] ?? nearest.index;
    offered[nearest.index] = Math.max(offered[nearest.index] ?? 0, node.evolution);
    offered[outermost] = Math.max(offered[outermost] ?? 0, node.evolution);
  }
  return offered;
}

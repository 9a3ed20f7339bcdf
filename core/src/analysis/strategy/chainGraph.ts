import { Memory } from "../../language/memory";
import type { Dependency, MapNode, WardleyMap } from "../../model/wardleyMap";
import { lazily } from "../lazily";
import { perMap, perNodes } from "../perMap";

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

/** The three graphs, each made when it is first asked for, and how pipelines were contracted. */
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
  /** True when a vertex has any edge in G. */
  connects(vertex: number): boolean;
}

const KNOWN = new Memory<
  readonly MapNode[],
  { readonly dependencies: readonly Dependency[]; readonly graphs: ChainGraphs }
>();

/**
 * The graphs of a map, built when first asked for. An edit that leaves nodes and links between them alone leaves the
 * graphs alone, which are then the same object.
 */
export const graphsOf = perMap((map): ChainGraphs => {
  const { nodes, dependencies } = map;
  const known = KNOWN.get(nodes);
  const graphs = known && sameEnds(known.dependencies, dependencies) ? known.graphs : buildGraphs(map);
  KNOWN.set(nodes, { dependencies, graphs });
  return graphs;
});

function sameEnds(before: readonly Dependency[], after: readonly Dependency[]): boolean {
  if (before.length !== after.length) return false;
  for (let i = 0; i < after.length; i++) {
    const [a, b] = [before[i], after[i]];
    if (a !== b && (a?.from !== b?.from || a?.to !== b?.to)) return false;
  }
  return true;
}

/** Builds the graphs. O(V + E). Self links are left out everywhere. */
export function buildGraphs({ nodes, dependencies }: WardleyMap): ChainGraphs {
  const size = nodes.length;
  const { owner, offered, memberships, chosen } = contractionOf(nodes);
  const edges = new EdgeList(dependencies.length);
  for (const { from, to } of dependencies) if (from && to) edges.add(from.index, to.index);
  // Most maps have few pipelines or none: then two of the graphs, or all three, are one.
  const links = lazily(() => makeGraph(size, edges));
  const contracted = lazily(() => (chosen ? makeGraph(size, edges.between(owner)) : links()));
  const full = lazily(() => (memberships.count === 0 ? links() : makeGraph(size, edges.with(memberships))));
  const connected = lazily(() => {
    const marks = new Uint8Array(size);
    edges.markEnds(marks);
    memberships.markEnds(marks);
    return marks;
  });
  return {
    get full() {
      return full();
    },
    get links() {
      return links();
    },
    get contracted() {
      return contracted();
    },
    owner,
    offered,
    connects: (vertex) => connected()[vertex] === 1,
  };
}

/** How pipelines are contracted, which depends on no link. */
const contractionOf = perNodes((nodes) => {
  const owner = nodes.map(ownerOf);
  const memberships = new EdgeList(nodes.length);
  for (const node of nodes) {
    const pipelineOwner = node.choiceOf?.owner;
    if (pipelineOwner) memberships.add(pipelineOwner.index, node.index);
  }
  return {
    owner,
    offered: offeredEvolution(nodes, owner),
    memberships,
    chosen: owner.some((vertex, index) => vertex !== index),
  };
});

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

  /** These edges, then others. */
  with(others: EdgeList): EdgeList {
    const all = new EdgeList(this.count + others.count);
    for (const { from, to, count } of [this, others]) {
      all.from.set(from.subarray(0, count), all.count);
      all.to.set(to.subarray(0, count), all.count);
      all.count += count;
    }
    return all;
  }

  /** Sets 1 for each vertex at which an edge ends. */
  markEnds(marks: Uint8Array): void {
    for (let i = 0; i < this.count; i++) {
      marks[this.from[i] ?? 0] = 1;
      marks[this.to[i] ?? 0] = 1;
    }
  }
}

/** A link whose two ends are declared. */
export type ResolvedDependency = Dependency & { readonly from: MapNode; readonly to: MapNode };

/** True when both ends are declared and differ. */
export function isResolved(link: Dependency): link is ResolvedDependency {
  return link.from !== undefined && link.to !== undefined && link.from !== link.to;
}

function makeGraph(size: number, edges: EdgeList): ChainGraph {
  const needs = successors(size, edges);
  const needers = turned(size, needs);
  return { needs, needers };
}

const NO_NEIGHBOURS: readonly number[] = [];

/** What each vertex needs: distinct, ascending. */
function successors(size: number, { from, to, count }: EdgeList): readonly (readonly number[])[] {
  const starts = new Int32Array(size + 1);
  for (let i = 0; i < count; i++) {
    const behind = (from[i] ?? 0) + 1;
    starts[behind] = (starts[behind] ?? 0) + 1;
  }
  for (let vertex = 0; vertex < size; vertex++) {
    starts[vertex + 1] = (starts[vertex + 1] ?? 0) + (starts[vertex] ?? 0);
  }
  const places = starts.slice();
  const targets = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const vertex = from[i] ?? 0;
    const place = places[vertex] ?? 0;
    targets[place] = to[i] ?? 0;
    places[vertex] = place + 1;
  }
  const lists = new Array<readonly number[]>(size);
  for (let vertex = 0; vertex < size; vertex++) {
    lists[vertex] = ascending(targets, starts[vertex] ?? 0, starts[vertex + 1] ?? 0);
  }
  return lists;
}

/** The numbers of a part of a row, each once, ascending. */
function ascending(row: Int32Array, start: number, end: number): readonly number[] {
  if (start === end) return NO_NEIGHBOURS;
  // Most vertices have one or two neighbours, and most rows are in order.
  for (let i = start + 1; i < end; i++) {
    if ((row[i] ?? 0) > (row[i - 1] ?? 0)) continue;
    row.subarray(start, end).sort();
    break;
  }
  let count = 0;
  for (let i = start; i < end; i++) if (i === start || row[i] !== row[i - 1]) count++;
  const list = new Array<number>(count);
  let at = 0;
  for (let i = start; i < end; i++) if (i === start || row[i] !== row[i - 1]) list[at++] = row[i] ?? 0;
  return list;
}

/** The same edges seen from their other ends. */
function turned(size: number, lists: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const counts = new Int32Array(size);
  for (const list of lists) for (const other of list) counts[other] = (counts[other] ?? 0) + 1;
  const result = new Array<readonly number[]>(size);
  for (let vertex = 0; vertex < size; vertex++) {
    const count = counts[vertex] ?? 0;
    result[vertex] = count === 0 ? NO_NEIGHBOURS : new Array<number>(count);
  }
  counts.fill(0);
  for (let vertex = 0; vertex < size; vertex++) {
    for (const other of lists[vertex] ?? NO_NEIGHBOURS) {
      const at = counts[other] ?? 0;
      (result[other] as number[])[at] = vertex;
      counts[other] = at + 1;
    }
  }
  return result;
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
function offeredEvolution(nodes: readonly MapNode[], owners: readonly number[]): number[] {
  const offered = nodes.map((node) => node.evolution);
  for (const node of nodes) {
    const nearest = node.choiceOf?.owner;
    if (!nearest) continue;
    const outermost = owners[node.index] ?? nearest.index;
    offered[nearest.index] = Math.max(offered[nearest.index] ?? 0, node.evolution);
    offered[outermost] = Math.max(offered[outermost] ?? 0, node.evolution);
  }
  return offered;
}

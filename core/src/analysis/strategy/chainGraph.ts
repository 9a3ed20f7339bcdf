import { Memory } from "../../language/memory";
import type { Dependency, MapNode, WardleyMap } from "../../model/wardleyMap";
import { lazily } from "../lazily";
import { perMap, perNodes } from "../perMap";
import { type ChainGraph, EdgeList, type GraphOfEdges, neighbourLists } from "./neighbourLists";

export type { ChainGraph } from "./neighbourLists";

/**
 * The value-chain graphs of a map (analysis reference 1.3), each made when it is first asked for, and how pipelines were
 * contracted. Vertices are positions in `WardleyMap.nodes`; an edge leads from the needer to the needed.
 */
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

interface KnownGraphs {
  readonly dependencies: readonly Dependency[];
  readonly graphs: ChainGraphs;
  /** Those of them that were asked for. */
  readonly made: MadeGraphs;
}

type MadeGraphs = { -readonly [Name in "full" | "links" | "contracted"]?: GraphOfEdges };

const KNOWN = new Memory<readonly MapNode[], KnownGraphs>();

/**
 * The graphs of a map, built when first asked for. An edit that leaves nodes and links between them alone leaves the
 * graphs alone, which are then the same object; one that changes a few links changes a few lists of neighbours.
 */
export const graphsOf = perMap((map): ChainGraphs => {
  const { nodes, dependencies } = map;
  const known = KNOWN.get(nodes);
  if (known && sameEnds(known.dependencies, dependencies)) {
    KNOWN.set(nodes, { ...known, dependencies });
    return known.graphs;
  }
  const made: MadeGraphs = {};
  const graphs = buildGraphs(map, made, { ...known?.made });
  KNOWN.set(nodes, { dependencies, graphs, made });
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

/**
 * Builds the graphs. O(V + E). Self links are left out everywhere.
 *
 * @param made is told of each graph that is asked for
 * @param earlier graphs of other links between the same nodes, which are changed where they differ
 */
export function buildGraphs(
  { nodes, dependencies }: Pick<WardleyMap, "nodes" | "dependencies">,
  made: MadeGraphs = {},
  earlier: Readonly<MadeGraphs> = {},
): ChainGraphs {
  const size = nodes.length;
  const { owner, offered, memberships, chosen } = contractionOf(nodes);
  const edges = new EdgeList(dependencies.length);
  for (const { from, to } of dependencies) if (from && to) edges.add(from.index, to.index);
  const makeGraph = (name: keyof MadeGraphs, list: EdgeList): ChainGraph => {
    const graph = neighbourLists(size, list, earlier[name]);
    made[name] = { edges: list, graph };
    return graph;
  };
  // Most maps have few pipelines or none: then two of the graphs, or all three, are one.
  const links = lazily(() => makeGraph("links", edges));
  const contracted = lazily(() => (chosen ? makeGraph("contracted", edges.between(owner)) : links()));
  const full = lazily(() => (memberships.count === 0 ? links() : makeGraph("full", edges.with(memberships))));
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

/** A link whose two ends are declared. */
export type ResolvedDependency = Dependency & { readonly from: MapNode; readonly to: MapNode };

/** True when both ends are declared and differ. */
export function isResolved(link: Dependency): link is ResolvedDependency {
  return link.from !== undefined && link.to !== undefined && link.from !== link.to;
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

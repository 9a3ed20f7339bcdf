import { Memory } from "../../language/memory";
import type { MapNode, WardleyMap } from "../../model/wardleyMap";
import { anchorsOf } from "./anchors";
import type { ChainGraphs } from "./chainGraph";
import { type Condensation, condense, lengthAt } from "./condensation";
import { EPSILON } from "./constants";

/** Chains from anchors to foundations on the condensation of H. */
export interface PathFacts {
  /** The critical path from its anchor to its foundation, as vertices; empty when there is no chain. */
  readonly criticalPath: readonly number[];
  /** Share (0..1) of all chains that run through each vertex; of a cycle, of all its members. */
  readonly share: Float64Array;
  /** How many chains there are; infinite when a double cannot hold it. */
  readonly total: number;
  /** How many ways lead from a vertex to foundations; 0 where it needs nothing. */
  waysFrom(vertex: number): number;
}

const KNOWN = new Memory<ChainGraphs, PathFacts>();

/** The chains of a map with these graphs, looked for once. */
export function pathsOf(map: WardleyMap, graphs: ChainGraphs): PathFacts {
  const known = KNOWN.get(graphs);
  if (known) return known;
  const { nodes } = map;
  // A user drawn as a choice starts its chains where its pipeline does.
  const starts = anchorsOf(map).anchors.map((anchor) => graphs.owner[anchor] ?? anchor);
  const paths = findPaths(nodes, condense(nodes, graphs.contracted), starts);
  KNOWN.set(graphs, paths);
  return paths;
}

/**
 * The critical path maximises the sum of 1 + 0.2 x fan-in over chains that start at an anchor and end at a node
 * without needs; ties by total visibility, then name (analysis reference 3.3). Path counts are kept as doubles.
 */
export function findPaths(
  nodes: readonly MapNode[],
  groups: Condensation,
  anchors: readonly number[],
): PathFacts {
  const { count, needs } = groups;
  // Groups are numbered so that needs come first: one pass upwards fills both tables.
  const best = new Float64Array(count);
  const visibility = new Float64Array(count);
  const next = new Int32Array(count).fill(-1);
  const ways = new Float64Array(count);
  for (let group = 0; group < count; group++) {
    const end = needs.starts[group + 1] ?? 0;
    let at = needs.starts[group] ?? 0;
    ways[group] = at === end ? 1 : 0;
    for (; at < end; at++) {
      const need = needs.values[at] ?? 0;
      ways[group] = (ways[group] ?? 0) + (ways[need] ?? 0);
      const current = next[group] ?? -1;
      if (current < 0 || isBetter(nodes, groups, best, visibility, need, current)) next[group] = need;
    }
    const after = next[group] ?? -1;
    const face = nodes[groups.face[group] ?? 0];
    best[group] = (groups.weight[group] ?? 0) + (after < 0 ? 0 : (best[after] ?? 0));
    visibility[group] = (face?.visibility ?? 0) + (after < 0 ? 0 : (visibility[after] ?? 0));
  }
  const starts = [...new Set(anchors.map((anchor) => groups.groupOf[anchor] ?? 0))].filter(
    (group) => lengthAt(needs, group) > 0,
  );
  const total = starts.reduce((sum, start) => sum + (ways[start] ?? 0), 0);
  return {
    criticalPath: walk(groups, next, bestStart(nodes, groups, best, visibility, starts)),
    share: shares(nodes.length, groups, starts, ways, total),
    total,
    waysFrom: (vertex) => {
      const group = groups.groupOf[vertex] ?? 0;
      return lengthAt(needs, group) === 0 ? 0 : (ways[group] ?? 0);
    },
  };
}

/** For sorting: the larger share first; shares are quotients, so nearly equal ones count as equal. */
export function compareShares(share: Float64Array, a: MapNode, b: MapNode): number {
  const difference = (share[b.index] ?? 0) - (share[a.index] ?? 0);
  return Math.abs(difference) > EPSILON ? difference : 0;
}

function isBetter(
  nodes: readonly MapNode[],
  groups: Condensation,
  best: Float64Array,
  visibility: Float64Array,
  a: number,
  b: number,
): boolean {
  const score = (best[a] ?? 0) - (best[b] ?? 0);
  if (Math.abs(score) > EPSILON) return score > 0;
  const seen = (visibility[a] ?? 0) - (visibility[b] ?? 0);
  if (Math.abs(seen) > EPSILON) return seen > 0;
  return (nodes[groups.face[a] ?? 0]?.key ?? "") < (nodes[groups.face[b] ?? 0]?.key ?? "");
}

function bestStart(
  nodes: readonly MapNode[],
  groups: Condensation,
  best: Float64Array,
  visibility: Float64Array,
  starts: readonly number[],
): number {
  let winner = -1;
  for (const start of starts) {
    if (winner < 0 || isBetter(nodes, groups, best, visibility, start, winner)) winner = start;
  }
  return winner;
}

function walk(groups: Condensation, next: Int32Array, start: number): number[] {
  const path: number[] = [];
  for (let group = start; group >= 0; group = next[group] ?? -1) path.push(groups.face[group] ?? 0);
  return path;
}

/** Chains through a group = ways from the anchors to it x ways from it to a foundation. */
function shares(
  size: number,
  groups: Condensation,
  starts: readonly number[],
  ways: Float64Array,
  total: number,
): Float64Array {
  const { count, needs } = groups;
  const arriving = new Float64Array(count);
  for (const start of starts) arriving[start] = (arriving[start] ?? 0) + 1;
  for (let group = count - 1; group >= 0; group--) {
    const arrivals = arriving[group] ?? 0;
    if (arrivals === 0) continue;
    const end = needs.starts[group + 1] ?? 0;
    for (let at = needs.starts[group] ?? 0; at < end; at++) {
      const need = needs.values[at] ?? 0;
      arriving[need] = (arriving[need] ?? 0) + arrivals;
    }
  }
  const share = new Float64Array(size);
  if (total === 0 || !Number.isFinite(total)) return share;
  for (let vertex = 0; vertex < size; vertex++) {
    const group = groups.groupOf[vertex] ?? 0;
    const through = (arriving[group] ?? 0) * (ways[group] ?? 0);
    if (Number.isFinite(through)) share[vertex] = through / total;
  }
  return share;
}

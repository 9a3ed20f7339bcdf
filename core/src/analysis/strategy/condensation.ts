import type { MapNode } from "../../model/wardleyMap";
import { stronglyConnected } from "../graph/stronglyConnected";
import { lazily } from "../lazily";
import type { ChainGraph } from "./chainGraph";
import { FAN_IN_WEIGHT } from "./constants";

/**
 * A graph with every cycle drawn together into one group, so that paths are well defined. Groups are numbered
 * so that every edge leads to a smaller number (needed before needer).
 */
export interface Condensation {
  readonly groupOf: Int32Array;
  readonly members: readonly (readonly number[])[];
  /** The member that stands for the group: largest weight, then visibility, then name. */
  readonly face: Int32Array;
  /** 1 + 0.2 x fan-in of the face. */
  readonly weight: Float64Array;
  readonly needs: readonly (readonly number[])[];
  readonly needers: readonly (readonly number[])[];
}

/** Condenses a graph over the given vertices. O(V + E). */
export function condense(nodes: readonly MapNode[], graph: ChainGraph): Condensation {
  const members = stronglyConnected(nodes.length, (vertex) => graph.needs[vertex] ?? NO_GROUPS);
  const groupOf = new Int32Array(nodes.length);
  const face = new Int32Array(members.length);
  const weight = new Float64Array(members.length);
  members.forEach((group, number) => {
    for (const vertex of group) groupOf[vertex] = number;
    const best =
      group.length === 1 && group[0] !== undefined
        ? group[0]
        : group.reduce((a, b) => (compareFaces(nodes, graph, a, b) <= 0 ? a : b));
    face[number] = best;
    weight[number] = weightOf(graph, best);
  });
  const edges = (lists: readonly (readonly number[])[]) =>
    lazily(() => groupedEdges(members, groupOf, lists));
  const [needs, needers] = [edges(graph.needs), edges(graph.needers)];
  return {
    groupOf,
    members,
    face,
    weight,
    get needs() {
      return needs();
    },
    get needers() {
      return needers();
    },
  };
}

const NO_GROUPS: readonly number[] = [];

/** The other groups to which edges lead from each group, each once. */
function groupedEdges(
  members: readonly (readonly number[])[],
  groupOf: Int32Array,
  lists: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  // The group that last led to each group, so that none is listed twice.
  const seenFrom = new Int32Array(members.length).fill(-1);
  // Lists are cut from one array, because an array that grows takes room for many more.
  const targets: number[] = [];
  return members.map((group, number) => {
    let count = 0;
    for (const vertex of group) {
      for (const other of lists[vertex] ?? NO_GROUPS) {
        const target = groupOf[other] ?? 0;
        if (target === number || seenFrom[target] === number) continue;
        seenFrom[target] = number;
        targets[count++] = target;
      }
    }
    return count === 0 ? NO_GROUPS : targets.slice(0, count);
  });
}

function weightOf(graph: ChainGraph, vertex: number): number {
  return 1 + FAN_IN_WEIGHT * (graph.needers[vertex]?.length ?? 0);
}

function compareFaces(nodes: readonly MapNode[], graph: ChainGraph, a: number, b: number): number {
  const [first, second] = [nodes[a], nodes[b]];
  if (!first || !second) return 0;
  return (
    weightOf(graph, b) - weightOf(graph, a) ||
    second.visibility - first.visibility ||
    (first.key < second.key ? -1 : first.key > second.key ? 1 : a - b)
  );
}

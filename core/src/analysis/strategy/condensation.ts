import type { MapNode } from "../../model/wardleyMap";
import { componentNumbers } from "../graph/stronglyConnected";
import { lazily } from "../lazily";
import type { ChainGraph } from "./chainGraph";
import { FAN_IN_WEIGHT } from "./constants";

/** Lists of numbers one behind the other: a list begins where `starts` says and ends where the next one begins. */
export interface NumberLists {
  readonly starts: Int32Array;
  readonly values: Int32Array;
}

/**
 * A graph with every cycle drawn together into one group, so that paths are well defined. Groups are numbered
 * so that every edge leads to a smaller number (needed before needer).
 */
export interface Condensation {
  /** How many groups there are. */
  readonly count: number;
  readonly groupOf: Int32Array;
  /** The member that stands for the group: largest weight, then visibility, then name. */
  readonly face: Int32Array;
  /** 1 + 0.2 x fan-in of the face. */
  readonly weight: Float64Array;
  /** The other groups that each group needs, each once. */
  readonly needs: NumberLists;
  /** The other groups that need each group, each once. */
  readonly needers: NumberLists;
}

/** Condenses a graph over the given vertices. O(V + E). */
export function condense(nodes: readonly MapNode[], graph: ChainGraph): Condensation {
  const { componentOf: groupOf, count } = componentNumbers(
    nodes.length,
    (vertex) => graph.needs[vertex] ?? NO_VERTICES,
  );
  const face = new Int32Array(count).fill(-1);
  for (let vertex = 0; vertex < groupOf.length; vertex++) {
    const group = groupOf[vertex] ?? 0;
    const known = face[group] ?? -1;
    if (known < 0 || compareFaces(nodes, graph, known, vertex) > 0) face[group] = vertex;
  }
  const weight = new Float64Array(count);
  for (let group = 0; group < count; group++) weight[group] = weightOf(graph, face[group] ?? 0);
  const members = lazily(() => membersOf(groupOf, count));
  const [needs, needers] = [
    lazily(() => groupedEdges(members(), groupOf, graph.needs)),
    lazily(() => groupedEdges(members(), groupOf, graph.needers)),
  ];
  return {
    count,
    groupOf,
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

/** One of the lists. */
export function listAt({ starts, values }: NumberLists, index: number): Int32Array {
  return values.subarray(starts[index] ?? 0, starts[index + 1] ?? 0);
}

/** How long one of the lists is. */
export function lengthAt({ starts }: NumberLists, index: number): number {
  return (starts[index + 1] ?? 0) - (starts[index] ?? 0);
}

const NO_VERTICES: readonly number[] = [];

/** The vertices of each group, ascending. */
function membersOf(groupOf: Int32Array, count: number): NumberLists {
  const starts = new Int32Array(count + 1);
  for (const group of groupOf) starts[group + 1] = (starts[group + 1] ?? 0) + 1;
  for (let group = 0; group < count; group++)
    starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0);
  const places = starts.slice();
  const values = new Int32Array(groupOf.length);
  for (let vertex = 0; vertex < groupOf.length; vertex++) {
    const group = groupOf[vertex] ?? 0;
    const place = places[group] ?? 0;
    values[place] = vertex;
    places[group] = place + 1;
  }
  return { starts, values };
}

/** The other groups to which edges lead from each group, each once. */
function groupedEdges(
  members: NumberLists,
  groupOf: Int32Array,
  lists: readonly (readonly number[])[],
): NumberLists {
  const count = members.starts.length - 1;
  // The group that last led to each group, so that none is listed twice.
  const seenFrom = new Int32Array(count).fill(-1);
  const starts = new Int32Array(count + 1);
  let edges = 0;
  for (const list of lists) edges += list.length;
  const values = new Int32Array(edges);
  let at = 0;
  for (let group = 0; group < count; group++) {
    const end = members.starts[group + 1] ?? 0;
    for (let i = members.starts[group] ?? 0; i < end; i++) {
      const list = lists[members.values[i] ?? 0] ?? NO_VERTICES;
      for (let k = 0; k < list.length; k++) {
        const target = groupOf[list[k] ?? 0] ?? 0;
        if (target === group || seenFrom[target] === group) continue;
        seenFrom[target] = group;
        values[at++] = target;
      }
    }
    starts[group + 1] = at;
  }
  return { starts, values };
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

import { similarity } from "../analysis/similarity";
import type { MapNode, WardleyMap } from "../model/wardleyMap";
import { counterpartsOf, type Sameness, sameBy } from "./counterparts";
import type { NodePair } from "./mapChange";

/** From this on two nodes of different names are the same one renamed, 0..1. */
const LEAST = 0.6;

/** Nodes further apart than this, in map sizes, are not compared. */
const FURTHEST = 0.15;

/** More comparisons than this are not made; what is left counts as added and removed. */
const MOST_COMPARED = 40_000;

/**
 * What nodes have in common that are the same: of several of a name those that did not move, then those of one kind;
 * else the second of a name goes with the second.
 */
const SAME: readonly Sameness<MapNode>[] = [
  sameBy(({ key, kind, visibility, evolution }) => `${kind} ${visibility} ${evolution} ${key}`),
  sameBy(({ key, kind }) => `${kind} ${key}`),
  sameBy(({ key }) => key),
];

/** Finds the counterparts of all nodes: by name first, then, of those left over, the ones most alike: in name, place and neighbours. */
export function pairNodes(before: WardleyMap, after: WardleyMap): readonly NodePair[] {
  const { pairs: counterparts, left } = counterpartsOf(before.nodes, after.nodes, SAME);
  const added = after.nodes.filter((node) => !counterparts.has(node));
  const removed = [...left];
  for (const [node, old] of renamed(before, after, removed, added, counterparts)) counterparts.set(node, old);
  const taken = new Set(counterparts.values());
  return [
    ...after.nodes.map((node) => ({ before: counterparts.get(node), after: node })),
    ...removed.filter((node) => !taken.has(node)).map((node) => ({ before: node, after: undefined })),
  ];
}

function renamed(
  before: WardleyMap,
  after: WardleyMap,
  removed: readonly MapNode[],
  added: readonly MapNode[],
  counterparts: ReadonlyMap<MapNode, MapNode>,
): readonly (readonly [MapNode, MapNode])[] {
  if (removed.length * added.length > MOST_COMPARED) return [];
  // A node and its counterpart are one neighbour; a node without one is nobody else's.
  const same = new Map([...counterparts].map(([node, old]) => [old, node]));
  const neighboursBefore = neighboursOf(before, (node) => same.get(node) ?? node);
  const neighboursAfter = neighboursOf(after, (node) => node);
  const candidates = added.flatMap((node) =>
    removed.flatMap((old) => {
      const likeness = likenessOf(old, node, neighboursBefore.get(old), neighboursAfter.get(node));
      return likeness >= LEAST ? [{ node, old, likeness }] : [];
    }),
  );
  // The most alike first; of equals those further up, in an order that is the same the other way round.
  candidates.sort(
    (a, b) =>
      b.likeness - a.likeness ||
      a.node.index + a.old.index - (b.node.index + b.old.index) ||
      Math.abs(a.node.index - a.old.index) - Math.abs(b.node.index - b.old.index),
  );
  const pairs = new Map<MapNode, MapNode>();
  const used = new Set<MapNode>();
  for (const { node, old } of candidates) {
    if (pairs.has(node) || used.has(old)) continue;
    pairs.set(node, old);
    used.add(old);
  }
  return [...pairs];
}

/** 0..1: a third each for the name, the place and the neighbours; the place counts for more where nothing is linked. */
function likenessOf(
  old: MapNode,
  node: MapNode,
  before: ReadonlySet<MapNode> | undefined,
  after: ReadonlySet<MapNode> | undefined,
): number {
  if (old.kind !== node.kind) return 0;
  const distance = Math.hypot(old.visibility - node.visibility, old.evolution - node.evolution);
  if (distance > FURTHEST) return 0;
  const place = 1 - distance / FURTHEST;
  const name = similarity(old.key, node.key);
  if (before === undefined || after === undefined) return (2 * place + name) / 3;
  const shared = [...after].filter((each) => before.has(each)).length;
  return (place + name + shared / (before.size + after.size - shared)) / 3;
}

/** Whom each node is linked with; nodes without links are left out. */
function neighboursOf(
  map: WardleyMap,
  identity: (node: MapNode) => MapNode,
): ReadonlyMap<MapNode, ReadonlySet<MapNode>> {
  const neighbours = new Map<MapNode, Set<MapNode>>();
  const add = (node: MapNode, other: MapNode) => {
    const known = neighbours.get(node);
    if (known === undefined) neighbours.set(node, new Set([identity(other)]));
    else known.add(identity(other));
  };
  for (const { from, to } of map.dependencies) {
    if (from === undefined || to === undefined || from === to) continue;
    add(from, to);
    add(to, from);
  }
  return neighbours;
}

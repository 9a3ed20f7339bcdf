import { Memory } from "../../language/memory";
import type { MapNode, WardleyMap } from "../../model/wardleyMap";
import { lazily } from "../lazily";
import { perMap, perNodes } from "../perMap";
import { type ChainGraph, type ChainGraphs, graphsOf } from "./chainGraph";
import { condense, lengthAt } from "./condensation";
import { ANCHOR_BAND, atLeast, FEWEST_NODES } from "./constants";

/** For whom the map is drawn. */
export interface AnchorFacts {
  /** Vertices, in file order. */
  readonly anchors: readonly number[];
  /** False when they are inferred from position and links. */
  readonly declared: boolean;
  /**
   * The implied ones of which nothing says that they are more than a user. The evolution of a user says where it sits,
   * not how evolved a supply is; so what rests on theirs is told more quietly (analysis reference 1.2).
   */
  readonly perhapsUsers: ReadonlySet<number>;
}

/** The anchors of a map, looked for when first asked for. */
export const anchorsOf = perMap((map) => findAnchors(map, graphsOf(map)));

/**
 * The declared anchors, or else the implied ones: sources of the condensed graph within 0.10 of the most
 * visible linked node (analysis reference 1.2; precision 0.97, recall 0.86 on maps that declare anchors).
 */
export function findAnchors(map: WardleyMap, graphs: ChainGraphs): AnchorFacts {
  const declared = declaredAnchorsOf(map.nodes);
  if (declared.anchors.length > 0) return declared;
  const anchors = sourcesAtTop(map, graphs);
  // What the author is not asked about, in a sketch, is not assumed either.
  const users = map.nodes.length < FEWEST_NODES ? [] : anchors.filter((index) => mayBeUser(map.nodes[index]));
  return { anchors, declared: false, perhapsUsers: new Set(users) };
}

const declaredAnchorsOf = perNodes(
  (nodes): AnchorFacts => ({
    anchors: nodes.filter((node) => node.kind === "anchor").map((node) => node.index),
    declared: true,
    perhapsUsers: new Set(),
  }),
);

/** Users do not move, have no inertia or choices, and are not sourced. */
function mayBeUser(node: MapNode | undefined): boolean {
  if (node === undefined || node.movement || node.inertia || node.pipeline?.range) return false;
  return node.kind === "component" && node.decorators.length === 0;
}

const KNOWN_SOURCES = new Memory<ChainGraphs, readonly number[]>();

/** Sources among the linked nodes that stand within 0.10 of the most visible one. */
export function sourcesAtTop(map: WardleyMap, graphs: ChainGraphs): readonly number[] {
  const known = KNOWN_SOURCES.get(graphs);
  if (known) return known;
  const sources = findSourcesAtTop(map, graphs);
  KNOWN_SOURCES.set(graphs, sources);
  return sources;
}

function findSourcesAtTop(map: WardleyMap, { full, connects }: ChainGraphs): number[] {
  const linked = map.nodes.filter((node) => connects(node.index));
  if (linked.length === 0) return [];
  const top = linked.reduce((highest, node) => Math.max(highest, node.visibility), Number.NEGATIVE_INFINITY);
  const groups = lazily(() => condense(map.nodes, full));
  const isSourceFace = (index: number) => {
    if ((full.needers[index]?.length ?? 0) === 0) return true;
    if (hasTopAbove(index, full)) return false;
    const { groupOf, needers, face } = groups();
    const group = groupOf[index] ?? 0;
    return lengthAt(needers, group) === 0 && face[group] === index;
  };
  return linked
    .filter((node) => atLeast(node.visibility, top - ANCHOR_BAND) && isSourceFace(node.index))
    .map((node) => node.index);
}

/** So many steps upwards decide for most nodes; the others may be in a circle. */
const MOST_STEPS = 100;

/** True when one way upwards is seen to end, so that the node is below something that is in no circle with it. */
function hasTopAbove(index: number, { needers }: ChainGraph): boolean {
  let at = needers[index]?.[0];
  for (let step = 0; step < MOST_STEPS && at !== undefined; step++) {
    const above: number | undefined = needers[at]?.[0];
    if (above === undefined) return true;
    at = above;
  }
  return false;
}

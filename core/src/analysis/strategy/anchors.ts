import type { MapNode, WardleyMap } from "../../model/wardleyMap";
import { perMap } from "../perMap";
import { type ChainGraph, type ChainGraphs, graphsOf } from "./chainGraph";
import { condense } from "./condensation";
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
export function findAnchors(map: WardleyMap, graphs: Pick<ChainGraphs, "full">): AnchorFacts {
  const declared = map.nodes.filter((node) => node.kind === "anchor");
  if (declared.length > 0) {
    const anchors = declared.map((node) => node.index);
    return { anchors, declared: true, perhapsUsers: new Set() };
  }
  const anchors = sourcesAtTop(map, graphs.full);
  // What the author is not asked about, in a sketch, is not assumed either.
  const users = map.nodes.length < FEWEST_NODES ? [] : anchors.filter((index) => mayBeUser(map.nodes[index]));
  return { anchors, declared: false, perhapsUsers: new Set(users) };
}

/** Users do not move, have no inertia or choices, and are not sourced. */
function mayBeUser(node: MapNode | undefined): boolean {
  if (node === undefined || node.movement || node.inertia || node.pipeline?.range) return false;
  return node.kind === "component" && node.decorators.length === 0;
}

/** Sources among the linked nodes that stand within 0.10 of the most visible one. */
export function sourcesAtTop(map: WardleyMap, full: ChainGraph): number[] {
  const linked = map.nodes.filter(
    (node) => (full.needs[node.index]?.length ?? 0) + (full.needers[node.index]?.length ?? 0) > 0,
  );
  if (linked.length === 0) return [];
  const top = linked.reduce((highest, node) => Math.max(highest, node.visibility), Number.NEGATIVE_INFINITY);
  const groups = condense(map.nodes, full);
  const isSource = (index: number) => (groups.needers[groups.groupOf[index] ?? 0]?.length ?? 0) === 0;
  const isFace = (index: number) => groups.face[groups.groupOf[index] ?? 0] === index;
  return linked
    .filter(
      (node) => isSource(node.index) && isFace(node.index) && atLeast(node.visibility, top - ANCHOR_BAND),
    )
    .map((node) => node.index);
}

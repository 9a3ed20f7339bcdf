import { type StageBoundaries, stageAt } from "../../model/stages";
import type { MapNode, Movement, WardleyMap } from "../../model/wardleyMap";
import { anchorsOf } from "./anchors";
import type { ChainGraphs } from "./chainGraph";
import { atLeast, below, GENESIS_EDGE } from "./constants";
import { first } from "./order";

/** The lists of a report that follow from positions (analysis reference 5.1); empty on a custom axis. */
export interface Positioning {
  /** The three most evolved Product components that are no bottleneck. */
  readonly areasOfCompetition: readonly MapNode[];
  /** Commodity components with visibility 0.5 or more that are no market, most visible first. */
  readonly currentCapabilities: readonly MapNode[];
  /** Components at the Genesis edge that a component needs, most visible first. */
  readonly capabilityGaps: readonly MapNode[];
  /** Components below 0.25 that only anchors need, most visible first. */
  readonly emergingTechnologies: readonly MapNode[];
}

const MOST_AREAS = 3;

const NOTHING: Positioning = {
  areasOfCompetition: [],
  currentCapabilities: [],
  capabilityGaps: [],
  emergingTechnologies: [],
};

/** Computes the lists. */
export function findPositioning(
  map: WardleyMap,
  graphs: ChainGraphs,
  boundaries: StageBoundaries,
  market: boolean,
  bottlenecks: ReadonlySet<number>,
): Positioning {
  if (!market) return NOTHING;
  const components = map.nodes.filter((node) => node.kind !== "anchor");
  const stage = (node: MapNode) => stageAt(node.evolution, boundaries);
  const supplied = (node: MapNode) =>
    node.decorators.includes("market") || node.decorators.includes("ecosystem");
  const needers = (node: MapNode) => graphs.links.needers[node.index] ?? [];
  const neededByComponent = (node: MapNode) =>
    needers(node).some((needer) => map.nodes[needer]?.kind !== "anchor");
  return {
    areasOfCompetition: first(
      components.filter((node) => stage(node) === 2 && !bottlenecks.has(node.index) && !supplied(node)),
      MOST_AREAS,
      (a, b) => b.evolution - a.evolution || byName(a, b),
    ),
    currentCapabilities: components
      .filter((node) => stage(node) === 3 && atLeast(node.visibility, 0.5) && !supplied(node))
      .sort(byVisibility),
    capabilityGaps: components
      .filter((node) => below(node.evolution, boundaries[0] + GENESIS_EDGE) && neededByComponent(node))
      .sort(byVisibility),
    emergingTechnologies: components
      .filter((node) => below(node.evolution, 0.25) && needers(node).length > 0 && !neededByComponent(node))
      .sort(byVisibility),
  };
}

/**
 * Components by visibility x (1 - evolution): the most visible and least evolved first; at most `count`. Users, declared
 * or implied, are not evolved by anybody.
 */
export function findPriorities(
  map: WardleyMap,
  count = 5,
): readonly { readonly node: MapNode; readonly score: number }[] {
  const users = new Set(anchorsOf(map).anchors);
  const components = map.nodes.filter((node) => node.kind !== "anchor" && !users.has(node.index));
  return first(components, count, (a, b) => priorityOf(b) - priorityOf(a) || byName(a, b)).map((node) => ({
    node,
    score: priorityOf(node),
  }));
}

function priorityOf({ visibility, evolution }: MapNode): number {
  return visibility * (1 - evolution);
}

/** Movements of declared components, the longest first; none that runs backwards, unless it is to a new thing. */
export function findKeyEvolving(map: WardleyMap): readonly (Movement & { readonly node: MapNode })[] {
  const moving: (Movement & { readonly node: MapNode })[] = [];
  for (const node of map.nodes) {
    const { movement } = node;
    if (movement && (movement.target >= node.evolution || movement.newName !== undefined))
      moving.push({ ...movement, node });
  }
  return moving.sort(
    (a, b) =>
      Math.abs(b.target - b.node.evolution) - Math.abs(a.target - a.node.evolution) || byName(a.node, b.node),
  );
}

function byVisibility(a: MapNode, b: MapNode): number {
  return b.visibility - a.visibility || byName(a, b);
}

function byName(a: MapNode, b: MapNode): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : a.index - b.index;
}

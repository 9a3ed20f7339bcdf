import type { Analysis } from "../../analysis/strategy/analyse";
import { atLeast } from "../../analysis/strategy/constants";
import type { MapNode } from "../../model/wardleyMap";

/** How many of some steps stand in the last stage. */
export interface Speed {
  readonly total: number;
  readonly inLast: number;
  /** 0..1. */
  readonly meanEvolution: number;
}

/** A group, or several as one. */
export interface NamedSpeed extends Speed {
  readonly name: string;
}

export interface GroupSpeed extends NamedSpeed {
  /** Links to components of the same group, and between it and others. */
  readonly inside: number;
  readonly across: number;
}

/**
 * How far the groups of a map are on their way to its last stage. Where the axis is one of delivery (automatic,
 * fast) and not of evolution in a market, that is how fast they deliver (analysis reference 5.3).
 */
export interface DeliverySpeed {
  readonly groups: readonly GroupSpeed[];
  /**
   * The group with the highest mean evolution against all others together, step by step. Foundations, which
   * need nothing and are needed by two or more, are what the work stands on and no step of it.
   */
  readonly fastest: NamedSpeed;
  readonly others: NamedSpeed;
  readonly criticalPath: Speed;
  readonly foundations: readonly MapNode[];
}

/** The speeds; undefined for a map without groups. */
export function deliverySpeed(analysis: Analysis): DeliverySpeed | undefined {
  const { map, groups } = analysis;
  const isFoundation = ({ index }: MapNode) => standsBelow(analysis, index);
  const members = (name: string) => map.nodes.filter(({ index }) => groups.of[index] === name);
  const all = groups.names.map((name) => ({ name, nodes: members(name) }));
  const speeds = all.map(({ name, nodes }): GroupSpeed => {
    const touching = groups.grouped.filter(
      ({ from, to }) => groups.of[from.index] === name || groups.of[to.index] === name,
    );
    const across = touching.filter((link) => groups.crossing.includes(link)).length;
    return { name, ...speedOf(analysis, nodes), inside: touching.length - across, across };
  });
  const ranked = [...speeds].sort((a, b) => b.meanEvolution - a.meanEvolution || (a.name < b.name ? -1 : 1));
  const [fastest] = ranked;
  if (!fastest) return undefined;
  const rest = all.filter(({ name }) => name !== fastest.name);
  const others = rest.flatMap(({ nodes }) => nodes).filter((node) => !isFoundation(node));
  return {
    groups: speeds,
    fastest,
    others: { name: joined(rest.map(({ name }) => name)), ...speedOf(analysis, others) },
    criticalPath: speedOf(analysis, analysis.criticalPath),
    foundations: all.flatMap(({ nodes }) => nodes).filter(isFoundation),
  };
}

function standsBelow({ graphs }: Analysis, index: number): boolean {
  const needs = graphs.links.needs[index]?.length ?? 0;
  return needs === 0 && (graphs.links.needers[index]?.length ?? 0) >= 2;
}

function speedOf({ boundaries }: Analysis, nodes: readonly MapNode[]): Speed {
  const total = nodes.length;
  const inLast = nodes.filter(({ evolution }) => atLeast(evolution, boundaries[2])).length;
  const sum = nodes.reduce((total, { evolution }) => total + evolution, 0);
  return { total, inLast, meanEvolution: total === 0 ? 0 : sum / total };
}

/** "model and data". */
function joined(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

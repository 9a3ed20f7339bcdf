import { type StageBoundaries, stageAt } from "../../model/stages";
import type { MapNode, WardleyMap } from "../../model/wardleyMap";
import { type ChainGraphs, isResolved, type ResolvedDependency } from "./chainGraph";
import { atLeast, EPSILON, MISMATCH_GAP } from "./constants";

/** A dependency on something much less evolved; one per immature dependency. */
export interface Mismatch {
  readonly needed: MapNode;
  /** The evolution it offers. */
  readonly evolution: number;
  readonly severity: "warning" | "information";
  /** The links it is seen on, largest gap first. */
  readonly links: readonly MismatchedLink[];
}

/** A link on which it is seen. */
export interface MismatchedLink {
  readonly link: ResolvedDependency;
  readonly gap: number;
  /** True when the needer may be a user, see `AnchorFacts.perhapsUsers`. */
  readonly perhapsUser: boolean;
}

/**
 * Needers that are no anchors and at least 0.30 more evolved than what they need, by what they need; those that
 * a bottleneck explains are left out. A warning when needer and needed are two bands apart, and the needer is no
 * user by its place.
 */
export function findMismatches(
  map: WardleyMap,
  graphs: ChainGraphs,
  perhapsUsers: ReadonlySet<number>,
  boundaries: StageBoundaries,
  bottlenecks: ReadonlySet<number>,
): readonly Mismatch[] {
  const byNeeded = new Map<number, MismatchedLink[]>();
  for (const link of map.dependencies) {
    if (!isResolved(link) || link.from.kind === "anchor" || link.to.kind === "anchor") continue;
    // A default position says nothing of evolution.
    if (!link.from.positioned || !link.to.positioned) continue;
    const { index } = link.to;
    // A link between a pipeline and its own choice says nothing of a dependency.
    if (graphs.owner[index] === graphs.owner[link.from.index]) continue;
    if (bottlenecks.has(index) || bottlenecks.has(graphs.owner[index] ?? index)) continue;
    const gap = link.from.evolution - (graphs.offered[index] ?? link.to.evolution);
    if (!atLeast(gap, MISMATCH_GAP)) continue;
    const known = byNeeded.get(index);
    const found = { link, gap, perhapsUser: perhapsUsers.has(link.from.index) };
    if (!known) byNeeded.set(index, [found]);
    else if (!known.some((other) => other.link.from === link.from)) known.push(found);
  }
  const mismatches = [...byNeeded].flatMap(([index, links]): Mismatch[] => {
    const needed = map.nodes[index];
    if (!needed) return [];
    links.sort((a, b) =>
      Math.abs(b.gap - a.gap) > EPSILON ? b.gap - a.gap : a.link.from.key < b.link.from.key ? -1 : 1,
    );
    const evolution = graphs.offered[index] ?? needed.evolution;
    const widest = links.find(({ perhapsUser }) => !perhapsUser)?.link.from.evolution ?? evolution;
    const bands = stageAt(widest, boundaries) - stageAt(evolution, boundaries);
    return [{ needed, evolution, severity: bands >= 2 ? "warning" : "information", links }];
  });
  return mismatches.sort((a, b) => a.needed.index - b.needed.index);
}

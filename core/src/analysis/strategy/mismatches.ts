import { Memory } from "../../language/memory";
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
 * a bottleneck explains are left out. A warning when needer and needed are two bands apart.
 *
 * @param only the one component that is asked about; all when not given
 */
export function findMismatches(
  map: WardleyMap,
  graphs: ChainGraphs,
  perhapsUsers: ReadonlySet<number>,
  boundaries: StageBoundaries,
  bottlenecks: ReadonlySet<number>,
  only?: MapNode,
): readonly Mismatch[] {
  const byNeeded = new Map<number, MismatchedLink[]>();
  for (const link of map.dependencies) {
    if (only !== undefined && link.to !== only) continue;
    if (!isResolved(link) || !isMismatched(link, graphs, bottlenecks)) continue;
    const { index } = link.to;
    const gap = gapOf(link, graphs);
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
    const widest = links[0]?.link.from.evolution ?? evolution;
    const bands = stageAt(widest, boundaries) - stageAt(evolution, boundaries);
    return [{ needed, evolution, severity: bands >= 2 ? "warning" : "information", links }];
  });
  return mismatches.sort((a, b) => a.needed.index - b.needed.index);
}

const KNOWN_MARKS = new Memory<
  ChainGraphs,
  { readonly bottlenecks: ReadonlySet<number>; readonly marks: Uint8Array }
>();

/**
 * For each vertex 1 when it is the needed one of a mismatch. The same object for maps with the same graphs and
 * bottlenecks.
 */
export function markMismatched(
  map: WardleyMap,
  graphs: ChainGraphs,
  bottlenecks: ReadonlySet<number>,
): Uint8Array {
  const known = KNOWN_MARKS.get(graphs);
  if (known && sameVertices(known.bottlenecks, bottlenecks)) return known.marks;
  const marks = new Uint8Array(map.nodes.length);
  for (const link of map.dependencies) {
    if (isResolved(link) && isMismatched(link, graphs, bottlenecks)) marks[link.to.index] = 1;
  }
  KNOWN_MARKS.set(graphs, { bottlenecks, marks });
  return marks;
}

function sameVertices(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return a.size === b.size && [...a].every((vertex) => b.has(vertex));
}

function isMismatched(
  link: ResolvedDependency,
  graphs: ChainGraphs,
  bottlenecks: ReadonlySet<number>,
): boolean {
  const { from, to } = link;
  if (!atLeast(gapOf(link, graphs), MISMATCH_GAP)) return false;
  if (from.kind === "anchor" || to.kind === "anchor") return false;
  // A default position says nothing of evolution.
  if (!from.positioned || !to.positioned) return false;
  const owner = graphs.owner[to.index] ?? to.index;
  // A link between a pipeline and its own choice says nothing of a dependency.
  if (owner === graphs.owner[from.index]) return false;
  return !bottlenecks.has(to.index) && !bottlenecks.has(owner);
}

function gapOf({ from, to }: ResolvedDependency, graphs: ChainGraphs): number {
  return from.evolution - (graphs.offered[to.index] ?? to.evolution);
}

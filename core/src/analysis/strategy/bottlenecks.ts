import { Memory } from "../../language/memory";
import { type StageBoundaries, stageAt } from "../../model/stages";
import type { MapNode, WardleyMap } from "../../model/wardleyMap";
import { directivesOf } from "../directives";
import { type ChainGraphs, isResolved, type ResolvedDependency } from "./chainGraph";
import { atLeast, EPSILON, LOUD_SCORE, MOST_BOTTLENECKS, NOISE } from "./constants";
import { byPlace, first } from "./order";
import { compareShares } from "./paths";

/** A needer that is more evolved than what it needs. */
export interface LaggingNeeder {
  readonly needer: MapNode;
  /** True when it may be a user, see `AnchorFacts.perhapsUsers`. */
  readonly perhapsUser: boolean;
  /** Evolution of the needer minus what the needed offers. */
  readonly gap: number;
}

/** A component that holds back several others (analysis reference 3.2). */
export interface Bottleneck {
  readonly node: MapNode;
  /** The evolution it offers. */
  readonly evolution: number;
  /** Direct needers in H that are no anchors. */
  readonly fanIn: number;
  readonly score: number;
  readonly severity: "warning" | "information";
  /** True when it is a warning also without needers that may be users. */
  readonly certain: boolean;
  /** Largest gap first. */
  readonly lagging: readonly LaggingNeeder[];
  /** The link by which the author calls it a limit, if one does. */
  readonly declaredBy: ResolvedDependency | undefined;
}

/** Words on a link by which an author declares its target a bottleneck. */
const LIMIT_WORDS = ["limit", "constrain", "bottleneck"];

/**
 * The bottlenecks, worst first, at most three; ties by path share, then name. One that the author has silenced on its
 * own line does not count: the next worst is told in its place, so that accepting a constraint hides nothing.
 */
export function findBottlenecks(
  map: WardleyMap,
  graphs: ChainGraphs,
  perhapsUsers: ReadonlySet<number>,
  boundaries: StageBoundaries,
  share: Float64Array,
): readonly Bottleneck[] {
  const declared = declaredLimits(map, graphs);
  const found = undeclaredCandidates(map, graphs, boundaries).filter(({ node }) => !declared.has(node.index));
  for (const [index, declaredBy] of declared) {
    const node = map.nodes[index];
    const candidate = node && candidateAt(node, map, graphs, boundaries, declaredBy);
    if (candidate) found.push(candidate);
  }
  // Of what is equal in everything the first in the file comes first.
  if (declared.size > 0) found.sort((a, b) => a.node.index - b.node.index);
  const accepted = acceptedLines(map);
  const isAccepted = ({ node }: Candidate) => accepted.has(node.line);
  const most = MOST_BOTTLENECKS + found.filter(isAccepted).length;
  let told = 0;
  return first(
    found,
    most,
    (a, b) =>
      (Math.abs(b.score - a.score) > EPSILON ? b.score - a.score : 0) ||
      compareShares(share, a.node, b.node) ||
      (a.node.key < b.node.key ? -1 : 1),
  )
    .filter((candidate) => told < MOST_BOTTLENECKS && (isAccepted(candidate) || ++told > 0))
    .map((candidate) => bottleneckOf(candidate, map, graphs, perhapsUsers));
}

/** What may be told of, as far as it takes to choose the worst. */
interface Candidate {
  readonly node: MapNode;
  readonly evolution: number;
  readonly fanIn: number;
  readonly score: number;
  readonly declaredBy: ResolvedDependency | undefined;
}

const KNOWN = new Memory<
  ChainGraphs,
  { readonly boundaries: StageBoundaries; readonly found: readonly Candidate[] }
>();

/** Those that nobody needs to call so; looked for once for graphs. */
function undeclaredCandidates(
  map: WardleyMap,
  graphs: ChainGraphs,
  boundaries: StageBoundaries,
): readonly Candidate[] {
  const known = KNOWN.get(graphs);
  if (known?.boundaries.every((value, index) => value === boundaries[index])) return known.found;
  const found: Candidate[] = [];
  for (const node of map.nodes) {
    const candidate = candidateAt(node, map, graphs, boundaries, undefined);
    if (candidate) found.push(candidate);
  }
  KNOWN.set(graphs, { boundaries, found });
  return found;
}

/** The lines on which a directive of their own silences the rule about bottlenecks. */
function acceptedLines(map: WardleyMap): ReadonlySet<number> {
  return new Set(
    directivesOf(map).flatMap(({ tag, id, off }) =>
      off && id?.text === "bottleneck" && typeof tag.target === "number" ? [tag.target] : [],
    ),
  );
}

function candidateAt(
  node: MapNode,
  map: WardleyMap,
  graphs: ChainGraphs,
  boundaries: StageBoundaries,
  declaredBy: ResolvedDependency | undefined,
): Candidate | undefined {
  if (node.kind === "anchor" || graphs.owner[node.index] !== node.index) return undefined;
  // A default position says nothing of evolution.
  if (!node.positioned) return undefined;
  const needers = graphs.contracted.needers[node.index] ?? [];
  // Most components hold up nobody, or one alone.
  if (needers.length < 2 && !declaredBy) return undefined;
  const evolution = graphs.offered[node.index] ?? node.evolution;
  let fanIn = 0;
  let behind = 0;
  let gaps = 0;
  for (const index of needers) {
    const needer = map.nodes[index];
    if (!needer || needer.kind === "anchor") continue;
    fanIn++;
    if (!isAhead(needer, evolution)) continue;
    behind++;
    gaps += needer.evolution - evolution;
  }
  const held = behind >= 2 && stageAt(evolution, boundaries) < 3;
  const stuck = node.inertia && fanIn >= 2;
  if (!held && !stuck && !declaredBy) return undefined;
  return { node, evolution, fanIn, score: scoreOf(gaps, node, declaredBy), declaredBy };
}

/** True when what needs something of some evolution is noticeably more evolved. */
function isAhead(needer: MapNode, evolution: number): boolean {
  return needer.positioned && atLeast(needer.evolution - evolution, NOISE);
}

function scoreOf(gaps: number, { inertia }: MapNode, declaredBy: ResolvedDependency | undefined): number {
  return gaps + (inertia ? 0.2 : 0) + (declaredBy ? 1 : 0);
}

function bottleneckOf(
  { node, evolution, fanIn, declaredBy }: Candidate,
  map: WardleyMap,
  graphs: ChainGraphs,
  perhapsUsers: ReadonlySet<number>,
): Bottleneck {
  const lagging = (graphs.contracted.needers[node.index] ?? [])
    .flatMap((index): LaggingNeeder[] => {
      const needer = map.nodes[index];
      if (!needer || needer.kind === "anchor" || !isAhead(needer, evolution)) return [];
      return [{ needer, gap: needer.evolution - evolution, perhapsUser: perhapsUsers.has(index) }];
    })
    .sort(byGap);
  const score = scoreOf(gapsOf(lagging), node, declaredBy);
  const sure = node.inertia || declaredBy !== undefined;
  const isLoud = (count: number, sum: number) => sure || atLeast(sum, LOUD_SCORE) || count >= 3;
  const certain = lagging.filter(({ perhapsUser }) => !perhapsUser);
  return {
    node,
    evolution,
    fanIn,
    score,
    severity: isLoud(lagging.length, score) ? "warning" : "information",
    certain: sure || (certain.length >= 2 && isLoud(certain.length, gapsOf(certain))),
    lagging,
    declaredBy,
  };
}

function gapsOf(lagging: readonly LaggingNeeder[]): number {
  return lagging.reduce((sum, { gap }) => sum + gap, 0);
}

/** Largest gap first, then the more visible needer, then the name. */
function byGap(a: LaggingNeeder, b: LaggingNeeder): number {
  if (Math.abs(b.gap - a.gap) > EPSILON) return b.gap - a.gap;
  return b.needer.visibility - a.needer.visibility || (a.needer.key < b.needer.key ? -1 : 1);
}

/** The link into each vertex of H whose context says limit, constraint or bottleneck; of several that of the most visible needer. */
function declaredLimits(map: WardleyMap, graphs: ChainGraphs): Map<number, ResolvedDependency> {
  const declared = new Map<number, ResolvedDependency>();
  for (const link of map.dependencies) {
    if (link.context === undefined || !isResolved(link)) continue;
    const context = link.context.toLowerCase();
    if (!LIMIT_WORDS.some((word) => context.includes(word))) continue;
    const target = graphs.owner[link.to.index] ?? link.to.index;
    // What limits another choice of its own pipeline does not limit who needs the pipeline.
    if (target === graphs.owner[link.from.index]) continue;
    const known = declared.get(target);
    if (!known || comesFirst(link, known)) declared.set(target, link);
  }
  return declared;
}

/** By the needer, then by what is said of the link, so that the order of lines does not matter. */
function comesFirst(a: ResolvedDependency, b: ResolvedDependency): boolean {
  const order = byPlace(a.from, b.from) || byPlace(a.to, b.to);
  return order !== 0 ? order < 0 : (a.context ?? "") < (b.context ?? "");
}

import { Memory } from "../../language/memory";
import { DRAWN_BOUNDARIES, type StageBoundaries, type StageIndex, stageAt } from "../../model/stages";
import type { MapNode, Movement, WardleyMap } from "../../model/wardleyMap";
import { lazily } from "../lazily";
import { boundariesOf } from "../tags/mapBoundaries";
import { readTags, type Tags } from "../tags/readTags";
import { type AnchorFacts, anchorsOf } from "./anchors";
import { isMarketAxis } from "./axisMeaning";
import { type Bottleneck, findBottlenecks } from "./bottlenecks";
import { type ChainGraphs, graphsOf } from "./chainGraph";
import { atLeast, HUB_NEEDS, HUB_SHARE } from "./constants";
import { type DisruptionRisk, findDisruptionRisks, type RiskContext, riskAt } from "./disruption";
import { findGroups, type GroupFacts } from "./groups";
import { findMismatches, type Mismatch, markMismatched } from "./mismatches";
import { first } from "./order";
import { compareShares, pathsOf } from "./paths";
import { findKeyEvolving, findPositioning, findPriorities, type Positioning } from "./positioning";
import { type Modifier, type Role, roleOf } from "./roles";
import { findSinglePoints, type SinglePoint } from "./singlePoints";
import { findStatedStages, type StatedStage } from "./statedStages";

/** What is known of one node. */
export interface NodeFacts {
  readonly node: MapNode;
  readonly stage: StageIndex;
  readonly role: Role;
  readonly modifiers: readonly Modifier[];
  /** Direct needers in H that are no anchors. A choice is needed by way of its pipeline, so it has that one's. */
  readonly fanIn: number;
  /** Distinct direct needs in H; of a choice, its pipeline's. */
  readonly fanOut: number;
  /** Share (0..1) of all anchor-to-foundation chains that run through it. */
  readonly pathShare: number;
}

/**
 * Everything the strategic analysis knows of a map; hover, findings, layers and report are views of it. Each part is
 * worked out when it is first asked for, with the parts that it rests on.
 */
export interface Analysis extends Positioning {
  readonly map: WardleyMap;
  readonly boundaries: StageBoundaries;
  /** True when the axis means evolution in a market. */
  readonly market: boolean;
  readonly tags: Tags;
  readonly graphs: ChainGraphs;
  readonly anchors: AnchorFacts;
  /** The critical path without the anchor, declared or implied, from which it starts. */
  readonly criticalPath: readonly MapNode[];
  readonly criticalPathFromAnchor: readonly MapNode[];
  /** How many chains lead from an anchor to foundations; infinite when a double cannot hold it. */
  chainsFrom(anchor: MapNode): number;
  /** The least evolved member of the critical path; of several the one through which most chains run, then by name. */
  readonly weakestLink: MapNode | undefined;
  readonly bottlenecks: readonly Bottleneck[];
  readonly mismatches: readonly Mismatch[];
  readonly singlePoints: readonly SinglePoint[];
  readonly disruptionRisks: readonly DisruptionRisk[];
  readonly keyEvolving: readonly (Movement & { readonly node: MapNode })[];
  readonly priorities: readonly { readonly node: MapNode; readonly score: number }[];
  readonly statedStages: readonly StatedStage[];
  readonly groups: GroupFacts;
  /** By `MapNode.index`. */
  readonly nodes: readonly NodeFacts[];
  /** The facts of one node, and what is found on it; for who needs no others. */
  factsOf(node: MapNode): NodeFacts;
  mismatchOf(node: MapNode): Mismatch | undefined;
  riskOf(node: MapNode): DisruptionRisk | undefined;
}

/** They rest on the graphs and the bottlenecks, as the marks of mismatches do, which are one object for the same ones. */
const KNOWN_SINGLE_POINTS = new Memory<Uint8Array, readonly SinglePoint[]>();

/**
 * Analyses a map: pure, deterministic, O(V + E) up to sorting.
 *
 * @param configured the stage boundaries where the map has none of its own
 */
export function analyse(map: WardleyMap, configured: StageBoundaries = DRAWN_BOUNDARIES): Analysis {
  const boundaries = boundariesOf(map, configured);
  const tags = readTags(map.tree);
  const market = isMarketAxis(map.evolutionAxis);
  const graphs = graphsOf(map);
  const anchors = anchorsOf(map);
  const paths = () => pathsOf(map, graphs);
  const criticalPathFromAnchor = lazily(() =>
    paths().criticalPath.flatMap((index) => map.nodes[index] ?? []),
  );
  const criticalPath = lazily(() =>
    criticalPathFromAnchor()
      .slice(1)
      .filter((node) => node.kind !== "anchor"),
  );
  const weakestLink = lazily(() => leastEvolved(criticalPath(), graphs, paths().share));
  const bottlenecks = lazily(() =>
    findBottlenecks(map, graphs, anchors.perhapsUsers, boundaries, paths().share),
  );
  const bottleneckSet = lazily(() => new Set(bottlenecks().map(({ node }) => node.index)));
  const mismatches = lazily(() =>
    findMismatches(map, graphs, anchors.perhapsUsers, boundaries, bottleneckSet()),
  );
  const mismatched = lazily(() => markMismatched(map, graphs, bottleneckSet()));
  const singlePoints = lazily(() => {
    const marks = mismatched();
    const known = KNOWN_SINGLE_POINTS.get(marks);
    if (known) return known;
    const isReported = (index: number) => bottleneckSet().has(index) || marks[index] === 1;
    const found = findSinglePoints(map, graphs, paths().share, isReported);
    KNOWN_SINGLE_POINTS.set(marks, found);
    return found;
  });
  const risks = lazily(
    (): RiskContext => ({ map, graphs, boundaries, bottlenecks: bottleneckSet(), mismatched: mismatched() }),
  );
  const disruptionRisks = lazily(() => (market ? findDisruptionRisks(risks()) : []));
  const sets = lazily(
    (): FactSets => ({
      anchors: new Set(anchors.anchors),
      bottlenecks: bottleneckSet(),
      mismatched: mismatched(),
      singlePoints: new Set(singlePoints().map(({ node }) => node.index)),
      isAtRisk: (node) => market && riskAt(node, risks()) !== undefined,
      path: new Set(criticalPath().map(({ index }) => index)),
    }),
  );
  const factsOf = (node: MapNode) => nodeFacts(node, graphs, paths().share, sets(), boundaries, market, map);
  const nodes = lazily(() => map.nodes.map(factsOf));
  const keyEvolving = lazily(() => findKeyEvolving(map));
  const priorities = lazily(() => findPriorities(map));
  const statedStages = lazily(() => findStatedStages(map, tags, boundaries));
  const groups = lazily(() => findGroups(map, tags));
  const positioning = lazily(() => findPositioning(map, graphs, boundaries, market, bottleneckSet()));
  return {
    map,
    boundaries,
    market,
    tags,
    graphs,
    anchors,
    get criticalPath() {
      return criticalPath();
    },
    get criticalPathFromAnchor() {
      return criticalPathFromAnchor();
    },
    chainsFrom: ({ index }) => paths().waysFrom(graphs.owner[index] ?? index),
    get weakestLink() {
      return weakestLink();
    },
    get bottlenecks() {
      return bottlenecks();
    },
    get mismatches() {
      return mismatches();
    },
    get singlePoints() {
      return singlePoints();
    },
    get disruptionRisks() {
      return disruptionRisks();
    },
    get keyEvolving() {
      return keyEvolving();
    },
    get priorities() {
      return priorities();
    },
    get statedStages() {
      return statedStages();
    },
    get groups() {
      return groups();
    },
    get areasOfCompetition() {
      return positioning().areasOfCompetition;
    },
    get currentCapabilities() {
      return positioning().currentCapabilities;
    },
    get capabilityGaps() {
      return positioning().capabilityGaps;
    },
    get emergingTechnologies() {
      return positioning().emergingTechnologies;
    },
    get nodes() {
      return nodes();
    },
    factsOf,
    mismatchOf: (node) =>
      findMismatches(map, graphs, anchors.perhapsUsers, boundaries, bottleneckSet(), node)[0],
    riskOf: (node) => (market ? riskAt(node, risks()) : undefined),
  };
}

interface FactSets {
  readonly anchors: ReadonlySet<number>;
  readonly bottlenecks: ReadonlySet<number>;
  /** 1 for each that lags. */
  readonly mismatched: Uint8Array;
  readonly singlePoints: ReadonlySet<number>;
  isAtRisk(node: MapNode): boolean;
  readonly path: ReadonlySet<number>;
}

function leastEvolved(
  path: readonly MapNode[],
  { offered }: ChainGraphs,
  share: Float64Array,
): MapNode | undefined {
  const evolution = ({ index }: MapNode) => offered[index] ?? 0;
  return first(
    path,
    1,
    (a, b) => evolution(a) - evolution(b) || compareShares(share, a, b) || (a.key < b.key ? -1 : 1),
  )[0];
}

function nodeFacts(
  node: MapNode,
  graphs: ChainGraphs,
  share: Float64Array,
  sets: FactSets,
  boundaries: StageBoundaries,
  market: boolean,
  map: WardleyMap,
): NodeFacts {
  const { index } = node;
  // What stands for it where a pipeline is one thing with its choices.
  const owner = graphs.owner[index] ?? index;
  const needers = graphs.contracted.needers[owner] ?? [];
  const needs = graphs.contracted.needs[owner] ?? [];
  const pathShare = share[owner] ?? 0;
  let fanIn = 0;
  for (const needer of needers) if (map.nodes[needer]?.kind !== "anchor") fanIn++;
  return {
    node,
    stage: stageAt(node.evolution, boundaries),
    role: roleOf({
      node,
      isImpliedAnchor: sets.anchors.has(index),
      needs: needs.length,
      needers: needers.length,
      connected: graphs.connects(index),
      market,
      boundaries,
    }),
    modifiers: modifiersOf(node, sets, owner === index && isHub(pathShare, needs.length)),
    fanIn,
    fanOut: needs.length,
    pathShare,
  };
}

const NO_MODIFIERS: readonly Modifier[] = [];

function isHub(pathShare: number, needs: number): boolean {
  return atLeast(pathShare, HUB_SHARE) && needs >= HUB_NEEDS;
}

function modifiersOf(node: MapNode, sets: FactSets, hub: boolean): readonly Modifier[] {
  if (node.kind === "anchor") return NO_MODIFIERS;
  const { index } = node;
  const modifiers: Modifier[] = [];
  if (sets.bottlenecks.has(index)) modifiers.push("bottleneck");
  if (sets.singlePoints.has(index)) modifiers.push("single point of failure");
  if (sets.mismatched[index] === 1) modifiers.push("lags a dependant");
  if (sets.isAtRisk(node)) modifiers.push("disruption risk");
  if (hub) modifiers.push("hub");
  if (sets.path.has(index)) modifiers.push("on critical path");
  if (node.movement) modifiers.push("moving");
  if (node.inertia) modifiers.push("inertia");
  if (node.pipeline?.range) modifiers.push("pipeline");
  if (node.choiceOf?.owner) modifiers.push(`choice in pipeline ${node.choiceOf.owner.name}`);
  return modifiers.length === 0 ? NO_MODIFIERS : modifiers;
}

import { stageNameOf } from "../../analysis/significance/stageNaming";
import type { NodeFacts } from "../../analysis/strategy/analyse";
import { DISRUPTION_FORMS } from "../../analysis/strategy/analysisJson";
import { byPlace } from "../../analysis/strategy/order";
import { oneLine, twoDecimals } from "../../analysis/words";
import type { MapNode } from "../../model/wardleyMap";
import { futureChanges } from "../facts/futureChanges";
import { needersIn, needsIn } from "../facts/neighbours";
import { recommendationsFor } from "../facts/recommendations";
import { stageShares } from "../facts/stageShares";
import type { Text } from "../report";
import type { ReportContext } from "../reportContext";
import type { Fact } from "./fact";

/** Of each kind at most so many facts are told; what a report leaves out needs no prose either. */
const MOST_OF_A_KIND = 8;

/** Components are told one by one when some other fact names them, at most so many. */
const MOST_COMPONENTS = 60;

/** More of an author's tags than this are left out. */
const MOST_TAGS = 60;

/** Tags that say how to read the map or that other facts have already. */
const SILENT_TAGS: ReadonlySet<string> = new Set(
  "rule boundaries axis reading group stage type maturity-model variant reviewed".split(" "),
);

type Saying = readonly [says: Fact["says"], line?: number];

/**
 * What a language model is told of a map, and all that it may speak of: the result of the analysis and the
 * author's tags, as short facts with ids (grounding rule of analysis reference 5.1).
 */
export function proseFacts(context: ReportContext): readonly Fact[] {
  const named = new Set<MapNode>();
  const facts = [...aboutMap(context), ...aboutFindings(context, named), ...aboutTags(context)];
  const components = context.analysis.nodes
    .filter(({ node }) => named.has(node))
    .sort((a, b) => byPlace(a.node, b.node))
    .slice(0, MOST_COMPONENTS);
  return [...facts, ...numbered("component", components.map(component(context)))];
}

function aboutMap(context: ReportContext): readonly Fact[] {
  const { analysis, findings } = context;
  const { map, criticalPath, weakestLink, anchors } = analysis;
  const strategic = findings.filter(({ rule }) => rule.family !== "language");
  const withSeverity = (severity: string) =>
    strategic.filter((finding) => finding.severity === severity).length;
  const single = (id: string, says: Fact["says"], node?: MapNode): Fact => ({ id, says, line: node?.line });
  return [
    single("map", {
      title: oneLine(map.title ?? "Untitled Map"),
      components: map.nodes.filter(({ kind }) => kind !== "anchor").length,
      links: map.dependencies.length,
      movements: map.movements.length,
    }),
    single("stages", {
      shares: stageShares(analysis).map(({ name, count, share }) => ({
        stage: name,
        components: count,
        percent: Math.round(share * 100),
      })),
    }),
    single("totals", {
      anchors: anchors.anchors.length,
      bottlenecks: analysis.bottlenecks.length,
      singlePointsOfFailure: analysis.singlePoints.length,
      gaps: analysis.mismatches.length,
      disruptionRisks: analysis.disruptionRisks.length,
      movements: analysis.keyEvolving.length,
      warnings: withSeverity("warning"),
      notes: withSeverity("information"),
      hints: withSeverity("hint"),
    }),
    single("critical-path", {
      steps: criticalPath.length,
      path: criticalPath.slice(0, MOST_COMPONENTS).map(nameOf),
      ...(weakestLink ? { weakestLink: placeOf(context, weakestLink) } : {}),
    }),
  ];
}

/** @param named gains every component that a fact names */
function aboutFindings(context: ReportContext, named: Set<MapNode>): readonly Fact[] {
  const { analysis } = context;
  const place = (node: MapNode) => {
    named.add(node);
    return placeOf(context, node);
  };
  const some = <T>(kind: string, items: readonly T[], tell: (item: T) => Saying) =>
    numbered(kind, items.slice(0, MOST_OF_A_KIND).map(tell));
  const anchors = analysis.anchors.anchors.flatMap((index) => analysis.map.nodes[index] ?? []);
  const hubs = analysis.nodes
    .filter(({ modifiers }) => modifiers.includes("hub"))
    .sort((a, b) => b.pathShare - a.pathShare || byPlace(a.node, b.node));
  for (const node of [...analysis.criticalPath, ...anchors]) named.add(node);
  return [
    ...some("anchor", anchors, (node) => [
      { name: nameOf(node), declared: analysis.anchors.declared, needs: needsIn(analysis, node).map(nameOf) },
      node.line,
    ]),
    ...some("hub", hubs, ({ node, pathShare, fanOut }) => [
      {
        ...place(node),
        percentOfChains: Math.round(pathShare * 100),
        needs: fanOut,
        neededBy: needersIn(analysis, node).length,
      },
      node.line,
    ]),
    ...some("bottleneck", analysis.bottlenecks, ({ node, evolution, score, severity, lagging }) => [
      {
        ...place(node),
        offers: rounded(evolution),
        severity,
        score: rounded(score),
        held: lagging.length,
        holdsBack: lagging.map(({ needer, gap }) => ({ ...place(needer), gap: rounded(gap) })),
      },
      node.line,
    ]),
    ...some("single-point", analysis.singlePoints, ({ node, needers }) => [
      { ...place(node), neededBy: needers.length },
      node.line,
    ]),
    ...some(
      "gap",
      analysis.mismatches.flatMap(({ links }) => links),
      ({ link, gap }) => [
        { needer: place(link.from), needed: place(link.to), gap: rounded(gap) },
        link.from.line,
      ],
    ),
    ...some("risk", analysis.disruptionRisks, ({ node, form, because }) => [
      { ...place(node), form: DISRUPTION_FORMS[form], because: because.map((needer) => place(needer)) },
      node.line,
    ]),
    ...some("movement", analysis.keyEvolving, ({ node, target, newName }) => [
      {
        ...place(node),
        to: rounded(target),
        toStage: stageNameOf(analysis, node, target),
        by: rounded(target - node.evolution),
        ...(newName === undefined ? {} : { becomes: oneLine(newName) }),
      },
      node.line,
    ]),
    ...some("future", futureChanges(analysis), (change) => told(change, {})),
    ...some("recommendation", recommendationsFor(analysis), ({ node, what, why, horizon }) =>
      told([...what, "; ", ...why], { ...place(node), horizon }, node.line),
    ),
    ...some("priority", analysis.priorities, ({ node, score }) => [
      { ...place(node), priority: rounded(score) },
      node.line,
    ]),
    ...some(
      "position",
      (
        ["areasOfCompetition", "currentCapabilities", "capabilityGaps", "emergingTechnologies"] as const
      ).filter((list) => analysis[list].length > 0),
      (list) => [{ list, components: analysis[list].slice(0, MOST_OF_A_KIND).map(place) }],
    ),
  ];
}

function aboutTags({ analysis }: ReportContext): readonly Fact[] {
  const byLine = new Map(analysis.map.nodes.map((node) => [node.line, node]));
  const sayings = analysis.tags.all.flatMap((tag): Saying[] => {
    const on = typeof tag.target === "number" ? byLine.get(tag.target) : undefined;
    if (tag.target === undefined || tag.value === undefined || SILENT_TAGS.has(tag.name)) return [];
    return [[{ tag: tag.name, text: tag.value.text, ...(on ? { on: nameOf(on) } : {}) }, tag.line]];
  });
  return numbered("tag", sayings.slice(0, MOST_TAGS));
}

function component(context: ReportContext) {
  const { groups } = context.analysis;
  return ({ node, role, modifiers, fanOut }: NodeFacts): Saying => [
    {
      ...placeOf(context, node),
      visibility: rounded(node.visibility),
      ...(role === "step" ? {} : { role }),
      ...groupOf(groups.of[node.index]),
      is: modifiers,
      neededBy: needersIn(context.analysis, node).length,
      needs: fanOut,
    },
    node.line,
  ];
}

function groupOf(group: string | undefined): { readonly group?: string } {
  return group === undefined ? {} : { group };
}

function placeOf({ analysis }: ReportContext, node: MapNode) {
  return {
    name: nameOf(node),
    ...(node.kind === "anchor"
      ? {}
      : { evolution: rounded(node.evolution), stage: stageNameOf(analysis, node) }),
  };
}

/** A line of the report as a fact: its words are free, its names stand for themselves. */
function told(line: Text, more: Fact["says"], at?: number): Saying {
  const pieces = line.map((piece) => (typeof piece === "string" ? piece : "text" in piece ? piece.text : ""));
  const names = line.flatMap((piece) => (typeof piece !== "string" && "text" in piece ? [piece.text] : []));
  return at === undefined
    ? [{ ...more, text: pieces.join(""), names }]
    : [{ ...more, text: pieces.join(""), names }, at];
}

function numbered(kind: string, sayings: readonly Saying[]): readonly Fact[] {
  return sayings.map(([says, line], i) => ({ id: `${kind}-${i + 1}`, says, line }));
}

function nameOf(node: MapNode): string {
  return oneLine(node.name);
}

/** As messages print numbers. */
function rounded(value: number): number {
  return Number(twoDecimals(value));
}

import type { MapNode } from "../../model/wardleyMap";
import { typeOf } from "../significance/stageNaming";
import type { Analysis, NodeFacts } from "./analyse";
import { rowOfAxis, STAGE_ROWS } from "./axisMeaning";
import { EPSILON } from "./constants";
import type { DisruptionForm } from "./disruption";

/** The forms of a disruption risk in words. */
export const DISRUPTION_FORMS: Readonly<Record<DisruptionForm, string>> = {
  "left-behind": "static product under moving dependants",
  "genesis-driven": "genesis-driven",
  industrialisation: "industrialisation",
};

/** The names of the map's four stages as facts state them: its own labels, or those of activities. */
export function factStageNames(analysis: Analysis): readonly string[] {
  const { evolutionAxis } = analysis.map;
  if (!evolutionAxis.custom) return STAGE_ROWS.activity;
  const row = rowOfAxis(evolutionAxis);
  return row ? STAGE_ROWS[row] : evolutionAxis.labels;
}

/** The analysis as plain data: the facts that a report, a script or a model works from. */
export function analysisToJson(analysis: Analysis) {
  const { map } = analysis;
  const names = factStageNames(analysis);
  const name = (node: { readonly name: string }) => node.name;
  return {
    title: map.title ?? "Untitled Map",
    stageBoundaries: analysis.boundaries,
    stageLabels: names,
    axisSemantics: analysis.market ? "standard evolution" : "custom (market rules off)",
    counts: {
      components: map.nodes.filter((node) => node.kind !== "anchor").length,
      anchors: map.nodes.filter((node) => node.kind === "anchor").length,
      links: map.dependencies.length,
      evolves: map.movements.length,
    },
    anchors: analysis.anchors.anchors.flatMap((index) => map.nodes[index]?.name ?? []),
    criticalPath: analysis.criticalPath.map(name),
    criticalPathFromAnchor: analysis.criticalPathFromAnchor.map(name),
    weakestLink: analysis.weakestLink?.name ?? null,
    bottlenecks: analysis.bottlenecks.map((item) => ({
      name: item.node.name,
      evolution: item.evolution,
      fanIn: item.fanIn,
      score: round(item.score, 2),
      severity: item.severity,
      laggingDependants: item.lagging.map(({ needer, gap }) => ({
        name: needer.name,
        evolution: needer.evolution,
        gap: round(gap, 2),
      })),
    })),
    singlePointsOfFailure: analysis.singlePoints.map((item) => ({
      name: item.node.name,
      fanIn: item.needers.length,
    })),
    misalignments: analysis.mismatches.flatMap((item) =>
      item.links.map(({ link, gap }) => ({
        dependant: link.from.name,
        dependency: link.to.name,
        gap: round(gap, 2),
      })),
    ),
    disruptionRisks: analysis.disruptionRisks.map((item) => ({
      name: item.node.name,
      form: DISRUPTION_FORMS[item.form],
      because: item.because.map(name),
    })),
    keyEvolving: analysis.keyEvolving.map((item) => ({
      name: item.node.name,
      ...(item.newName === undefined ? {} : { becomes: item.newName }),
      from: item.node.evolution,
      to: item.target,
      delta: round(item.target - item.node.evolution, 2),
    })),
    areasOfCompetition: analysis.areasOfCompetition.map(name),
    currentCapabilities: analysis.currentCapabilities.map(name),
    capabilityGaps: analysis.capabilityGaps.map(name),
    emergingTechnologies: analysis.emergingTechnologies.map(name),
    priorities: analysis.priorities.map(({ node, score }) => ({ name: node.name, score: round(score, 3) })),
    statedStages: analysis.statedStages.map((item) => ({
      name: item.node.name,
      stated: item.stated,
      position: item.node.evolution,
      stageFromPosition: stageNamesFor(analysis, item.node, names)[item.actual],
      distanceFromStatedBand: round(item.distance, 3),
      contradiction: item.contradiction,
    })),
    crossGroupLinks: {
      count: analysis.groups.crossing.length,
      ofLinksBetweenGroupedComponents: analysis.groups.grouped.length,
      links: analysis.groups.crossing.map(
        ({ from, to }) =>
          `${from.name} (${analysis.groups.of[from.index]}) -> ${to.name} (${analysis.groups.of[to.index]})`,
      ),
    },
    components: analysis.nodes.map((facts) => nodeToJson(facts, stageNamesFor(analysis, facts.node, names))),
  };
}

/** Those of its `@type`, where it has one and the axis means a market, else those of the map. */
function stageNamesFor(analysis: Analysis, node: MapNode, names: readonly string[]): readonly string[] {
  const type = analysis.market ? typeOf(analysis, node) : undefined;
  return type ? STAGE_ROWS[type] : names;
}

function nodeToJson(facts: NodeFacts, names: readonly string[]) {
  const { node } = facts;
  const base = {
    name: node.name,
    kind: node.kind,
    visibility: node.visibility,
    evolution: node.evolution,
    line: node.line + 1,
  };
  if (node.kind === "anchor") return { ...base, role: facts.role, modifiers: facts.modifiers };
  return {
    ...base,
    stage: names[facts.stage],
    fanIn: facts.fanIn,
    fanOut: facts.fanOut,
    pathShare: round(facts.pathShare, 2),
    // On an axis of the author's own there are no roles, only steps.
    ...(facts.role === "step" ? {} : { role: facts.role }),
    modifiers: facts.modifiers,
  };
}

/** Rounded, a tie to the even digit, so that errors do not add up over a list. */
function round(value: number, digits: number): number {
  const factor = 10 ** digits;
  const scaled = value * factor;
  const low = Math.floor(scaled);
  const isTie = Math.abs(scaled - low - 0.5) < EPSILON;
  return (isTie ? low + (low % 2) : Math.round(scaled)) / factor;
}

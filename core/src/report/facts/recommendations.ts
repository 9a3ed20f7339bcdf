import type { Analysis } from "../../analysis/strategy/analyse";
import type { DisruptionForm } from "../../analysis/strategy/disruption";
import type { MapNode } from "../../model/wardleyMap";
import type { Text } from "../report";
import { listText, placed, text } from "../text";
import { priorityOf } from "./neighbours";

/** Something to do. */
export interface Recommendation {
  readonly node: MapNode;
  readonly what: Text;
  readonly why: Text;
  readonly loud: boolean;
  /** Long when it takes evolution, or is about something in Genesis. */
  readonly horizon: "short" | "long";
}

/** What the facts ask for: warnings first, then what is on the critical path, then by priority. */
export function recommendationsFor(analysis: Analysis): readonly Recommendation[] {
  const onPath = new Set(analysis.criticalPath);
  return [
    ...againstBottlenecks(analysis),
    ...againstMismatches(analysis),
    ...againstSinglePoints(analysis),
    ...againstDisruption(analysis),
    ...aboutStages(analysis),
  ].sort(
    (a, b) =>
      Number(b.loud) - Number(a.loud) ||
      Number(onPath.has(b.node)) - Number(onPath.has(a.node)) ||
      priorityOf(b.node) - priorityOf(a.node) ||
      (a.node.key < b.node.key ? -1 : a.node.key > b.node.key ? 1 : 0),
  );
}

function againstBottlenecks({ bottlenecks }: Analysis): readonly Recommendation[] {
  return bottlenecks.map(({ node, lagging, severity, declaredBy }) => {
    const waiting = listText(
      lagging.map(({ needer }) => needer),
      3,
    );
    const held = lagging.length === 1 ? "waits" : "wait";
    return {
      node,
      what: node.movement
        ? text`Carry ${node} through to ${node.movement.target}`
        : node.inertia
          ? text`Overcome the inertia of ${node}`
          : text`Evolve ${node}`,
      why:
        lagging.length > 0
          ? text`${waiting} ${held} for it`
          : declaredBy
            ? text`it limits ${declaredBy.from}`
            : text`inertia holds it under what needs it`,
      loud: severity === "warning",
      horizon: "long",
    };
  });
}

function againstMismatches({ mismatches }: Analysis): readonly Recommendation[] {
  return mismatches.map(({ needed, links, severity }) => {
    const needers = listText(
      links.map(({ link }) => placed(link.from)),
      3,
    );
    const widest = links.reduce((most, { gap }) => Math.max(most, gap), 0);
    return {
      node: needed,
      what: needed.movement
        ? text`Carry ${needed} through to ${needed.movement.target}`
        : text`Evolve ${needed}, or shield what needs it`,
      why:
        links.length === 1
          ? text`${needers} needs it and is ${widest} ahead`
          : text`${needers} need it and are up to ${widest} ahead`,
      loud: severity === "warning",
      horizon: "long",
    };
  });
}

function againstSinglePoints({ singlePoints }: Analysis): readonly Recommendation[] {
  return singlePoints.map(({ node, needers }) => ({
    node,
    what: text`Find an alternative to ${node}, or decide to live without one`,
    why: text`${String(needers.length)} components depend on it alone`,
    loud: false,
    horizon: "short",
  }));
}

function againstDisruption({ disruptionRisks }: Analysis): readonly Recommendation[] {
  const words: Readonly<Record<DisruptionForm, (node: MapNode) => Text>> = {
    "left-behind": (node) => text`Decide whether ${node} moves along`,
    "genesis-driven": (node) => text`Keep an alternative to ${node} until it has proved itself`,
    industrialisation: (node) => text`Prepare for ${node} as a commodity`,
  };
  const reasons: Readonly<Record<DisruptionForm, (because: Text) => Text>> = {
    "left-behind": (because) => text`what it serves evolves: ${because}`,
    "genesis-driven": (because) => text`already relied on by ${because}`,
    industrialisation: (because) => (because.length === 0 ? ["it has inertia"] : text`felt by ${because}`),
  };
  return disruptionRisks.map(({ node, form, because }) => ({
    node,
    what: words[form](node),
    why: reasons[form](listText(because, 3)),
    loud: false,
    horizon: form === "left-behind" ? "short" : "long",
  }));
}

function aboutStages({ statedStages }: Analysis): readonly Recommendation[] {
  return statedStages
    .filter(({ contradiction }) => contradiction)
    .map(({ node, stated, distance }) => ({
      node,
      what: text`Settle the stage of ${node}`,
      why: text`stated ${stated}, drawn ${distance} outside it`,
      loud: false,
      horizon: "short",
    }));
}

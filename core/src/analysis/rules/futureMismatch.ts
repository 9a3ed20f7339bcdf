import type { Finding, Rule, RuleContext } from "../rule";
import { analysisOf } from "../strategy/analysisOf";
import { isResolved } from "../strategy/chainGraph";
import { atLeast, MISMATCH_GAP } from "../strategy/constants";
import { linkRange, movementRange } from "../strategy/places";
import { limitOf, type Threshold } from "../threshold";
import { quote, twoDecimals } from "../words";

/** As large as what is a mismatch today. */
const GAP: Threshold = {
  name: "gap",
  default: MISMATCH_GAP,
  minimum: 0.1,
  maximum: 1,
  description: "The gap, in units of evolution, that a movement must open.",
};

export const futureMismatch: Rule = {
  id: "future-mismatch",
  family: "strategy",
  severity: "information",
  thresholds: [GAP],
  title: "A gap that a movement opens",
  description:
    "A component is to evolve and then stands 0.30 or more ahead of something it needs, which does not move and is no problem today.",
  example: "component Service [0.8, 0.55]\ncomponent Data [0.4, 0.35]\nService->Data\nevolve Service 0.9",
  picture: "future",
  remedy: "Plan the evolution of what it needs, too.",
  exceptions: "A dependency that will be dropped on the way.",
  basis: "Climatic pattern: components co-evolve (C-9).",
  *check(context: RuleContext): Iterable<Finding> {
    const { map, boundaries } = context;
    const least = limitOf(GAP, context);
    const { graphs, bottlenecks, mismatches, disruptionRisks } = analysisOf(map, boundaries);
    const known = new Set([
      ...bottlenecks.map((item) => item.node.index),
      ...mismatches.map((item) => item.needed.index),
      ...disruptionRisks.map((item) => item.node.index),
    ]);
    const reported = new Set<string>();
    for (const link of map.dependencies) {
      if (!isResolved(link)) continue;
      const { from, to } = link;
      const { movement } = from;
      if (!from.positioned || !to.positioned) continue;
      if (!movement || from.kind === "anchor" || to.kind === "anchor" || to.movement) continue;
      const offered = graphs.offered[to.index] ?? to.evolution;
      const gap = movement.target - offered;
      if (!atLeast(gap, least) || atLeast(from.evolution - offered, least)) continue;
      if (known.has(to.index) || graphs.owner[from.index] === graphs.owner[to.index]) continue;
      const pair = `${from.index} ${to.index}`;
      if (reported.has(pair)) continue;
      reported.add(pair);
      yield {
        range: linkRange(link),
        message: `When ${quote(from.name)} reaches ${twoDecimals(movement.target)}, ${quote(to.name)} stays at ${twoDecimals(offered)}: a gap of ${twoDecimals(gap)}.`,
        related: [{ range: movementRange(movement), message: `${quote(from.name)} is to move here.` }],
      };
    }
  },
};

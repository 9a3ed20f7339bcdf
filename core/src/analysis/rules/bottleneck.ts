import { insertLineBefore, insertLinesAfter } from "../edits";
import { declaredText } from "../nameText";
import type { Finding, Fix, RelatedPlace, Rule, RuleContext } from "../rule";
import type { Analysis } from "../strategy/analyse";
import { analysisOf } from "../strategy/analysisOf";
import type { Bottleneck } from "../strategy/bottlenecks";
import { linkRange, nameRange, placed, stageWord } from "../strategy/places";
import { neighboursOf } from "../valueChain";
import { quote, twoDecimals, written } from "../words";

export const bottleneck: Rule = {
  id: "bottleneck",
  family: "strategy",
  severity: "warning",
  title: "A bottleneck",
  description:
    "Several components that are more evolved depend on one that lags, or many depend on one with inertia, or the author calls it a limit on a link. The three worst are reported, with the components that are held back.",
  example:
    "component Delivery [0.7, 0.88]\ncomponent Deployment [0.6, 0.9]\ncomponent Compliance [0.4, 0.5]\nDelivery->Compliance\nDeployment->Compliance",
  remedy:
    "Plan its evolution (`evolve`), offer alternatives in a pipeline, or write what is done about it as `// @mitigation`.",
  exceptions:
    "A needer that is itself misplaced, or a constraint of law or nature that does not evolve: silence it there with `// @rule bottleneck off` and the reason.",
  basis:
    "Doctrine: manage inertia and remove bottlenecks (D-26); gameplay G-5; climatic pattern C-19; theory of constraints. Convergence of needs is what people call a bottleneck (AUC 0.84 on labelled value chains).",
  *check({ map, boundaries }: RuleContext): Iterable<Finding> {
    const analysis = analysisOf(map, boundaries);
    for (const item of analysis.bottlenecks) {
      yield {
        range: nameRange(item.node),
        severity: item.severity,
        message: messageOf(item, analysis),
        related: relatedOf(item, analysis),
        fixes: fixesOf(item, analysis),
      };
    }
  },
};

function messageOf(item: Bottleneck, analysis: Analysis): string {
  const own = `${quote(item.node.name)} (${twoDecimals(item.evolution)}, ${stageWord(analysis, item.evolution)})`;
  const score = `Score ${twoDecimals(item.score)}.`;
  const inertia = item.node.inertia ? " It has inertia." : "";
  const declared = item.declaredBy ? ` The map calls it '${item.declaredBy.context}'.` : "";
  if (item.lagging.length === 0) {
    return `Bottleneck: ${item.fanIn} components depend on ${own}.${inertia}${declared} ${score}`;
  }
  const needers = item.lagging.map(({ needer }) => placed(needer)).join(", ");
  const noun = item.lagging.length === 1 ? "component that is" : "components that are";
  const verb = item.lagging.length === 1 ? "depends" : "depend";
  return `Bottleneck: ${item.lagging.length} ${noun} more evolved ${verb} on ${own}: ${needers}.${inertia}${declared} ${score}`;
}

function relatedOf(item: Bottleneck, analysis: Analysis): RelatedPlace[] {
  const incoming = neighboursOf(analysis.map).neededBy[item.node.index] ?? [];
  const held = new Set(item.lagging.map(({ needer }) => needer.index));
  return incoming
    .filter((link) => held.has(analysis.graphs.owner[link.from.index] ?? -1) || link === item.declaredBy)
    .map((link) => ({
      range: linkRange(link),
      message: `${placed(link.from)} is ahead by ${twoDecimals(link.from.evolution - item.evolution)}.`,
    }));
}

/** A plan to evolve to the mean of what depends on it, and a place to say what is done about it. */
function fixesOf(item: Bottleneck, analysis: Analysis): Fix[] {
  const { node } = item;
  const { map } = analysis;
  const fixes: Fix[] = [];
  const mean = item.lagging.reduce((sum, { needer }) => sum + needer.evolution, 0) / item.lagging.length;
  if (!node.movement && item.lagging.length > 0 && !node.statement.child) {
    fixes.push({
      title: `Plan its evolution to ${written(mean)}, the mean of what depends on it`,
      changes: [insertLinesAfter(map, node.line, `evolve ${declaredText(map, node)} ${written(mean)}`)],
    });
  }
  fixes.push({
    title: "Say what is done about it (// @mitigation)",
    changes: [insertLineBefore(map, node.line, "// @mitigation ")],
  });
  return fixes;
}

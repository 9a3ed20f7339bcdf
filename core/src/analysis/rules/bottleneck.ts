import type { MapNode } from "../../model/wardleyMap";
import { insertLineBefore } from "../edits";
import type { Finding, Fix, RelatedPlace, Rule, RuleContext } from "../rule";
import type { Analysis } from "../strategy/analyse";
import { analysisOf } from "../strategy/analysisOf";
import type { Bottleneck } from "../strategy/bottlenecks";
import type { ResolvedDependency } from "../strategy/chainGraph";
import { atLeast, MISMATCH_GAP, NOISE } from "../strategy/constants";
import { askWhetherUsers, linkRange, nameRange, placed, stageWord } from "../strategy/places";
import { isPlanned, offerChoices, planEvolution } from "../strategy/plans";
import { limitOf, type Threshold } from "../threshold";
import { neighboursOf } from "../valueChain";
import { count, excerpt, quote, twoDecimals } from "../words";

/** Whatever the analysis takes for a bottleneck is reported, unless a configuration asks for more. */
const SCORE: Threshold = {
  name: "score",
  default: 0,
  minimum: 0,
  maximum: 100,
  description: "Bottlenecks with a lower score are not reported.",
};

export const bottleneck: Rule = {
  id: "bottleneck",
  family: "strategy",
  severity: "warning",
  thresholds: [SCORE],
  title: "A bottleneck",
  description:
    "Several components that are more evolved depend on one that lags, or many depend on one with inertia, or the author calls it a limit on a link. The three worst are reported, with the components that are held back. An `evolve` that takes it to the mean of these answers the finding, and so does a `// @mitigation`. One that is silenced on its own line gives its place to the next. Where it rests on components that may be users (no anchor is declared, and they are the tops that `missing-anchor` names), the message asks.",
  example:
    "component Delivery [0.7, 0.88]\ncomponent Deployment [0.6, 0.9]\ncomponent Compliance [0.4, 0.5]\nDelivery->Compliance\nDeployment->Compliance",
  picture: "bottlenecks",
  remedy:
    "Plan its evolution (`evolve`), offer alternatives in a pipeline, or write what is done about it as `// @mitigation`.",
  exceptions:
    "A needer that is itself misplaced, or a constraint of law or nature that does not evolve: silence it there with `// @rule bottleneck off` and the reason.",
  basis:
    "Doctrine: manage inertia and remove bottlenecks (D-26); gameplay G-5; climatic pattern C-19; theory of constraints. Convergence of needs is what people call a bottleneck (AUC 0.84 on labelled value chains).",
  *check(context: RuleContext): Iterable<Finding> {
    const { map, boundaries } = context;
    const least = limitOf(SCORE, context);
    const analysis = analysisOf(map, boundaries);
    for (const item of analysis.bottlenecks) {
      if (!atLeast(item.score, least) || isAnswered(item, analysis)) continue;
      yield {
        range: nameRange(item.node),
        severity: item.severity,
        message: messageOf(item, analysis),
        related: relatedOf(item, analysis),
        fixes: () => fixesOf(item, analysis),
      };
    }
  },
};

/** The mean evolution of what is held back. */
function meanOf({ lagging }: Bottleneck): number {
  return lagging.reduce((sum, { needer }) => sum + needer.evolution, 0) / lagging.length;
}

/** The author says what is done about it, or plans to move it where it holds nothing back. */
function isAnswered(item: Bottleneck, { tags }: Analysis): boolean {
  const { node, lagging } = item;
  if (tags.ofLine(node.line).some((tag) => tag.name === "mitigation")) return true;
  return lagging.length > 0 && !node.inertia && isPlanned(node, meanOf(item));
}

function messageOf(item: Bottleneck, analysis: Analysis): string {
  const own = `${quote(item.node.name)} (${twoDecimals(item.evolution)}, ${stageWord(analysis, item.evolution)})`;
  const score = `Score ${twoDecimals(item.score)}.`;
  const inertia = item.node.inertia ? " It has inertia." : "";
  const declared = item.declaredBy ? ` ${declarationOf(item.declaredBy)}` : "";
  if (item.lagging.length === 0) {
    // An anchor alone may say so, which is no component.
    const who =
      item.fanIn === 0
        ? ""
        : `${count(item.fanIn, "component")} ${item.fanIn === 1 ? "depends" : "depend"} on `;
    return `Bottleneck: ${who}${own}.${inertia}${declared} ${score}`;
  }
  const needers = item.lagging.map(({ needer }) => placed(needer)).join(", ");
  const noun = item.lagging.length === 1 ? "component that is" : "components that are";
  const verb = item.lagging.length === 1 ? "depends" : "depend";
  return `Bottleneck: ${item.lagging.length} ${noun} more evolved ${verb} on ${own}: ${needers}.${inertia}${declared} ${score}${askWhetherUsers(doubtful(item))}`;
}

/** Needers that may be users, where it rests on them. */
function doubtful({ lagging, certain }: Bottleneck): readonly MapNode[] {
  if (certain) return [];
  return lagging.flatMap(({ needer, perhapsUser }) => (perhapsUser ? [needer] : []));
}

function relatedOf(item: Bottleneck, analysis: Analysis): RelatedPlace[] {
  const incoming = neighboursOf(analysis.map).neededBy[item.node.index] ?? [];
  const held = new Map(item.lagging.map((lagging) => [lagging.needer.index, lagging]));
  const ahead = incoming.flatMap((link) => {
    const lagging = held.get(analysis.graphs.owner[link.from.index] ?? -1);
    return lagging ? [{ link, ...lagging }] : [];
  });
  const places = ahead.map(({ link, needer, gap }) => {
    // What a choice needs, its pipeline needs.
    const way = needer === link.from ? "" : ` and needs it by way of ${quote(link.from.name)}`;
    return { range: linkRange(link), message: `${placed(needer)} is ahead by ${twoDecimals(gap)}${way}.` };
  });
  const { declaredBy } = item;
  if (!declaredBy || ahead.some(({ link }) => link === declaredBy)) return places;
  return [...places, { range: linkRange(declaredBy), message: declarationOf(declaredBy) }];
}

/** The words by which the author calls it a limit. */
function declarationOf({ from, context = "" }: ResolvedDependency): string {
  return `The link from ${quote(from.name)} says '${excerpt(context)}'.`;
}

/** A plan to evolve to the mean of what depends on it, alternatives, and a place to say what is done about it. */
function fixesOf(item: Bottleneck, { map, boundaries }: Analysis): Fix[] {
  const { node, lagging } = item;
  const mitigation: Fix = {
    title: "Say what is done about it (// @mitigation)",
    changes: [insertLineBefore(map, node.line, "// @mitigation ")],
    writeOn: true,
  };
  if (lagging.length === 0 || node.inertia) return [mitigation];
  const reason = ", the mean of what depends on it";
  const plan = planEvolution(map, node, meanOf(item), boundaries, reason);
  const pipeline = item.declaredBy ? undefined : offerChoices(map, node, [node.evolution, openingAt(item)]);
  return [...(plan ? [plan] : []), ...(pipeline ? [pipeline] : []), mitigation];
}

/** Where a further choice must stand for nothing to be held back: at the mean, near enough to the most evolved. */
function openingAt(item: Bottleneck): number {
  const [first = 0, second = 0] = item.lagging.map(({ needer }) => needer.evolution);
  const least = Math.max(second - NOISE, first - MISMATCH_GAP) + 0.01;
  return Math.min(1, Math.max(meanOf(item), least));
}

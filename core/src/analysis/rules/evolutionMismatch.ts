import { insertLinesAfter } from "../edits";
import { declaredText } from "../nameText";
import type { Finding, Fix, Rule, RuleContext } from "../rule";
import type { Analysis } from "../strategy/analyse";
import { analysisOf } from "../strategy/analysisOf";
import type { Mismatch } from "../strategy/mismatches";
import { linkRange, nameRange, placed } from "../strategy/places";
import { quote, twoDecimals, written } from "../words";

export const evolutionMismatch: Rule = {
  id: "evolution-mismatch",
  family: "strategy",
  severity: "warning",
  title: "An immature foundation",
  description:
    "Something evolved depends on something at least 0.30 less evolved. A warning when they are two stages apart, else information; one finding for each immature dependency.",
  example: "component Service [0.8, 0.85]\ncomponent Research [0.4, 0.15]\nService->Research",
  remedy: "Plan the evolution of what is needed, or put something between that hides its immaturity.",
  exceptions: "A commodity that deliberately embeds something novel.",
  basis:
    "Climatic pattern: efficiency enables innovation and depends on what is below (C-19); dependency risk of the formal model.",
  *check({ map, boundaries }: RuleContext): Iterable<Finding> {
    const analysis = analysisOf(map, boundaries);
    for (const item of analysis.mismatches) {
      const [first] = item.links;
      if (!first) continue;
      const others = item.links.length - 1;
      yield {
        range: nameRange(item.needed),
        severity: item.severity,
        message: `${placed(first.link.from)} depends on ${quote(item.needed.name)} (${twoDecimals(item.evolution)}): ${twoDecimals(first.gap)} less evolved.${others > 0 ? ` So ${others === 1 ? "does one other component" : `do ${others} others`}.` : ""}`,
        related: item.links.map(({ link, gap }) => ({
          range: linkRange(link),
          message: `A gap of ${twoDecimals(gap)} between ${quote(link.from.name)} and ${quote(link.to.name)}.`,
        })),
        fixes: fixesOf(item, analysis, first.link.from.evolution),
      };
    }
  },
};

function fixesOf({ needed }: Mismatch, { map }: Analysis, needer: number): Fix[] {
  if (needed.movement || needed.statement.child || needed.pipeline) return [];
  return [
    {
      title: `Plan its evolution to ${written(needer)}`,
      changes: [insertLinesAfter(map, needed.line, `evolve ${declaredText(map, needed)} ${written(needer)}`)],
    },
  ];
}

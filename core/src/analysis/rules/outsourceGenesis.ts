import { stageAt } from "../../model/stages";
import type { Finding, Rule, RuleContext } from "../rule";
import { analysisOf } from "../strategy/analysisOf";
import { nameRange, stageWord } from "../strategy/places";
import { quote, twoDecimals } from "../words";

export const outsourceGenesis: Rule = {
  id: "outsource-genesis",
  family: "strategy",
  severity: "warning",
  title: "Outsourcing what nobody can specify",
  description: "A component in Genesis is outsourced (warning) or bought (information).",
  example: "component Research [0.3, 0.1] (outsource)",
  picture: "findings",
  remedy: "Explore it in-house until it can be described.",
  exceptions: "A research partner who explores with you.",
  basis: "Doctrine: use appropriate methods (D-7); climatic patterns C-8, C-19.",
  *check({ map, boundaries }: RuleContext): Iterable<Finding> {
    const analysis = analysisOf(map, boundaries);
    if (!analysis.market) return;
    for (const node of map.nodes) {
      if (node.kind === "anchor" || !node.positioned || stageAt(node.evolution, boundaries) !== 0) continue;
      const outsourced = node.decorators.includes("outsource");
      if (!outsourced && !node.decorators.includes("buy")) continue;
      const at = `${twoDecimals(node.evolution)} (${stageWord(analysis, node.evolution)})`;
      yield {
        range: nameRange(node),
        severity: outsourced ? "warning" : "information",
        message: `${quote(node.name)} is ${outsourced ? "outsourced" : "bought"} at ${at}: nobody can specify it yet.`,
      };
    }
  },
};

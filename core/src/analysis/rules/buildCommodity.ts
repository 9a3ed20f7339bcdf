import { stageAt } from "../../model/stages";
import type { Finding, Rule, RuleContext } from "../rule";
import { analysisOf } from "../strategy/analysisOf";
import { nameRange, stageWord } from "../strategy/places";
import { quote, twoDecimals } from "../words";

export const buildCommodity: Rule = {
  id: "build-commodity",
  family: "strategy",
  severity: "warning",
  title: "Building a commodity",
  description: "A component is marked `(build)` and is a Commodity (warning) or a Product (information).",
  example: "component Power [0.3, 0.85] (build)",
  remedy: "Buy it or use it as a utility, and change the decorator.",
  exceptions: "The map's owner is the supplier of that utility.",
  basis: "Doctrine: use appropriate methods (D-7), think small and do not duplicate (D-6).",
  *check({ map, boundaries }: RuleContext): Iterable<Finding> {
    const analysis = analysisOf(map, boundaries);
    if (!analysis.market) return;
    for (const node of map.nodes) {
      const stage = stageAt(node.evolution, boundaries);
      if (stage < 2 || !node.decorators.includes("build")) continue;
      const at = `${twoDecimals(node.evolution)} (${stageWord(analysis, node.evolution)})`;
      yield {
        range: nameRange(node),
        severity: stage === 3 ? "warning" : "information",
        message: `${quote(node.name)} is built in-house at ${at}: buy or consume it unless building is the point.`,
      };
    }
  },
};

import { stageAt } from "../../model/stages";
import type { MapNode, WardleyMap } from "../../model/wardleyMap";
import { replaceSpan } from "../edits";
import type { Finding, Fix, Rule, RuleContext } from "../rule";
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
  picture: "findings",
  remedy: "Buy it or use it as a utility, and change the decorator.",
  exceptions: "The map's owner is the supplier of that utility.",
  basis: "Doctrine: use appropriate methods (D-7), think small and do not duplicate (D-6).",
  *check({ map, boundaries }: RuleContext): Iterable<Finding> {
    const analysis = analysisOf(map, boundaries);
    if (!analysis.market) return;
    for (const node of map.nodes) {
      const stage = stageAt(node.evolution, boundaries);
      if (node.kind === "anchor" || stage < 2 || !node.decorators.includes("build")) continue;
      const at = `${twoDecimals(node.evolution)} (${stageWord(analysis, node.evolution)})`;
      yield {
        range: nameRange(node),
        severity: stage === 3 ? "warning" : "information",
        message: `${quote(node.name)} is built in-house at ${at}: buy or consume it unless building is the point.`,
        fixes: buyInstead(map, node),
      };
    }
  },
};

/** Writes `buy` for `build`, in decorators and in lines of the old form. */
function buyInstead(map: WardleyMap, node: MapNode): Fix[] {
  if (node.decorators.includes("buy")) return [];
  const decorators = node.statement.decorators
    .filter((part) => part.name === "build")
    .map((part) => replaceSpan(map, node.line, part, "buy"));
  const lines = node.methodStatements.flatMap(({ statement, line }) =>
    statement.method === "build" && statement.keyword
      ? [replaceSpan(map, line, statement.keyword, "buy")]
      : [],
  );
  return [{ title: "Buy it instead", changes: [...decorators, ...lines] }];
}

import { stageAt } from "../../model/stages";
import type { MapNode } from "../../model/wardleyMap";
import { insertAt } from "../edits";
import type { Finding, Rule, RuleContext } from "../rule";
import { analysisOf } from "../strategy/analysisOf";
import { nameRange } from "../strategy/places";
import { quote } from "../words";

export const unsourcedCommodity: Rule = {
  id: "unsourced-commodity",
  family: "strategy",
  severity: "hint",
  title: "A commodity without a supplier",
  description:
    "The map says how things are sourced, but a Commodity component carries no such decorator and is no market.",
  example: "component Cloud [0.4, 0.9] (buy)\ncomponent Power [0.2, 0.9]\nCloud->Power",
  picture: "findings",
  remedy: "Say where it comes from: `(buy)`, `(outsource)` or `(market)`.",
  exceptions: "Things one does not buy, such as law.",
  basis: "Climatic pattern C-6; gameplay G-14.",
  *check({ map, boundaries }: RuleContext): Iterable<Finding> {
    const analysis = analysisOf(map, boundaries);
    if (!analysis.market || !map.nodes.some(hasMethod)) return;
    for (const node of map.nodes) {
      if (node.kind !== "component" || stageAt(node.evolution, boundaries) < 3) continue;
      if (isSourced(node) || node.choiceOf || node.pipeline) continue;
      const at = node.statement.coordinates?.end ?? node.statement.end;
      yield {
        range: nameRange(node),
        message: `${quote(node.name)} is a commodity without a supplier or market on this map.`,
        fixes: [{ title: "Mark it as bought", changes: [insertAt(map, node.line, at, " (buy)")] }],
      };
    }
  },
};

/**
 * Only where the author says how things are sourced is silence telling: markets alone do not say it (the
 * reference's own maps with a market and no method have none of these findings).
 */
function hasMethod(node: MapNode): boolean {
  return node.decorators.some((name) => name === "build" || name === "buy" || name === "outsource");
}

/** Any decorator says where a component comes from; an ecosystem is a supply too. */
function isSourced(node: MapNode): boolean {
  return node.decorators.length > 0;
}

import { rangeOf } from "../../language/text";
import { stageAt } from "../../model/stages";
import { componentsInside } from "../areas";
import type { Finding, Rule, RuleContext } from "../rule";
import { analysisOf } from "../strategy/analysisOf";
import { nameRange, stageWord } from "../strategy/places";
import { quote, twoDecimals } from "../words";

/** Which stage does not suit which attitude. */
const UNSUITED = { pioneers: 3, townplanners: 0 } as const;

export const methodMismatch: Rule = {
  id: "method-mismatch",
  family: "strategy",
  severity: "information",
  title: "The wrong people for a stage",
  description:
    "A component inside a `pioneers` area is a Commodity, or one inside a `townplanners` area is Genesis.",
  example: "pioneers [0.6, 0.5, 0.2, 0.95]\ncomponent Power [0.4, 0.85]",
  picture: "findings",
  remedy: "Redraw the area, or hand the component over.",
  exceptions: "Areas used as a legend hold no components and are silent.",
  basis: "Gameplay: pioneers, settlers, town planners (G-4); doctrine D-33.",
  *check({ map, boundaries }: RuleContext): Iterable<Finding> {
    const analysis = analysisOf(map, boundaries);
    if (!analysis.market) return;
    for (const area of map.attitudes) {
      if (area.attitude === "settlers") continue;
      const unsuited = UNSUITED[area.attitude];
      for (const node of componentsInside(map, area)) {
        if (stageAt(node.evolution, boundaries) !== unsuited) continue;
        const people = area.attitude === "pioneers" ? "Pioneers" : "Town planners";
        yield {
          range: nameRange(node),
          message: `${people} own ${quote(node.name)}, which is at ${twoDecimals(node.evolution)} (${stageWord(analysis, node.evolution)}).`,
          related: [{ range: rangeOf(area.line, area.statement), message: "The area." }],
        };
      }
    }
  },
};

import type { MapNode, WardleyMap } from "../../model/wardleyMap";
import { insertAt } from "../edits";
import type { Finding, Fix, Rule, RuleContext } from "../rule";
import { analysisOf } from "../strategy/analysisOf";
import { SINGLE_POINT_NEEDERS } from "../strategy/constants";
import { nameRange } from "../strategy/places";
import { offerChoices } from "../strategy/plans";
import { limitOf, type Threshold } from "../threshold";
import { quote } from "../words";

/** The analysis knows those with three and more; a configuration may ask for more. */
const NEEDERS: Threshold = {
  name: "needers",
  default: SINGLE_POINT_NEEDERS,
  minimum: SINGLE_POINT_NEEDERS,
  maximum: 1000,
  whole: true,
  description: "How many components must depend on one.",
};

export const singlePointOfFailure: Rule = {
  id: "single-point-of-failure",
  family: "strategy",
  severity: "information",
  thresholds: [NEEDERS],
  title: "A single point of failure",
  description:
    "Three or more components depend on one for which the map shows no alternative: no pipeline, no market. At most two are reported.",
  example:
    "component A [0.8, 0.5]\ncomponent B [0.7, 0.5]\ncomponent C [0.6, 0.5]\ncomponent Platform [0.3, 0.5]\nA->Platform\nB->Platform\nC->Platform",
  picture: "findings",
  remedy: "Mark it `(market)` when several suppliers exist, or show the alternatives as a pipeline.",
  exceptions: "Utilities that everybody takes as given.",
  basis: "Inertia: lack of second sourcing (I-12); gameplay G-19. Precision 0.61 on labelled value chains.",
  *check(context: RuleContext): Iterable<Finding> {
    const { map, boundaries } = context;
    const least = limitOf(NEEDERS, context);
    for (const { node, needers } of analysisOf(map, boundaries).singlePoints) {
      if (needers.length < least) continue;
      yield {
        range: nameRange(node),
        message: `${needers.length} components depend on ${quote(node.name)} and the map shows no alternative.`,
        related: needers.map((needer) => ({
          range: nameRange(needer),
          message: `${quote(needer.name)} depends on it.`,
        })),
        fixes: fixesOf(map, node),
      };
    }
  },
};

/** Half the distance between the alternatives that are drawn. */
const ASIDE = 0.1;

function fixesOf(map: WardleyMap, node: MapNode): Fix[] {
  const { statement, line, evolution } = node;
  const at = statement.coordinates?.end ?? statement.name?.end;
  const middle = Math.min(1 - ASIDE, Math.max(ASIDE, evolution));
  const pipeline = offerChoices(map, node, [middle - ASIDE, middle + ASIDE]);
  const market: Fix | undefined =
    at === undefined || node.kind !== "component"
      ? undefined
      : { title: "Mark it as a market", changes: [insertAt(map, line, at, " (market)")] };
  return [...(market ? [market] : []), ...(pipeline ? [pipeline] : [])];
}

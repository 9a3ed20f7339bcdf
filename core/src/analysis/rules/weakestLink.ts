import type { Finding, Rule, RuleContext } from "../rule";
import { analysisOf } from "../strategy/analysisOf";
import { nameRange } from "../strategy/places";
import { limitOf, type Threshold } from "../threshold";
import { oneLine, quote, twoDecimals } from "../words";

/** Shorter paths have no weakest link worth naming. */
const SHORTEST_PATH: Threshold = {
  name: "length",
  default: 3,
  minimum: 1,
  maximum: 1000,
  whole: true,
  description: "Critical paths with fewer components are not spoken of.",
};

/** Longer paths are folded in the message. */
const LONGEST_SHOWN = 6;

export const weakestLink: Rule = {
  id: "weakest-link",
  family: "strategy",
  severity: "hint",
  thresholds: [SHORTEST_PATH],
  title: "The weakest link of the critical path",
  description:
    "The least evolved component on the critical path: the chain from an anchor to a foundation with the most steps, shared ones counting more.",
  example:
    "anchor Public [0.95, 0.6]\ncomponent Tea [0.8, 0.8]\ncomponent Water [0.6, 0.55]\ncomponent Power [0.3, 0.8]\nPublic->Tea\nTea->Water\nWater->Power",
  picture: "critical-path",
  remedy: "This is where attention pays off first for the whole chain.",
  exceptions: "It is a reading aid, not a fault.",
  basis:
    "Hops plus 0.2 x fan-in agrees best with critical paths that authors state (node F1 0.745 on labelled value chains).",
  *check(context: RuleContext): Iterable<Finding> {
    const { map, boundaries } = context;
    const { criticalPath, weakestLink: weakest, graphs } = analysisOf(map, boundaries);
    if (!weakest || criticalPath.length < limitOf(SHORTEST_PATH, context)) return;
    const shown = criticalPath.slice(0, LONGEST_SHOWN).map((node) => oneLine(node.name));
    const rest = criticalPath.length - shown.length;
    const path = rest > 0 ? `${shown.join(" → ")} → ${rest} more` : shown.join(" → ");
    const evolution = graphs.offered[weakest.index] ?? weakest.evolution;
    yield {
      range: nameRange(weakest),
      message: `Critical path ${path}; weakest link ${quote(weakest.name)} (${twoDecimals(evolution)}).`,
      related: criticalPath
        .filter((node) => node !== weakest)
        .map((node) => ({ range: nameRange(node), message: `${quote(node.name)} is on the path.` })),
    };
  },
};

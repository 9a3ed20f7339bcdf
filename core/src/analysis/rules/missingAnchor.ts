import type { Finding, Rule, RuleContext } from "../rule";
import { analysisOf } from "../strategy/analysisOf";
import { FEWEST_NODES } from "../strategy/constants";
import { inOrder } from "../strategy/order";
import { anchorsFix, nameRange } from "../strategy/places";
import { limitOf, type Threshold } from "../threshold";
import { listNames } from "../words";

/** Smaller maps are sketches. */
const LEAST: Threshold = {
  name: "components",
  default: FEWEST_NODES,
  minimum: 1,
  maximum: 1000,
  whole: true,
  description: "Maps with fewer components are taken for sketches.",
};

export const missingAnchor: Rule = {
  id: "missing-anchor",
  family: "strategy",
  severity: "hint",
  thresholds: [LEAST],
  title: "No anchor",
  description:
    "The map declares no user or need. What it seems to serve is read from position and links: whatever nothing depends on, near the top.",
  example:
    "component Public [0.95, 0.5]\ncomponent Tea [0.8, 0.7]\ncomponent Cup [0.7, 0.8]\ncomponent Water [0.4, 0.9]\ncomponent Kettle [0.3, 0.8]\nPublic->Tea\nTea->Cup\nTea->Water\nWater->Kettle",
  picture: "findings",
  remedy: "Write `anchor` instead of `component` for the users.",
  exceptions: "88 % of the published maps of the method's author draw their users as components.",
  basis: "Doctrine: know your users (D-1), focus on user needs (D-10).",
  *check(context: RuleContext): Iterable<Finding> {
    const { map, boundaries } = context;
    if (map.nodes.length < limitOf(LEAST, context)) return;
    const { anchors } = analysisOf(map, boundaries);
    if (anchors.declared) return;
    const implied = inOrder(anchors.anchors.flatMap((index) => map.nodes[index] ?? []));
    const [first] = implied;
    if (!first) return;
    yield {
      range: nameRange(first),
      message: `No anchor. By position and links the map serves ${listNames(implied.map((node) => node.name))}.`,
      related: implied.slice(1).map((node) => ({ range: nameRange(node), message: "Serves this too." })),
      fixes: anchorsFix(map, implied),
    };
  },
};

import type { Finding, Rule, RuleContext } from "../rule";
import { analysisOf } from "../strategy/analysisOf";
import { sourcesAtTop } from "../strategy/anchors";
import { anchorsFix, nameRange } from "../strategy/places";
import { quote } from "../words";

export const hiddenAnchor: Rule = {
  id: "hidden-anchor",
  family: "strategy",
  severity: "hint",
  title: "A component that behaves like an anchor",
  description:
    "The map declares anchors, and a component is as visible as they are, needs things, and is needed by nothing.",
  example:
    "anchor Public [0.95, 0.5]\ncomponent Business [0.95, 0.3]\ncomponent Tea [0.6, 0.7]\nPublic->Tea\nBusiness->Tea",
  picture: "findings",
  remedy: "Write `anchor` if it is a user; link it from what needs it if it is not.",
  exceptions: "A component that is still to be linked.",
  basis: "Doctrine: focus on user needs (D-10).",
  *check({ map, boundaries }: RuleContext): Iterable<Finding> {
    const { anchors, graphs } = analysisOf(map, boundaries);
    if (!anchors.declared) return;
    const named = new Set(anchors.anchors.map((index) => map.nodes[index]?.key));
    for (const index of sourcesAtTop(map, graphs)) {
      const node = map.nodes[index];
      if (node?.kind !== "component" || node.statement.child) continue;
      // It is declared as one besides, of which duplicate-component speaks.
      if (named.has(node.key)) continue;
      // It depends on an anchor: a link drawn the wrong way round, which anchor-wiring speaks of.
      if (graphs.full.needs[index]?.some((need) => map.nodes[need]?.kind === "anchor")) continue;
      yield {
        range: nameRange(node),
        message: `${quote(node.name)} is as visible as the anchors and nothing depends on it: is it a user too?`,
        fixes: anchorsFix(map, [node]),
      };
    }
  },
};

import type { Finding, Rule, RuleContext } from "../rule";
import { analysisOf } from "../strategy/analysisOf";
import { sourcesAtTop } from "../strategy/anchors";
import { nameRange } from "../strategy/places";
import { count, listNames } from "../words";

export const unreachableFromAnchor: Rule = {
  id: "unreachable-from-anchor",
  family: "strategy",
  severity: "information",
  title: "Components that serve no user",
  description: "Linked components that no chain from a declared anchor reaches.",
  example:
    "anchor Public [0.95, 0.5]\ncomponent Tea [0.6, 0.7]\ncomponent Robot [0.5, 0.3]\ncomponent Motor [0.3, 0.5]\nPublic->Tea\nRobot->Motor",
  remedy: "Link them from what they serve, or declare the top of that part an anchor.",
  exceptions: "A part of the landscape that is drawn for comparison.",
  basis: "Gameplay and doctrine: every component serves a need (G-1, D-1).",
  *check({ map, boundaries }: RuleContext): Iterable<Finding> {
    const { anchors, graphs } = analysisOf(map, boundaries);
    if (!anchors.declared) return;
    const { needs, needers } = graphs.full;
    // What is taken for a hidden anchor has its own finding, and serves itself until that is settled.
    const starts = [...anchors.anchors, ...sourcesAtTop(map, graphs.full)];
    const reached = new Set(starts);
    const open = [...reached];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      for (const next of needs[at] ?? []) {
        if (reached.has(next)) continue;
        reached.add(next);
        open.push(next);
      }
    }
    const linked = (index: number) => (needs[index]?.length ?? 0) + (needers[index]?.length ?? 0) > 0;
    const lost = map.nodes.filter((node) => !reached.has(node.index) && linked(node.index));
    const tops = lost.filter((node) => !(needers[node.index] ?? []).some((needer) => !reached.has(needer)));
    const first = tops[0] ?? lost[0];
    if (!first) return;
    const verb = lost.length === 1 ? "serves" : "serve";
    yield {
      range: nameRange(first),
      message: `${count(lost.length, "component")} ${verb} no declared user: ${listNames(lost.map((node) => node.name))}.`,
      related: tops
        .filter((node) => node !== first)
        .map((node) => ({ range: nameRange(node), message: "Top of another such part." })),
    };
  },
};

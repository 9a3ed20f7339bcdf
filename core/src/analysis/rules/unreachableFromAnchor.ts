import type { MapNode, WardleyMap } from "../../model/wardleyMap";
import { insertLinesAfter } from "../edits";
import { declaredText, linkLine } from "../nameText";
import type { Finding, Fix, Rule, RuleContext } from "../rule";
import { analysisOf } from "../strategy/analysisOf";
import type { ChainGraph } from "../strategy/chainGraph";
import { inOrder } from "../strategy/order";
import { anchorsFix, nameRange } from "../strategy/places";
import { reachedFrom, unreachedNodes } from "../strategy/reach";
import { count, listNames, quote } from "../words";

export const unreachableFromAnchor: Rule = {
  id: "unreachable-from-anchor",
  family: "strategy",
  severity: "information",
  title: "Components that serve no user",
  description: "Linked components that no chain from a declared anchor reaches.",
  example:
    "anchor Public [0.95, 0.5]\ncomponent Tea [0.6, 0.7]\ncomponent Robot [0.5, 0.3]\ncomponent Motor [0.3, 0.5]\nPublic->Tea\nRobot->Motor",
  picture: "findings",
  remedy: "Link them from what they serve, or declare the top of that part an anchor.",
  exceptions: "A part of the landscape that is drawn for comparison.",
  basis: "Gameplay and doctrine: every component serves a need (G-1, D-1).",
  *check({ map, boundaries }: RuleContext): Iterable<Finding> {
    const analysis = analysisOf(map, boundaries);
    const lost = unreachedNodes(map);
    const tops = topsOf(lost, analysis.graphs.full);
    const [first, ...others] = tops;
    if (!first) return;
    const verb = lost.length === 1 ? "serves" : "serve";
    yield {
      range: nameRange(first),
      message: `${count(lost.length, "component")} ${verb} no declared user: ${listNames(lost.map((node) => node.name))}.`,
      related: others.map((node) => ({ range: nameRange(node), message: "Top of another such part." })),
      fixes: () => [...linkFromAnchors(map, tops), ...anchorsFix(map, tops)],
    };
  },
};

/** Members of the lost parts from which all of them are reached: those without a needer, one of each circle. */
function topsOf(lost: readonly MapNode[], full: ChainGraph): MapNode[] {
  const sources = lost.filter((node) => (full.needers[node.index] ?? []).length === 0);
  const tops = [...sources];
  const reached = reachedFrom(
    sources.map((node) => node.index),
    full,
  );
  for (const node of lost) {
    if (reached[node.index] === 1) continue;
    tops.push(node);
    reachedFrom([node.index], full, reached);
  }
  return inOrder(tops);
}

/** A link from the nearest anchor to each top. */
function linkFromAnchors(map: WardleyMap, tops: readonly MapNode[]): Fix[] {
  const anchors = inOrder(map.nodes.filter((node) => node.kind === "anchor"));
  const last = map.dependencies.at(-1)?.line ?? map.tree.lines.length - 1;
  const [first] = anchors;
  const [top] = tops;
  if (!first || !top) return [];
  const nearest = (node: MapNode) => {
    let best = first;
    let least = distance(first, node);
    for (const anchor of anchors) {
      const away = distance(anchor, node);
      if (away >= least) continue;
      best = anchor;
      least = away;
    }
    return best;
  };
  const lines = tops.map((node) =>
    linkLine(declaredText(map, nearest(node)), declaredText(map, node), map.tree.dialect),
  );
  const title =
    tops.length === 1
      ? `Link ${quote(nearest(top).name)} to ${quote(top.name)}`
      : "Link each part from its nearest anchor";
  return [{ title, changes: [insertLinesAfter(map, last, ...lines)] }];
}

/** Squared, which serves to compare. */
function distance(a: MapNode, b: MapNode): number {
  return (a.visibility - b.visibility) ** 2 + (a.evolution - b.evolution) ** 2;
}

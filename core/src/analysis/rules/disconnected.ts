import { rangeOf } from "../../language/text";
import type { MapNode, WardleyMap } from "../../model/wardleyMap";
import { insertLinesAfter } from "../edits";
import { connectedParts } from "../graph/parts";
import { declaredText, linkLine } from "../nameText";
import type { Finding, Fix, Rule, RuleContext } from "../rule";
import { unreachedNodes } from "../strategy/reach";
import { linksOf, memberships } from "../valueChain";
import { count, listNames, quote } from "../words";

/** When there are more isolated components, or groups, than this, one finding speaks for all. */
const MOST_SINGLE = 5;

/** How many further places are listed beside a finding. */
const MOST_RELATED = 20;

export const disconnected: Rule = {
  id: "disconnected",
  family: "language",
  severity: "information",
  title: "Component outside the value chain",
  description:
    "A component has no link and is no pipeline's choice, so no user's need leads to it. A group of components that is linked within itself but not to the rest is a hint.",
  example: "component Shop [0.8, 0.6]\ncomponent Tea [0.6, 0.8]\ncomponent Kettle [0.4, 0.7]\nShop->Tea",
  picture: "findings",
  remedy: "Link it from what needs it, or delete it.",
  exceptions:
    "A map that is still being drawn; while it has no link at all, nothing is reported. A component all of whose links lead to undeclared names is reported by `unknown-component` only.",
  basis:
    "Doctrine “Focus on user needs”: what no need leads to has no place in the chain. About a quarter of 147 published maps have such components.",
  *check({ map }: RuleContext): Iterable<Finding> {
    if (map.dependencies.length === 0) return;
    const { parts, waiting } = partsOf(map);
    const isolated: MapNode[] = [];
    const groups: Group[] = [];
    for (const part of parts) {
      const [only] = part;
      if (only && part.length > 1) {
        groups.push({ part, top: part.reduce((best, node) => (isHigher(node, best) ? node : best), only) });
      } else if (only && only.kind !== "anchor" && !waiting.has(only)) isolated.push(only);
    }
    const main = mainGroup(groups);
    yield* describeIsolated(map, isolated, main?.part ?? map.nodes);
    // Where users are declared, a part that has one of its own serves it, and one that has none is told as that.
    const unreached = new Set(unreachedNodes(map));
    const isSettled = ({ part }: Group) =>
      part.some(({ kind }) => kind === "anchor") || part.every((node) => unreached.has(node));
    yield* describeGroups(
      groups.filter(
        (group) => group !== main && !isSettled(group) && !group.part.some((node) => waiting.has(node)),
      ),
    );
  },
};

/** A linked part of the map with its most visible member. */
interface Group {
  readonly part: readonly MapNode[];
  readonly top: MapNode;
}

/** The largest group: the map itself, as it were. */
function mainGroup(groups: readonly Group[]): Group | undefined {
  let main = groups[0];
  for (const group of groups) if (main && isLarger(group, main)) main = group;
  return main;
}

/** The connected parts, and the nodes with a link that leads to an undeclared name. */
function partsOf(map: WardleyMap): {
  readonly parts: readonly MapNode[][];
  readonly waiting: ReadonlySet<MapNode>;
} {
  const edges: (readonly [number, number])[] = [];
  for (const link of linksOf(map)) edges.push([link.from.index, link.to.index]);
  for (const [owner, choice] of memberships(map)) edges.push([owner.index, choice.index]);
  const waiting = new Set<MapNode>();
  for (const { from, to } of map.dependencies) {
    if (from && !to) waiting.add(from);
    if (to && !from) waiting.add(to);
  }
  // A second declaration of a name can have no links; `duplicate-component` says so.
  const isFirst = (node: MapNode) => map.resolve({ text: node.name, key: node.key }) === node;
  const parts = connectedParts(map.nodes.length, edges)
    .map((part) => part.flatMap((index) => map.nodes[index] ?? []).filter(isFirst))
    .filter((part) => part.length > 0);
  return { parts, waiting };
}

function* describeIsolated(
  map: WardleyMap,
  isolated: readonly MapNode[],
  chain: readonly MapNode[],
): Iterable<Finding> {
  const [first] = isolated;
  if (!first) return;
  if (isolated.length > MOST_SINGLE) {
    yield {
      range: placeOf(first),
      message: `${isolated.length} components are not linked to anything, so they serve no need: ${listNames(isolated.map((node) => node.name))}.`,
      related: isolated
        .slice(1, 1 + MOST_RELATED)
        .map((node) => ({ range: placeOf(node), message: `${quote(node.name)} is not linked.` })),
    };
    return;
  }
  for (const node of isolated) {
    yield {
      range: placeOf(node),
      message: `${quote(node.name)} is not linked to anything, so it serves no need.`,
      fixes: () => linkFromAbove(map, node, chain),
    };
  }
}

/** Findings on groups that are not the main one. */
function* describeGroups(apart: readonly Group[]): Iterable<Finding> {
  const [first, ...others] = apart;
  if (first && apart.length > MOST_SINGLE) {
    yield {
      range: placeOf(first.top),
      severity: "hint",
      message: `${apart.length} groups of components are linked within themselves but not to the rest of the map; their topmost are ${listNames(apart.map(({ top }) => top.name))}.`,
      related: others.slice(0, MOST_RELATED).map(({ top }) => ({
        range: placeOf(top),
        message: `${quote(top.name)} is the top of another group.`,
      })),
    };
    return;
  }
  for (const { part, top } of apart) {
    yield {
      range: placeOf(top),
      severity: "hint",
      message: `${listNames(part.map((node) => node.name))} (${count(part.length, "component")}) are linked to each other but not to the rest of the map.`,
    };
  }
}

/** Ties go by name here and below, so that the order of lines does not matter. */
function isHigher(a: MapNode, b: MapNode): boolean {
  return a.visibility > b.visibility || (a.visibility === b.visibility && a.key < b.key);
}

function isLarger(a: Group, b: Group): boolean {
  return a.part.length > b.part.length || (a.part.length === b.part.length && isHigher(a.top, b.top));
}

function placeOf({ line, statement }: MapNode) {
  return rangeOf(line, statement.name ?? statement);
}

/** A link from the nearest component above in the value chain; from this one to the nearest below when it is the topmost. */
function linkFromAbove(map: WardleyMap, node: MapNode, chain: readonly MapNode[]): Fix[] {
  let above: MapNode | undefined;
  let below: MapNode | undefined;
  for (const other of chain) {
    if (other === node || !other.positioned || other.key === node.key) continue;
    if (other.visibility > node.visibility) above = nearer(node, other, above);
    else if (other.kind !== "anchor") below = nearer(node, other, below);
  }
  const [from, to] = above ? [above, node] : [node, below];
  const last = map.dependencies.at(-1);
  if (!to || !last) return [];
  const line = linkLine(declaredText(map, from), declaredText(map, to), map.tree.dialect);
  return [
    {
      title: `Link ${quote(from.name)} to ${quote(to.name)}`,
      changes: [insertLinesAfter(map, last.line, line)],
    },
  ];
}

function nearer(node: MapNode, candidate: MapNode, best: MapNode | undefined): MapNode {
  if (!best) return candidate;
  const difference = distance(node, candidate) - distance(node, best);
  return difference < 0 || (difference === 0 && candidate.key < best.key) ? candidate : best;
}

/** Squared, which serves to compare. */
function distance(a: MapNode, b: MapNode): number {
  return (a.visibility - b.visibility) ** 2 + (a.evolution - b.evolution) ** 2;
}

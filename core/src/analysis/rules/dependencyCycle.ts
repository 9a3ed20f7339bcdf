import { rangeOf } from "../../language/text";
import type { MapNode, WardleyMap } from "../../model/wardleyMap";
import { deleteLines, replaceSpan, sourceOf } from "../edits";
import { stronglyConnected } from "../graph/stronglyConnected";
import type { Finding, Fix, Rule, RuleContext } from "../rule";
import { neighboursOf, type ResolvedDependency } from "../valueChain";
import { oneLine, quote } from "../words";

/** How many names of a cycle a message shows. */
const MOST_SHOWN = 8;

export const dependencyCycle: Rule = {
  id: "dependency-cycle",
  family: "language",
  severity: "information",
  title: "Components that depend on each other in a circle",
  description:
    "Following the links leads back to where one started. A value chain runs from the user's need downwards; in a circle nothing says what comes first.",
  example: [
    "component Model [0.8, 0.4]",
    "component Data [0.6, 0.65]",
    "component Labels [0.4, 0.5]",
    "Model->Data",
    "Data->Labels",
    "Labels->Model",
  ].join("\n"),
  picture: "findings",
  remedy:
    "Reverse or delete the link that runs upwards; when the circle is a real feedback loop, draw that link as a flow (`+>`), which this rule leaves alone.",
  exceptions:
    "A feedback loop drawn with plain links on purpose. More than a quarter of Simon Wardley's own maps have one.",
  basis:
    "A value chain is a directed graph from needs to what they need. 49 circles in 41 of 147 published maps: normal, and worth a look.",
  *check({ map }: RuleContext): Iterable<Finding> {
    const { needs } = neighboursOf(map);
    const targets = needs.map((links) => links.filter((link) => !link.flow).map((link) => link.to.index));
    const none: readonly number[] = [];
    for (const members of stronglyConnected(map.nodes.length, (node) => targets[node] ?? none)) {
      if (members.length > 1) yield describe(map, shortestCycle(map, members), members.length);
    }
  },
};

/** The shortest way round through the most visible member (ties by name). Breadth first, O(V + E). */
function shortestCycle(map: WardleyMap, members: readonly number[]): ResolvedDependency[] {
  const inside = new Set(members);
  const { needs } = neighboursOf(map);
  const nodes = members.flatMap((member) => map.nodes[member] ?? []);
  const start = nodes.reduce((best, node) => (comesFirst(node, best) ? node : best));
  const reachedBy = new Map<number, ResolvedDependency>();
  const queue = [start];
  for (let at = 0; at < queue.length; at++) {
    const links = (needs[queue[at]?.index ?? -1] ?? []).filter(
      (link) => !link.flow && inside.has(link.to.index) && !reachedBy.has(link.to.index),
    );
    for (const link of links.sort((a, b) => (a.to.key < b.to.key ? -1 : 1))) {
      if (reachedBy.has(link.to.index)) continue;
      reachedBy.set(link.to.index, link);
      queue.push(link.to);
    }
    if (reachedBy.has(start.index)) break;
  }
  const cycle: ResolvedDependency[] = [];
  let link = reachedBy.get(start.index);
  while (link) {
    cycle.push(link);
    link = link.from === start ? undefined : reachedBy.get(link.from.index);
  }
  return cycle.reverse();
}

function comesFirst(a: MapNode, b: MapNode): boolean {
  return a.visibility > b.visibility || (a.visibility === b.visibility && a.key < b.key);
}

function describe(map: WardleyMap, cycle: readonly ResolvedDependency[], size: number): Finding {
  const steepest = cycle.reduce((best, link) => (rise(link) > rise(best) ? link : best));
  const names = cycle.map((link) => oneLine(link.from.name));
  const shown =
    names.length <= MOST_SHOWN
      ? names
      : [...names.slice(0, MOST_SHOWN - 1), `${names.length - MOST_SHOWN + 1} more`];
  const more = size > cycle.length ? ` (${size} components are tied up in such circles)` : "";
  return {
    range: rangeOf(steepest.line, { start: steepest.fromName.start, end: steepest.toName.end }),
    message: `${[...shown, names[0]].join(" → ")} depend on each other${more}: reverse or delete a link, or draw the way back as a flow (+>).`,
    related: cycle.slice(0, MOST_SHOWN).map((link) => ({
      range: rangeOf(link.line, { start: link.fromName.start, end: link.toName.end }),
      message: `${quote(link.from.name)} needs ${quote(link.to.name)}.`,
    })),
    fixes: repairs(map, steepest),
  };
}

function rise(link: ResolvedDependency): number {
  return link.to.visibility - link.from.visibility;
}

/** The same link may be written more than once; a repair has to change every copy. */
function repairs(map: WardleyMap, link: ResolvedDependency): Fix[] {
  const { needs } = neighboursOf(map);
  const copies = (needs[link.from.index] ?? []).filter((other) => other.to === link.to && !other.flow);
  const fixes: Fix[] = [
    {
      title: "Draw this link as a flow",
      changes: copies.map((copy) => replaceSpan(map, copy.line, copy.operator, "+>")),
    },
  ];
  if (copies.some((copy) => copy.statement.ends.length !== 2)) return fixes;
  const back = needs[link.to.index] ?? [];
  if (!back.some((other) => other.to === link.from)) {
    const changes = copies.flatMap(({ line, fromName, toName }) => [
      replaceSpan(map, line, fromName, sourceOf(map, line, toName)),
      replaceSpan(map, line, toName, sourceOf(map, line, fromName)),
    ]);
    fixes.push({ title: "Reverse this link", changes });
  }
  const lines = copies.map((copy) => copy.line);
  fixes.push({ title: "Delete this link", changes: deleteLines(map, lines) });
  return fixes;
}

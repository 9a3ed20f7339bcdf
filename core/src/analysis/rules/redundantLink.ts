import { rangeOf } from "../../language/text";
import type { Dependency, WardleyMap } from "../../model/wardleyMap";
import { deleteLines } from "../edits";
import type { Finding, Fix, Rule, RuleContext } from "../rule";
import { lineName, quote } from "../words";

/** Whether two links between the same ends say the same. */
function isSame(a: Dependency, b: Dependency): boolean {
  return a.flow === b.flow && a.flowText === b.flowText && a.context === b.context;
}

export const redundantLink: Rule = {
  id: "redundant-link",
  family: "language",
  severity: "hint",
  title: "Link that adds nothing",
  description:
    "The same link is written twice, or a link leads from a component to itself. It is drawn once, or not at all.",
  example: "component Shop [0.8, 0.6]\ncomponent Tea [0.6, 0.8]\nShop->Tea\nShop->Tea",
  picture: "findings",
  remedy: "Delete the line.",
  exceptions:
    "Links between the same components with different texts (`Shop->Tea; by post`) or with a flow say different things and are not reported.",
  basis:
    "OnlineWardleyMaps draws a repeated link again, on top of the first. 47 in 36 of 147 published maps.",
  *check({ map }: RuleContext): Iterable<Finding> {
    const byEnds = new Map<number, Dependency[]>();
    for (const link of map.dependencies) {
      const { from, to } = link;
      if (!from || !to) continue;
      if (from === to) {
        const message = `${quote(from.name)} cannot depend on itself: delete the link.`;
        yield { range: placeOf(link), message, tag: "unnecessary", fixes: () => repairs(map, link) };
        continue;
      }
      const ends = from.index * map.nodes.length + to.index;
      const before = byEnds.get(ends);
      const known = before?.find((other) => isSame(other, link));
      if (!known) {
        if (before) before.push(link);
        else byEnds.set(ends, [link]);
        continue;
      }
      yield {
        range: placeOf(link),
        message: `Already linked in ${lineName(known.line)}: ${quote(from.name)} to ${quote(to.name)}.`,
        tag: "unnecessary",
        related: [{ range: placeOf(known), message: "The first link." }],
        fixes: () => repairs(map, link),
      };
    }
  },
};

function placeOf({ line, fromName, toName }: Dependency) {
  return rangeOf(line, { start: fromName.start, end: toName.end });
}

/** A link that is part of a chain cannot go alone. */
function repairs(map: WardleyMap, { statement, line }: Dependency): Fix[] {
  if (statement.ends.length !== 2) return [];
  return [{ title: "Delete this link", changes: deleteLines(map, [line]), preferred: true }];
}

import { rangeOf } from "../../language/text";
import type { Dependency } from "../../model/wardleyMap";
import { deleteLines } from "../edits";
import type { Finding, Fix, Rule, RuleContext } from "../rule";
import { quote } from "../words";

/** What makes two links the same: their ends, the kind of flow and the text on the line. */
function identity({ from, to, flow, flowText, context }: Dependency): string {
  return [from?.index, to?.index, flow ?? "", flowText ?? "", context ?? ""].join("\u0000");
}

export const redundantLink: Rule = {
  id: "redundant-link",
  family: "language",
  severity: "hint",
  title: "Link that adds nothing",
  description:
    "The same link is written twice, or a link leads from a component to itself. It is drawn once, or not at all.",
  example: "component Shop [0.8, 0.6]\ncomponent Tea [0.6, 0.8]\nShop->Tea\nShop->Tea",
  remedy: "Delete the line.",
  exceptions:
    "Links between the same components with different texts (`Shop->Tea; by post`) or with a flow say different things and are not reported.",
  basis:
    "OnlineWardleyMaps draws a repeated link again, on top of the first. 47 in 36 of 147 published maps.",
  *check({ map }: RuleContext): Iterable<Finding> {
    const first = new Map<string, Dependency>();
    for (const link of map.dependencies) {
      const { from, to, line } = link;
      if (!from || !to) continue;
      const range = rangeOf(line, { start: link.fromName.start, end: link.toName.end });
      const alone = link.statement.ends.length === 2;
      const fixes: Fix[] = alone
        ? [{ title: "Delete this link", changes: deleteLines(map, [line]), preferred: true }]
        : [];
      if (from === to) {
        const message = `${quote(from.name)} cannot depend on itself: delete the link.`;
        yield { range, message, tag: "unnecessary", fixes };
        continue;
      }
      const known = first.get(identity(link));
      if (!known) {
        first.set(identity(link), link);
        continue;
      }
      yield {
        range,
        message: `Already linked in line ${known.line + 1}: ${quote(from.name)} to ${quote(to.name)}.`,
        tag: "unnecessary",
        related: [
          {
            range: rangeOf(known.line, { start: known.fromName.start, end: known.toName.end }),
            message: "The first link.",
          },
        ],
        fixes,
      };
    }
  },
};

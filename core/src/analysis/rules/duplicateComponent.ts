import { rangeOf } from "../../language/text";
import type { MapNode, WardleyMap } from "../../model/wardleyMap";
import { deleteLines, replaceSpan } from "../edits";
import { freeName } from "../freeName";
import { usableName } from "../nameText";
import { perMap } from "../perMap";
import type { Finding, Fix, Rule, RuleContext } from "../rule";
import { lineName, quote, twoDecimals } from "../words";

/** The nodes by folded name, in the order in which names find them. */
const byKey = perMap((map: WardleyMap) => {
  const nodes = new Map<string, MapNode[]>();
  for (const node of map.nodes) {
    const same = nodes.get(node.key);
    if (same) same.push(node);
    else nodes.set(node.key, [node]);
  }
  return nodes;
});

export const duplicateComponent: Rule = {
  id: "duplicate-component",
  family: "language",
  severity: "warning",
  title: "Name declared twice",
  description:
    "Two declarations have the same name (case and blanks do not count). Both are drawn, but every link, pipeline and `evolve` belongs to the first; a component comes before an anchor.",
  example: "component Tea [0.6, 0.8]\ncomponent Cup [0.5, 0.7]\ncomponent tea [0.3, 0.4]\nTea->Cup",
  picture: "findings",
  remedy: "Delete the copy, or give one of them a name of its own.",
  exceptions:
    "Two things that really have the same name, where only one has links. A name that says what is different makes the map easier to read.",
  basis:
    "Doctrine “Use a common language”. In OnlineWardleyMaps too, names find the first declaration. 10 in 9 of 147 published maps.",
  *check({ map }: RuleContext): Iterable<Finding> {
    for (const [key, nodes] of byKey(map)) {
      if (nodes.length < 2) continue;
      const first = map.resolve({ text: nodes[0]?.name ?? "", key }) ?? nodes[0];
      if (!first?.statement.name) continue;
      for (const node of nodes) {
        const { name } = node.statement;
        if (node === first || !name) continue;
        const at = `[${twoDecimals(first.visibility)}, ${twoDecimals(first.evolution)}]`;
        yield {
          range: rangeOf(node.line, name),
          message: `${quote(node.name)} is declared twice; its links and movements belong to the one in ${lineName(first.line)} at ${at}.`,
          related: [
            { range: rangeOf(first.line, first.statement.name), message: "The declaration that counts." },
          ],
          fixes: repairs(map, node, first),
        };
      }
    }
  },
};

function repairs(map: WardleyMap, node: MapNode, first: MapNode): Fix[] {
  const { name } = node.statement;
  const lineOf = map.tree.lines[node.line];
  if (!name || lineOf?.statements.length !== 1) return [];
  const identical =
    node.kind === first.kind && node.visibility === first.visibility && node.evolution === first.evolution;
  const other = freeName(map, node.name);
  return [
    {
      title: identical ? "Delete the copy" : "Delete this declaration",
      changes: deleteLines(map, [node.line]),
      preferred: identical,
    },
    {
      title: `Rename to '${other}'`,
      changes: [replaceSpan(map, node.line, name, usableName(other, map.tree.dialect))],
    },
  ];
}

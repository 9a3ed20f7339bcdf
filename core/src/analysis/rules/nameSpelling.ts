import type { NamePart } from "../../language/nodes";
import { swallowingPrefix } from "../../language/reservedPrefixes";
import { rangeOf } from "../../language/text";
import type { MapNode, WardleyMap } from "../../model/wardleyMap";
import { replaceSpan } from "../edits";
import { declaredText } from "../nameText";
import type { Finding, Rule, RuleContext } from "../rule";
import { lineName, oneLine, quote } from "../words";

/** A use of a declared name. */
interface Use {
  readonly node: MapNode;
  readonly name: NamePart;
  readonly line: number;
  readonly kind: "link" | "evolve" | "pipeline";
}

export const nameSpelling: Rule = {
  id: "name-spelling",
  family: "language",
  severity: "information",
  title: "Name spelt otherwise than declared",
  description:
    "A link, an `evolve` or a `pipeline` writes a name with other capitals than its declaration. Mapwright finds it all the same; OnlineWardleyMaps does so for most links, but for `evolve` and `pipeline` it wants the exact name, which makes it a warning there.",
  example: "component MLOps [0.7, 0.5]\ncomponent Data [0.5, 0.6]\nmlops->Data",
  remedy: "Use the declared spelling.",
  exceptions:
    "A link whose first letter is a capital so that OnlineWardleyMaps does not take it for a keyword (`Building->land`) is not reported.",
  basis:
    "Doctrine “Use a common language”, and the behaviour of OnlineWardleyMaps. 38 link ends in 14 of 147 published maps.",
  *check({ map }: RuleContext): Iterable<Finding> {
    const variants = new Map<string, Use[]>();
    for (const use of misspelt(map)) {
      const key = `${use.kind === "link"}\u0000${use.node.index}\u0000${oneLine(use.name.text)}`;
      const same = variants.get(key);
      if (same) same.push(use);
      else variants.set(key, [use]);
    }
    for (const uses of variants.values()) yield* describe(map, uses);
  },
};

function* misspelt(map: WardleyMap): Iterable<Use> {
  let last: NamePart | undefined;
  for (const { from, to, fromName, toName, line, statement } of map.dependencies) {
    // The middle end of a chain belongs to two links and is looked at once.
    if (
      from &&
      fromName !== last &&
      !isSpelt(from, fromName) &&
      !dodges(map, line, statement.start, fromName, from)
    ) {
      yield { node: from, name: fromName, line, kind: "link" };
    }
    if (to && !isSpelt(to, toName)) yield { node: to, name: toName, line, kind: "link" };
    last = toName;
  }
  for (const { node, name, line } of map.movements) {
    if (node && name && !isSpelt(node, name)) yield { node, name, line, kind: "evolve" };
  }
  for (const { owner, name, line } of map.pipelines) {
    if (owner && name && !isSpelt(owner, name)) yield { node: owner, name, line, kind: "pipeline" };
  }
}

function isSpelt(node: MapNode, name: NamePart): boolean {
  return node.name === name.text || oneLine(node.name) === oneLine(name.text);
}

/** True for `Building->land` where the declared `building` would lose the link in OnlineWardleyMaps. */
function dodges(map: WardleyMap, line: number, start: number, name: NamePart, node: MapNode): boolean {
  if (name.start !== start || name.text.slice(1) !== node.name.slice(1)) return false;
  const text = map.tree.lines[line]?.text ?? "";
  const asDeclared = text.slice(0, start) + node.name + text.slice(name.end);
  return swallowingPrefix(asDeclared, start, asDeclared.length)?.parenthesised === false;
}

function* describe(map: WardleyMap, uses: readonly Use[]): Iterable<Finding> {
  const isMermaid = map.tree.dialect === "mermaid";
  const [first, ...others] = uses;
  if (!first) return;
  const { node, name, line, kind } = first;
  const declared = `${quote(name.text)} is declared as ${quote(node.name)} in ${lineName(node.line)}`;
  const text = declaredText(map, node);
  yield {
    range: rangeOf(line, name),
    message:
      kind === "link" && !isMermaid
        ? `${declared}: write it the same way.`
        : `${declared}; ${isMermaid ? "Mermaid" : "OnlineWardleyMaps"} wants the exact name here and draws nothing.`,
    ...(kind === "link" && !isMermaid ? {} : { severity: "warning" as const }),
    related: [
      { range: rangeOf(node.line, node.statement.name ?? node.statement), message: "The declaration." },
      ...others.map((use) => ({
        range: rangeOf(use.line, use.name),
        message: "Written like this here too.",
      })),
    ],
    fixes: [
      {
        title: `Write ${quote(node.name)}`,
        changes: uses.map((use) => replaceSpan(map, use.line, use.name, text)),
        preferred: true,
      },
    ],
  };
}

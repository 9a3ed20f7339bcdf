import { foldName } from "../../language/names";
import { rangeOf } from "../../language/text";
import type { MapNode, WardleyMap } from "../../model/wardleyMap";
import { bareNumbers } from "../bareNumbers";
import { replaceSpan, sourceOf } from "../edits";
import { perhapsMeant, sameButForMarks } from "../meantName";
import { type ParkedDeclaration, parkedDeclarations } from "../parkedDeclarations";
import { perMap, perNodes } from "../perMap";
import type { Finding, Fix, RelatedPlace, Rule, RuleContext } from "../rule";
import { type Near, NearestText } from "../similarity";
import { declare, deleteUses, uncomment, useInstead } from "../unknownNameFixes";
import { type UnknownName, unknownNames } from "../unknownNames";
import { lineName, quote, twoDecimals } from "../words";

/** The likeness from which a declared name is offered instead (analysis reference 3.5). */
const NEAR = 0.85;

/** How many other uses are listed beside a finding. */
const MOST_RELATED = 20;

const nearestName = perNodes(
  (nodes) =>
    new NearestText<MapNode>(
      NEAR,
      nodes.map((node) => [node.key, node] as const),
    ),
);

/** The components by the new name their movement gives them. */
const byNewName = perMap((map: WardleyMap) => {
  const nodes = new Map<string, MapNode>();
  for (const { node, newName } of map.movements) if (node && newName) nodes.set(newName.toLowerCase(), node);
  return nodes;
});

export const unknownComponent: Rule = {
  id: "unknown-component",
  family: "language",
  severity: "warning",
  title: "Name that is not declared",
  description:
    "A link, an `evolve` or a `pipeline` names something that no line declares, so it is not drawn. One finding per name, at its first use. When the declaration is commented out, this is a faded hint.",
  example: "component Shop [0.8, 0.6]\ncomponent Delivery [0.6, 0.7]\nShop->Delivry",
  picture: "findings",
  remedy:
    "Take the declared name that is offered, declare the component, uncomment its declaration, or delete the links.",
  exceptions:
    "Maps are often built in stages: parts wait in comments while the links to them stay. That is why a name with a commented declaration is a hint only.",
  basis:
    "Doctrine “Use a common language”. A fifth of the links in 147 published maps lead to undeclared names, almost half of which wait in comments.",
  *check({ map }: RuleContext): Iterable<Finding> {
    const unknowns = unknownNames(map);
    if (unknowns.length === 0) return;
    const parkedByKey = parkedDeclarations(map);
    for (const unknown of unknowns) {
      const parked = parkedByKey.get(unknown.key);
      yield parked ? describeParked(map, unknown, parked) : describeUnknown(map, unknown);
    }
  },
};

function describeParked(map: WardleyMap, unknown: UnknownName, parked: ParkedDeclaration): Finding {
  return {
    range: placeOf(unknown),
    severity: "hint",
    tag: "unnecessary",
    message: `${quote(unknown.name)} is declared only in a comment (${lineName(parked.line)}), so ${consequence(unknown)}.`,
    related: [
      { range: rangeOf(parked.line, parked.comment), message: "The commented-out declaration." },
      ...otherUses(unknown),
    ],
    fixes: compact([uncomment(map, parked), deleteUses(map, unknown)]),
  };
}

function describeUnknown(map: WardleyMap, unknown: UnknownName): Finding {
  const moved = byNewName(map).get(unknown.key);
  const near = moved ? undefined : nearestName(map.nodes).find(unknown.key);
  const same = moved || near ? undefined : sameButForMarks(map, unknown.key);
  const replacement = moved ?? near?.value ?? same;
  const range = replacement ? undefined : bracketed(map, unknown);
  const instead = range ?? (replacement && useInstead(map, unknown, replacement));
  const perhaps = instead ? undefined : perhapsMeant(map, unknown.key);
  return {
    range: placeOf(unknown),
    message: `${quote(unknown.name)} is not declared, so ${consequence(unknown)}.${hint(moved, near, same)}`,
    related: otherUses(unknown),
    fixes: compact([
      instead && { ...instead, preferred: true },
      perhaps && useInstead(map, unknown, perhaps),
      declare(map, unknown),
      deleteUses(map, unknown),
    ]),
  };
}

/** `pipeline Tea 0.3 0.6`: the range that was meant, in brackets. */
function bracketed(map: WardleyMap, { uses }: UnknownName): Fix | undefined {
  const [use, another] = uses;
  if (use?.kind !== "pipeline" || another || use.name.quoted) return undefined;
  const source = sourceOf(map, use.line, use.name);
  const bare = bareNumbers(source, use.name.start, 2);
  if (!bare) return undefined;
  const owner = foldName(source.slice(0, bare.start - use.name.start));
  if (!map.resolve({ text: owner, key: owner })) return undefined;
  return { title: `Write ${bare.text}`, changes: [replaceSpan(map, use.line, bare, ` ${bare.text}`)] };
}

function hint(moved?: MapNode, near?: Near<MapNode>, same?: MapNode): string {
  if (moved) return ` It is what ${quote(moved.name)} evolves to: link to ${quote(moved.name)} instead.`;
  if (same) return ` Did you mean ${quote(same.name)}?`;
  if (!near) return "";
  return ` Did you mean ${quote(near.value.name)} (similarity ${twoDecimals(near.similarity)})?`;
}

/** "this link is not drawn", "these 3 links are not drawn", "these 2 lines have no effect". */
function consequence({ uses }: UnknownName): string {
  const kind = uses[0]?.kind;
  const sameKind = uses.every((use) => use.kind === kind);
  const noun = kind === "evolve" ? "movement" : kind === "pipeline" ? "pipeline" : "link";
  if (kind === "method" || !sameKind) {
    return uses.length === 1 ? "this line has no effect" : `these ${uses.length} lines have no effect`;
  }
  return uses.length === 1 ? `this ${noun} is not drawn` : `these ${uses.length} ${noun}s are not drawn`;
}

function placeOf({ uses }: UnknownName) {
  const [first] = uses;
  return rangeOf(first?.line ?? 0, first?.name ?? { start: 0, end: 0 });
}

function otherUses({ uses, name }: UnknownName): RelatedPlace[] {
  return uses
    .slice(1, 1 + MOST_RELATED)
    .map((use) => ({ range: rangeOf(use.line, use.name), message: `${quote(name)} is used here too.` }));
}

function compact(fixes: readonly (Fix | undefined)[]): Fix[] {
  return fixes.filter((fix) => fix !== undefined);
}

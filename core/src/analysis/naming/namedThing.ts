import type { Position } from "../../language/text";
import type { MapNode, WardleyMap } from "../../model/wardleyMap";
import { isLiteralAddress } from "../literalAddress";
import { nodeSymbol, type Occurrence, occurrencesOf, symbolOf } from "../parts/occurrences";
import { type SyntaxAt, syntaxAt } from "../parts/syntaxAt";
import { Refusal } from "../refusal";
import { quote } from "../words";
import { tagNames } from "./tagNames";

/**
 * Something that has a name: a component (an anchor, a submap, or a name that is only used), the name that an
 * `evolve` gives, a url, an accelerator, or annotations of one number.
 */
export interface NamedThing {
  readonly kind: "node" | "evolved" | "url" | "accelerator" | "annotation";
  /** The name as its declaration spells it; as it is first used where nothing declares it. */
  readonly name: string;
  /** Where it stands, in file order. */
  readonly places: readonly NamedPlace[];
  /** The component, when it is one that is declared. */
  readonly node?: MapNode;
}

/** A name where it stands; in a comment it is the value of a tag. */
export interface NamedPlace {
  /** Zero-based. */
  readonly line: number;
  /** Columns of its line; quotes are included. */
  readonly start: number;
  readonly end: number;
  /** As shown: without quotes and escapes. */
  readonly text: string;
  /** Absent for the value of a tag. */
  readonly part?: Occurrence["part"];
}

/**
 * The thing that is named at a position, with all its places. A component and the new name of an `evolve` are two
 * things, even when they are called the same (language reference 5, T40). Names of components that differ in case
 * alone are one, unless the map declares both spellings.
 *
 * @throws Refusal for an address, which is no name
 */
export function namedThingAt(
  map: WardleyMap,
  position: Position,
): { readonly thing: NamedThing; readonly at: NamedPlace } | undefined {
  const at = syntaxAt(map.tree, position);
  const thing = at && thingOf(map, at);
  const place = thing?.places.find(
    ({ line, start, part }) => part && line === position.line && start === at?.start,
  );
  return thing && place ? { thing, at: place } : undefined;
}

function thingOf(map: WardleyMap, at: SyntaxAt): NamedThing | undefined {
  const symbol = symbolOf(at);
  if (symbol === undefined) return undefined;
  const all = occurrencesOf(map).get(symbol) ?? [];
  if (at.role === "number") return thing("annotation", String(at.value), all);
  if (at.role !== "name") return undefined;
  if (at.use === "urlName" || at.use === "urlReference") {
    const declared = all.some(({ declares }) => declares);
    if (!declared && isLiteralAddress(at.text)) {
      throw new Refusal(`${quote(at.text)} is an address: rename the file it leads to instead.`);
    }
    return thing("url", declaredName(all) ?? at.text, all);
  }
  if (at.use === "acceleratorName") return thing("accelerator", at.text, all);
  const node = at.use === "evolveName" ? undefined : map.resolve(at);
  if (node) return nodeThing(map, node);
  return unresolved(map, at.key, all);
}

/** The component of a name with every place that means it. */
export function nodeThing(map: WardleyMap, node: MapNode): NamedThing {
  const all = occurrencesOf(map).get(nodeSymbol(node.key)) ?? [];
  const places = all.filter(
    ({ part }) => part.role === "name" && part.use !== "evolveName" && map.resolve(part) === node,
  );
  return { ...thing("node", node.name, places, tagNames(map, node)), node };
}

/** A name that nothing declares: given by an `evolve`, or only used. */
function unresolved(map: WardleyMap, key: string, all: readonly Occurrence[]): NamedThing {
  const declared = map.nodes.some((node) => node.key === key);
  const given = all.filter(({ part }) => part.role === "name" && part.use === "evolveName");
  // Links to a component of the same name are that component's.
  const places = declared ? given : all;
  const [first] = given.length > 0 ? given : all;
  return thing(given.length > 0 ? "evolved" : "node", first ? textOf(first) : "", places);
}

function thing(
  kind: NamedThing["kind"],
  name: string,
  occurrences: readonly Occurrence[],
  more: readonly NamedPlace[] = [],
): NamedThing {
  const places = occurrences.map((occurrence): NamedPlace => {
    const { line, part } = occurrence;
    return { line, start: part.start, end: part.end, text: textOf(occurrence), part };
  });
  return { kind, name, places: [...places, ...more].sort((a, b) => a.line - b.line || a.start - b.start) };
}

function textOf({ part }: Occurrence): string {
  return part.role === "name" ? part.text : String(part.value);
}

function declaredName(all: readonly Occurrence[]): string | undefined {
  const first = all.find(({ declares }) => declares);
  return first && textOf(first);
}

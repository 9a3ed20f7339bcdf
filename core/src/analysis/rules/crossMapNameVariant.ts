import type { TextChange } from "../../language/text";
import type { MapNode, WardleyMap } from "../../model/wardleyMap";
import { firstDeclarations } from "../firstDeclarations";
import { lazily } from "../lazily";
import { nodeThing } from "../naming/namedThing";
import { renameThing } from "../naming/renameThing";
import type { OtherDeclaration, Surroundings } from "../portfolio/surroundings";
import { Refusal } from "../refusal";
import type { Finding, Fix, Rule, RuleContext } from "../rule";
import { nameRange } from "../strategy/places";
import { count, oneLine, quote } from "../words";

/** How many places of the other spelling are pointed to. */
const MOST_PLACES = 5;

export const crossMapNameVariant: Rule = {
  id: "cross-map-name-variant",
  family: "portfolio",
  severity: "hint",
  looksOutside: true,
  title: "Name written otherwise in another map",
  description:
    "A map of the same folder, or a related one, has a name that differs in a plural ending or in punctuation alone. Reported where the spelling is not the more usual one.",
  example: "title Architecture\ncomponent Blueprints [0.5, 0.5]",
  exampleSetting: { maps: { "planning.owm": "title Planning\ncomponent Blueprint [0.4, 0.5]" } },
  remedy:
    "Decide for one of the two and write it in all maps: a quick fix does so in this map, another one in every map of the workspace that has the name.",
  exceptions: "A genuine singular and plural: the customer and the customers are not always the same.",
  basis:
    "Doctrine: use a common language (D-3). In the published maps 42 groups of such names within one folder.",
  *check({ map, portfolio }: RuleContext): Iterable<Finding> {
    if (!portfolio) return;
    for (const node of firstDeclarations(map)) {
      const places = usualSpelling(map, node, portfolio);
      if (places) yield describe(map, node, places);
    }
  },
};

/**
 * Where the spelling stands that most other maps use, when that is not the map's own and no fewer maps use it. The
 * first place says how it is written.
 */
export function usualSpelling(
  map: WardleyMap,
  node: MapNode,
  portfolio: Surroundings,
): readonly OtherDeclaration[] | undefined {
  const bySpelling = new Map<string, OtherDeclaration[]>();
  for (const found of portfolio.spellingsOf(node.key)) {
    const same = bySpelling.get(found.declaration.key);
    if (same) same.push(found);
    else bySpelling.set(found.declaration.key, [found]);
  }
  // The map itself writes it so too.
  const own = (bySpelling.get(node.key)?.length ?? 0) + 1;
  let usual: { readonly key: string; readonly places: readonly OtherDeclaration[] } | undefined;
  for (const [key, places] of bySpelling) {
    if (key === node.key || places.length < own || isDeclared(map, places)) continue;
    const order = usual ? places.length - usual.places.length || (key < usual.key ? 1 : -1) : 1;
    if (order > 0) usual = { key, places };
  }
  return usual?.places;
}

/** A map that has both means two things. */
function isDeclared(map: WardleyMap, places: readonly OtherDeclaration[]): boolean {
  const declaration = places[0]?.declaration;
  return (
    declaration !== undefined && map.resolve({ text: declaration.name, key: declaration.key }) !== undefined
  );
}

function describe(map: WardleyMap, node: MapNode, places: readonly OtherDeclaration[]): Finding {
  const [first, ...others] = places;
  const name = first?.declaration.name ?? "";
  const where = `${first?.map.label}${others.length > 0 ? ` and ${count(others.length, "other map")}` : ""}`;
  return {
    range: nameRange(node),
    message: `${quote(node.name)} here, ${quote(name)} in ${where}: the same thing?`,
    related: places.slice(0, MOST_PLACES).map((place) => ({
      uri: place.map.uri,
      range: place.declaration.range,
      message: `${quote(place.declaration.name)} in ${place.map.label}.`,
    })),
    fixes: [writeHere(map, node, name)],
  };
}

/** Worked out when it is chosen: to be sure that the map means the same afterwards it is read anew. */
function writeHere(map: WardleyMap, node: MapNode, name: string): Fix {
  const changes = lazily(() => renamed(map, node, name));
  return {
    title: `Write ${quote(oneLine(name))} in this map`,
    get changes() {
      return changes();
    },
  };
}

/** Nothing where the name cannot be given: something else has it, or it would be read otherwise. */
function renamed(map: WardleyMap, node: MapNode, name: string): readonly TextChange[] {
  try {
    return renameThing(map, nodeThing(map, node), name);
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}

import { addressKey, folderOf, labelOf } from "./addresses";
import { variantsOf } from "./comparison";
import { looseName } from "./looseName";
import type { MapSummary, NameSummary } from "./mapSummary";
import type { Portfolio } from "./portfolio";
import { type IndexedMap, type Relation, relationOf } from "./relation";
import { areVariants } from "./variant";

/** Another map of the workspace, seen from the one that is looked at. */
export interface OtherMap extends IndexedMap {
  /** How messages call it: `tea.owm`. */
  readonly label: string;
}

/** A map that is about the same thing. */
export interface RelatedMap extends OtherMap {
  readonly relation: Relation;
}

/** A declaration in another map. */
export interface OtherDeclaration {
  readonly map: OtherMap;
  readonly declaration: NameSummary;
}

/** What the other maps of the workspace say, seen from one map. Lists are in the order of the maps' URIs. */
export interface Surroundings {
  readonly related: readonly RelatedMap[];
  /** Variants of the same thing, which rules do not compare and reports do; looked up anew each time. */
  readonly variants: readonly OtherMap[];
  /** All other maps, in the order in which they became known. */
  others(): Iterable<IndexedMap>;
  /** The declarations of a folded name in related maps. */
  declarationsOf(key: string): readonly OtherDeclaration[];
  /**
   * The declarations of names that differ from a folded one in plural endings and punctuation alone, or not at
   * all, in related maps and in maps of the same folder; nothing when no map of the workspace spells it otherwise.
   */
  spellingsOf(key: string): readonly OtherDeclaration[];
}

/**
 * What a portfolio says of a map. The map itself need not be in the portfolio; if it is, it does not count as
 * another one. Costs as much as its names have declarations in other maps.
 */
export function surroundingsOf(portfolio: Portfolio, uri: string, summary: MapSummary): Surroundings {
  const self: IndexedMap = { uri, summary };
  const related = relatedMaps(portfolio, self);
  const relatedKeys = new Set(related.map((map) => addressKey(map.uri)));
  const folder = folderOf(uri);
  const isNear = (other: IndexedMap) =>
    relatedKeys.has(addressKey(other.uri)) ||
    (folderOf(other.uri) === folder && !areVariants(other.summary.variant, summary.variant));
  return {
    related,
    get variants() {
      return variantsOf(portfolio, self).map((other) => ({ ...other, label: labelOf(other.uri, uri) }));
    },
    *others() {
      const own = addressKey(uri);
      for (const other of portfolio.all()) if (addressKey(other.uri) !== own) yield other;
    },
    declarationsOf: (key) =>
      related.flatMap((map) => {
        const declaration = map.summary.names.get(key);
        return declaration ? [{ map, declaration }] : [];
      }),
    spellingsOf: (key) => {
      const loose = looseName(key);
      const spellings = loose === "" ? [] : [...portfolio.spellings(loose)];
      if (!spellings.some((spelling) => spelling !== key)) return [];
      const found = spellings.flatMap((spelling) =>
        [...portfolio.withName(spelling, self)].filter(isNear).flatMap((other) => {
          const declaration = other.summary.names.get(spelling);
          return declaration ? [{ map: { ...other, label: labelOf(other.uri, uri) }, declaration }] : [];
        }),
      );
      return found.sort((a, b) => byUri(a.map, b.map) || (a.declaration.key < b.declaration.key ? -1 : 1));
    },
  };
}

function relatedMaps(portfolio: Portfolio, self: IndexedMap): RelatedMap[] {
  const shared = portfolio.sharing(self);
  const related: RelatedMap[] = [];
  for (const other of new Set([...shared.keys(), ...portfolio.pointing(self)])) {
    const relation = relationOf(self, other, shared.get(other) ?? 0);
    if (relation) related.push({ ...other, relation, label: labelOf(other.uri, self.uri) });
  }
  return related.sort(byUri);
}

function byUri(a: IndexedMap, b: IndexedMap): number {
  return a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0;
}

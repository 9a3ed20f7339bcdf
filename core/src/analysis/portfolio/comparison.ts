import type { MapSummary, NameSummary } from "./mapSummary";
import type { Portfolio } from "./portfolio";
import type { IndexedMap } from "./relation";
import { areVariants } from "./variant";

/** A name that two maps have. */
export interface SharedName {
  readonly here: NameSummary;
  readonly there: NameSummary;
  /** By how much more evolved it is there, -1..1; undefined unless both have a position. */
  readonly ahead: number | undefined;
}

/** What two maps have in common and what not; lists by folded name. */
export interface MapComparison {
  readonly shared: readonly SharedName[];
  readonly onlyHere: readonly NameSummary[];
  readonly onlyThere: readonly NameSummary[];
}

/** Compares any two maps, related or not; variants of one thing are compared by this alone. */
export function compareMaps(here: MapSummary, there: MapSummary): MapComparison {
  const shared: SharedName[] = [];
  const onlyHere: NameSummary[] = [];
  for (const name of inOrder(here)) {
    const other = there.names.get(name.key);
    if (!other) onlyHere.push(name);
    else {
      const ahead = name.positioned && other.positioned ? other.evolution - name.evolution : undefined;
      shared.push({ here: name, there: other, ahead });
    }
  }
  return { shared, onlyHere, onlyThere: inOrder(there).filter(({ key }) => !here.names.has(key)) };
}

/** The other maps that say to be variants of the same thing, by URI. */
export function variantsOf(portfolio: Portfolio, { uri, summary }: IndexedMap): IndexedMap[] {
  const own = portfolio.get(uri);
  return [...portfolio.all()]
    .filter((other) => other !== own && areVariants(other.summary.variant, summary.variant))
    .sort((a, b) => (a.uri < b.uri ? -1 : 1));
}

function inOrder({ names }: MapSummary): NameSummary[] {
  return [...names.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

import { Memory } from "../../language/memory";
import { foldName } from "../../language/names";
import type { Range } from "../../language/text";
import { type StageBoundaries, stageNames } from "../../model/stages";
import type { MapNode, WardleyMap } from "../../model/wardleyMap";
import { firstDeclarations } from "../firstDeclarations";
import { perMap } from "../perMap";
import { anchorsOf } from "../strategy/anchors";
import { isMarketAxis } from "../strategy/axisMeaning";
import { nameRange } from "../strategy/places";
import { urlOf } from "../submapAddress";
import { ownBoundaries } from "../tags/mapBoundaries";
import { readTags } from "../tags/readTags";
import { looseNameOf } from "./looseName";
import { readVariant, type Variant } from "./variant";

/** A declared name, as other maps need to know it. */
export interface NameSummary {
  readonly kind: MapNode["kind"];
  readonly name: string;
  readonly key: string;
  /** 0..1 as written; meaningless unless `positioned`. */
  readonly visibility: number;
  /** 0..1 as written; meaningless unless `positioned`. */
  readonly evolution: number;
  readonly positioned: boolean;
  /** True for an anchor, declared or implied: its evolution is where the user sits, not how evolved a supply is. */
  readonly isAnchor: boolean;
  /** Where it is to evolve to, 0..1; absent without a movement that names a target. */
  readonly target?: number;
  /** Of the name in its declaration. */
  readonly range: Range;
}

/**
 * The little of a map that matters to other maps and to later revisions. It keeps no tree and no text, so that
 * thousands can be held.
 */
export interface MapSummary {
  /** As it is shown; undefined when the map has none. */
  readonly title: string | undefined;
  /** The names of the four stages on its axis. */
  readonly stageNames: readonly string[];
  /** The boundaries that the map itself says, which come before all others. */
  readonly ownBoundaries: StageBoundaries | undefined;
  /** The folded title; undefined when the map has none. */
  readonly titleKey: string | undefined;
  /** First declarations by folded name, in file order. */
  readonly names: ReadonlyMap<string, NameSummary>;
  /** The same declarations by the loose form of their names, see `looseName`. */
  readonly byLooseName: ReadonlyMap<string, readonly NameSummary[]>;
  /** Addresses of its `url` lines and those written in submaps, as written. */
  readonly addresses: readonly string[];
  /** Set when the map says to be one variant of several. */
  readonly variant: Variant | undefined;
  /** The folded labels of the horizontal axis where it means no evolution in a market; else undefined. */
  readonly ownAxis: string | undefined;
}

/** The summary of a map, made when first asked for. */
export const summaryOf = perMap((map: WardleyMap): MapSummary => {
  const { evolutionAxis: axis } = map;
  return {
    title: map.title,
    stageNames: stageNames(axis),
    ownBoundaries: ownBoundaries(map),
    titleKey: map.title === undefined ? undefined : foldName(map.title),
    ...namesOf(map),
    addresses: addressesOf(map),
    variant: readVariant(readTags(map.tree).ofMap),
    ownAxis: isMarketAxis(axis) ? undefined : axis.labels.map(foldName).join("\n"),
  };
});

/** The names of a map, by both of their forms. */
type Names = Pick<MapSummary, "names" | "byLooseName">;

/** The names of nodes, with the anchors among them: those that are implied depend on links, too. */
const KNOWN_NAMES = new Memory<
  readonly MapNode[],
  { readonly anchors: readonly number[]; readonly names: Names }
>();

function namesOf(map: WardleyMap): Names {
  const { anchors } = anchorsOf(map);
  const known = KNOWN_NAMES.get(map.nodes);
  if (known && isSame(known.anchors, anchors)) return known.names;
  const isAnchor = new Set(anchors);
  const names = new Map<string, NameSummary>();
  const byLooseName = new Map<string, NameSummary[]>();
  for (const node of firstDeclarations(map)) {
    const summary = summarise(node, isAnchor.has(node.index));
    names.set(node.key, summary);
    const loose = looseNameOf(node);
    const group = byLooseName.get(loose);
    if (group) group.push(summary);
    else byLooseName.set(loose, [summary]);
  }
  KNOWN_NAMES.set(map.nodes, { anchors, names: { names, byLooseName } });
  return { names, byLooseName };
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a === b || (a.length === b.length && a.every((value, i) => value === b[i]));
}

function summarise(node: MapNode, isAnchor: boolean): NameSummary {
  const { kind, name, key, visibility, evolution, positioned, movement } = node;
  return {
    kind,
    name,
    key,
    visibility,
    evolution,
    positioned,
    isAnchor,
    ...(movement?.hasTarget && { target: movement.target }),
    range: nameRange(node),
  };
}

function addressesOf(map: WardleyMap): string[] {
  const addresses = new Set<string>();
  for (const { address } of map.urls) if (address) addresses.add(address);
  for (const node of map.nodes) {
    const text = node.statement.url?.reference.text;
    if (text && !urlOf(map, node)) addresses.add(text);
  }
  return [...addresses];
}

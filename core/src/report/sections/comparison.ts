import { compareMaps, type SharedName } from "../../analysis/portfolio/comparison";
import { type NameSummary, summaryOf } from "../../analysis/portfolio/mapSummary";
import { atLeast } from "../../analysis/strategy/constants";
import { oneLine, twoDecimals } from "../../analysis/words";
import { list, nothing, table } from "../blocks";
import { said, unsaid } from "../facts/authorTags";
import type { Block, PlaceLink, Text } from "../report";
import type { OtherMap, ReportContext, SectionBuilder } from "../reportContext";
import { linkTo, listText, text } from "../text";

/** The same thing stands elsewhere from this difference on (analysis reference 1.5, drift between maps). */
const DRIFT = 0.2;

/** More differences than this are counted. */
const MOST_DRIFTING = 6;

/** More shared names than this are counted: what is placed elsewhere, and what most maps have, comes first. */
const MOST_SHARED = 40;

/** More names of this map alone than this are counted. */
const MOST_UNIQUE = 12;

/** 12: how other maps see the same things. */
export const comparison: SectionBuilder = {
  id: "comparison",
  title: "Industry Comparison",
  build: (context) => [
    ...others(context),
    ...said(context, "Similar", "similar"),
    ...said(context, "Unique", "unique"),
    ...said(context, "Shifts", "shift"),
    ...unsaid(
      context,
      ["what is similar elsewhere", "@similar …"],
      ["what is unique here", "@unique …"],
      ["shifts in the industry", "@shift …"],
    ),
  ],
};

function others(context: ReportContext): readonly Block[] {
  if (context.others.length === 0) return nothing("No related map is known to compare with.");
  const compared = context.others.map((other) => ({
    other,
    ...compareMaps(summaryOf(context.analysis.map), other.summary),
  }));
  return [
    ...table(
      ["Map", "Shared#", "Only here#", "Only there#", "Placed elsewhere there"],
      compared.map((comparison) => row(context, comparison)),
    ),
    ...sharedNames(context, compared),
    ...uniqueNames(context, compared),
  ];
}

/** Another map with what it and this one have in common. */
interface Compared extends ReturnType<typeof compareMaps> {
  readonly other: OtherMap;
}

/** Each shared component with the maps that have it: the widest apart first, then what most maps have, then by name. */
function sharedNames({ analysis }: ReportContext, compared: readonly Compared[]): readonly Block[] {
  const byKey = new Map<string, (SharedName & { readonly other: OtherMap })[]>();
  for (const { other, shared } of compared) {
    for (const name of shared)
      byKey.set(name.here.key, [...(byKey.get(name.here.key) ?? []), { ...name, other }]);
  }
  const names = [...byKey.values()].map((places) => ({ places, apart: Math.max(...places.map(apart)) }));
  const ordered = names.sort(
    (a, b) =>
      b.apart - a.apart ||
      b.places.length - a.places.length ||
      ((a.places[0]?.here.key ?? "") < (b.places[0]?.here.key ?? "") ? -1 : 1),
  );
  const rows = ordered.slice(0, MOST_SHARED).map(({ places }): Text[] => {
    const here = places[0]?.here;
    return [
      linkHere(analysis, here),
      here && isPlaced(here) ? text`${here.evolution}` : [],
      listText(places.map(({ other, there }) => placeIn(other, there))),
    ];
  });
  const rest = names.length - rows.length;
  const caption = `Shared names${rest > 0 ? `, ${rest} more not shown` : ""}`;
  return table(["Component", "Here#", "In other maps"], rows, caption);
}

/** How far apart two maps place a component (evolution, 0..1); nothing for users, who sit where they are drawn. */
function apart({ here, there, ahead }: SharedName): number {
  return ahead === undefined || here.isAnchor || there.isAnchor ? 0 : Math.abs(ahead);
}

function isPlaced({ positioned, isAnchor }: NameSummary): boolean {
  return positioned && !isAnchor;
}

function linkHere({ map }: ReportContext["analysis"], name: NameSummary | undefined): Text {
  const node = name && map.resolve({ text: name.name, key: name.key });
  return node ? [linkTo(node)] : [oneLine(name?.name ?? "")];
}

/** `tea.owm 0.45`, the file leading to the declaration there. */
function placeIn({ uri, label }: OtherMap, there: NameSummary): Text {
  const link: PlaceLink = { text: label, line: there.range.start.line, uri };
  return isPlaced(there) ? text`${link} ${there.evolution}` : [link];
}

/** What no other map has. */
function uniqueNames({ analysis }: ReportContext, compared: readonly Compared[]): readonly Block[] {
  const alone = [...summaryOf(analysis.map).names.values()].filter(
    ({ key, isAnchor }) => !isAnchor && compared.every(({ other }) => !other.summary.names.has(key)),
  );
  if (alone.length === 0) return [];
  const names = alone.sort((a, b) => (a.key < b.key ? -1 : 1)).map((name) => linkHere(analysis, name));
  return list([listText(names, MOST_UNIQUE)], ["On this map alone:"]);
}

function row({ analysis }: ReportContext, { other, shared, onlyHere, onlyThere }: Compared) {
  const drifting = shared
    .filter(({ ahead, here }) => ahead !== undefined && !here.isAnchor && atLeast(Math.abs(ahead), DRIFT))
    .sort((a, b) => Math.abs(b.ahead ?? 0) - Math.abs(a.ahead ?? 0));
  const drift = drifting.map(({ here, ahead = 0 }) => {
    const node = analysis.map.resolve({ text: here.name, key: here.key });
    return text`${node ?? here.name} ${`${ahead > 0 ? "+" : "−"}${twoDecimals(Math.abs(ahead))}`}`;
  });
  return [
    other.isVariant ? `${other.label} (variant)` : other.label,
    String(shared.length),
    String(onlyHere.length),
    String(onlyThere.length),
    listText(drift, MOST_DRIFTING),
  ];
}

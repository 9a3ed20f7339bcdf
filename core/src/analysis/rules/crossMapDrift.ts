import type { MapNode, WardleyMap } from "../../model/wardleyMap";
import { replaceSpan } from "../edits";
import { firstDeclarations } from "../firstDeclarations";
import { type NameSummary, summaryOf } from "../portfolio/mapSummary";
import type { OtherDeclaration } from "../portfolio/surroundings";
import type { Finding, Fix, RelatedPlace, Rule, RuleContext } from "../rule";
import { atLeast, NOISE } from "../strategy/constants";
import { nameRange } from "../strategy/places";
import { limitOf, type Threshold } from "../threshold";
import { count, listNames, quote, twoDecimals, written } from "../words";

/** Positions closer than this are the same judgement (analysis reference 1.5). */
const DRIFT: Threshold = {
  name: "distance",
  default: 0.2,
  minimum: 0.01,
  maximum: 1,
  description: "How far apart, in units of evolution, the two must stand.",
};

/** From one more on there is a single finding: maps that differ so much are probably meant to. */
const MOST_FINDINGS = 5;

/** How many other values are offered as fixes. */
const MOST_VALUES = 3;

/** How many places in other maps are pointed to. */
const MOST_PLACES = 10;

export const crossMapDrift: Rule = {
  id: "cross-map-drift",
  family: "portfolio",
  severity: "information",
  looksOutside: true,
  thresholds: [DRIFT],
  title: "Another evolution in a related map",
  description:
    "A component stands 0.20 or more to the left or right of where a related map has it. Six and more are one finding. Maps are related when they share at least half of the smaller one's names and at least eight, when one is a submap of the other, or when each names the other.",
  example: "title Tea shop\nsubmap Electricity [0.3, 0.8] url(electricity.owm)\ncomponent Power [0.1, 0.72]",
  exampleSetting: { maps: { "electricity.owm": "title Electricity\ncomponent Power [0.6, 0.45]" } },
  picture: "findings",
  remedy: "Agree on one position and write it in both maps, or give one of the two things another name.",
  exceptions:
    "Maps of different times or markets. Say so with `// @variant <name> of <family>` in both: variants of one family are not compared. Nothing is reported of anchors, of maps whose axes mean different things, where one map's `evolve` leads to the other's position, or where more related maps agree than disagree.",
  basis:
    "Doctrine: use a common language, challenge assumptions (D-3, D-5). Of 683 names that maps of one collection share, 239 stand 0.20 apart; in related maps it is 24 in 26 pairs.",
  *check(context: RuleContext): Iterable<Finding> {
    const { map, portfolio } = context;
    const drift = limitOf(DRIFT, context);
    if (!portfolio || portfolio.related.length === 0) return;
    const own = summaryOf(map);
    const drifts: Drift[] = [];
    for (const node of firstDeclarations(map)) {
      const summary = own.names.get(node.key);
      if (!summary || !isComparable(summary)) continue;
      const others = portfolio
        .declarationsOf(node.key)
        .filter((other) => isComparable(other.declaration) && other.map.summary.ownAxis === own.ownAxis);
      const drifted = others.filter(({ declaration }) => isDrift(summary, declaration, drift));
      if (drifted.length === 0 || others.length - drifted.length > drifted.length) continue;
      const distance = ({ declaration }: OtherDeclaration) =>
        Math.abs(declaration.evolution - node.evolution);
      drifts.push({ node, others: drifted.sort((a, b) => distance(b) - distance(a)) });
    }
    if (drifts.length > MOST_FINDINGS) yield* summarise(drifts);
    else for (const drift of drifts) yield describe(map, drift);
  },
};

/** A component that stands elsewhere in related maps. */
interface Drift {
  readonly node: MapNode;
  /** The farthest one first. */
  readonly others: readonly OtherDeclaration[];
}

function isComparable({ positioned, isAnchor }: NameSummary): boolean {
  return positioned && !isAnchor;
}

function isDrift(a: NameSummary, b: NameSummary, least: number): boolean {
  if (!atLeast(Math.abs(a.evolution - b.evolution), least)) return false;
  return !leadsTo(a, b) && !leadsTo(b, a);
}

/** True when one map has as future what the other has as present. */
function leadsTo(from: NameSummary, to: NameSummary): boolean {
  return from.target !== undefined && Math.abs(from.target - to.evolution) < NOISE;
}

function describe(map: WardleyMap, { node, others }: Drift): Finding {
  const [farthest, ...rest] = others;
  const there = farthest ? ` and at ${placeOf(farthest)}` : "";
  const more =
    rest.length > 0
      ? `; ${count(rest.length, "other map")} ${rest.length === 1 ? "differs" : "differ"} too`
      : "";
  return {
    range: nameRange(node),
    message: `${quote(node.name)} is at ${twoDecimals(node.evolution)} here${there}${more}.`,
    related: others.slice(0, MOST_PLACES).map((other) => relatedPlace(other, `${placeOf(other)}.`)),
    fixes: fixesOf(map, node, others),
  };
}

/** Many drifts in one finding, at the component that is farthest off. */
function* summarise(drifts: readonly Drift[]): Iterable<Finding> {
  const gap = ({ node, others }: Drift) => Math.abs((others[0]?.declaration.evolution ?? 0) - node.evolution);
  const ordered = [...drifts].sort((a, b) => gap(b) - gap(a) || (a.node.key < b.node.key ? -1 : 1));
  const [first] = ordered;
  if (!first) return;
  const names = listNames(
    ordered.map(({ node }) => node.name),
    3,
  );
  const where = [...new Set(ordered.flatMap(({ others }) => others.slice(0, 1).map(({ map }) => map.label)))];
  yield {
    range: nameRange(first.node),
    message: `${drifts.length} components stand elsewhere in ${where.length === 1 ? where[0] : count(where.length, "related map")}: ${names}. If the maps are meant to differ, say so in both with '// @variant'.`,
    related: ordered
      .slice(0, MOST_PLACES)
      .flatMap(({ node, others }) =>
        others
          .slice(0, 1)
          .map((other) =>
            relatedPlace(
              other,
              `${quote(node.name)}: ${twoDecimals(node.evolution)} here, ${placeOf(other)}.`,
            ),
          ),
      ),
  };
}

/** `0.45 in tea.owm`. */
function placeOf({ map, declaration }: OtherDeclaration): string {
  return `${twoDecimals(declaration.evolution)} in ${map.label}`;
}

function relatedPlace({ map, declaration }: OtherDeclaration, message: string): RelatedPlace {
  return { uri: map.uri, range: declaration.range, message };
}

/** One fix for each value, however many maps have it. */
function fixesOf(map: WardleyMap, node: MapNode, others: readonly OtherDeclaration[]): Fix[] {
  const place = node.statement.coordinates?.numbers[node.statement.child ? 0 : 1];
  if (!place) return [];
  const labels = new Map<string, string>();
  for (const { map: other, declaration } of others) {
    const value = written(declaration.evolution);
    if (!labels.has(value)) labels.set(value, other.label);
  }
  return [...labels].slice(0, MOST_VALUES).map(([value, label]) => ({
    title: `Take over ${value} from ${label}`,
    changes: [replaceSpan(map, node.line, place, value)],
  }));
}

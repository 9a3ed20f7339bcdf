import type { MapNode, WardleyMap } from "../../model/wardleyMap";
import { replaceSpan } from "../edits";
import { firstDeclarations } from "../firstDeclarations";
import { type NameSummary, summaryOf } from "../portfolio/mapSummary";
import type { OtherDeclaration } from "../portfolio/surroundings";
import type { Finding, Fix, Rule, RuleContext } from "../rule";
import { atLeast, NOISE } from "../strategy/constants";
import { nameRange } from "../strategy/places";
import { count, quote, twoDecimals, written } from "../words";

/** Positions closer than this are the same judgement (analysis reference 1.5), in units of evolution. */
const DRIFT = 0.2;

/** How many other values are offered as fixes. */
const MOST_VALUES = 3;

export const crossMapDrift: Rule = {
  id: "cross-map-drift",
  family: "portfolio",
  severity: "information",
  title: "Another evolution in a related map",
  description:
    "A component stands 0.20 or more to the left or right of where a related map has it. Maps are related when they share at least half of the smaller one's names and at least eight, when one is a submap of the other, or when each names the other.",
  example: "title Tea shop\nsubmap Electricity [0.3, 0.8] url(electricity.owm)\ncomponent Power [0.1, 0.72]",
  exampleSetting: { maps: { "electricity.owm": "title Electricity\ncomponent Power [0.6, 0.45]" } },
  remedy: "Agree on one position and write it in both maps, or give one of the two things another name.",
  exceptions:
    "Maps of different times or markets. Say so with `// @variant <name> of <family>` in both: variants of one family are not compared. Nothing is reported of anchors, of maps whose axes mean different things, where one map's `evolve` leads to the other's position, or where more related maps agree than disagree.",
  basis:
    "Doctrine: use a common language, challenge assumptions (D-3, D-5). Of 683 names that maps of one collection share, 239 stand 0.20 apart; in related maps it is 24 in 26 pairs.",
  *check({ map, portfolio }: RuleContext): Iterable<Finding> {
    if (!portfolio || portfolio.related.length === 0) return;
    const own = summaryOf(map);
    for (const node of firstDeclarations(map)) {
      const summary = own.names.get(node.key);
      if (!summary || !isComparable(summary)) continue;
      const others = portfolio
        .declarationsOf(node.key)
        .filter((other) => isComparable(other.declaration) && other.map.summary.ownAxis === own.ownAxis);
      const drifted = others.filter(({ declaration }) => isDrift(summary, declaration));
      if (drifted.length === 0 || others.length - drifted.length > drifted.length) continue;
      yield describe(map, node, drifted);
    }
  },
};

function isComparable({ positioned, isAnchor }: NameSummary): boolean {
  return positioned && !isAnchor;
}

function isDrift(a: NameSummary, b: NameSummary): boolean {
  if (!atLeast(Math.abs(a.evolution - b.evolution), DRIFT)) return false;
  return !leadsTo(a, b) && !leadsTo(b, a);
}

/** True when one map has as future what the other has as present. */
function leadsTo(from: NameSummary, to: NameSummary): boolean {
  return from.target !== undefined && Math.abs(from.target - to.evolution) < NOISE;
}

function describe(map: WardleyMap, node: MapNode, drifted: readonly OtherDeclaration[]): Finding {
  const distance = ({ declaration }: OtherDeclaration) => Math.abs(declaration.evolution - node.evolution);
  const farthestFirst = [...drifted].sort((a, b) => distance(b) - distance(a));
  const [farthest, ...rest] = farthestFirst;
  const there = farthest
    ? ` and at ${twoDecimals(farthest.declaration.evolution)} in ${farthest.map.label}`
    : "";
  const more = rest.length > 0 ? `, as far off in ${count(rest.length, "other map")}` : "";
  return {
    range: nameRange(node),
    message: `${quote(node.name)} is at ${twoDecimals(node.evolution)} here${there}${more}.`,
    related: farthestFirst.map(({ map: { uri, label }, declaration }) => ({
      uri,
      range: declaration.range,
      message: `${twoDecimals(declaration.evolution)} in ${label}.`,
    })),
    fixes: fixesOf(map, node, farthestFirst),
  };
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

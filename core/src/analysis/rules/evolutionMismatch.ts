import type { WardleyMap } from "../../model/wardleyMap";
import { insertLinesAfter, replaceSpan } from "../edits";
import { freeName, isTaken } from "../freeName";
import { declaredText, linkLine, usableName } from "../nameText";
import type { Finding, Fix, Rule, RuleContext } from "../rule";
import type { Analysis } from "../strategy/analyse";
import { analysisOf } from "../strategy/analysisOf";
import { atLeast, MISMATCH_GAP } from "../strategy/constants";
import type { Mismatch } from "../strategy/mismatches";
import { askWhetherUsers, linkRange, nameRange, placed } from "../strategy/places";
import { isPlanned, planEvolution } from "../strategy/plans";
import { limitOf, type Threshold } from "../threshold";
import { neighboursOf } from "../valueChain";
import { oneLine, quote, twoDecimals, writtenPair } from "../words";

/** The analysis knows gaps from 0.30 on; a configuration may ask for more. */
const GAP: Threshold = {
  name: "gap",
  default: MISMATCH_GAP,
  minimum: MISMATCH_GAP,
  maximum: 1,
  description: "The gap, in units of evolution, from which on it is reported.",
};

export const evolutionMismatch: Rule = {
  id: "evolution-mismatch",
  family: "strategy",
  severity: "warning",
  thresholds: [GAP],
  title: "An immature foundation",
  description:
    "Something evolved depends on something at least 0.30 less evolved. A warning when they are two stages apart, else information; one finding for each immature dependency. An `evolve` that takes it there answers the finding. Where it rests on components that may be users (no anchor is declared, and they are the tops that `missing-anchor` names), the message asks.",
  example: "component Service [0.8, 0.85]\ncomponent Research [0.4, 0.3]\nService->Research",
  picture: "mismatches",
  remedy: "Plan the evolution of what is needed, or put something between that hides its immaturity.",
  exceptions: "A commodity that deliberately embeds something novel.",
  basis:
    "Climatic pattern: efficiency enables innovation and depends on what is below (C-19); dependency risk of the formal model.",
  *check(context: RuleContext): Iterable<Finding> {
    const { map, boundaries } = context;
    const least = limitOf(GAP, context);
    const analysis = analysisOf(map, boundaries);
    for (const item of analysis.mismatches) {
      const [first] = item.links;
      if (!first || !atLeast(first.gap, least) || isPlanned(item.needed, first.link.from.evolution)) continue;
      yield {
        range: nameRange(item.needed),
        severity: item.severity,
        message: messageOf(item, first.gap),
        related: item.links.map(({ link, gap }) => ({
          range: linkRange(link),
          message: `A gap of ${twoDecimals(gap)} between ${quote(link.from.name)} and ${quote(link.to.name)}.`,
        })),
        fixes: () => fixesOf(item, analysis),
      };
    }
  },
};

/** More needers than this are counted. */
const MOST_NEEDERS = 3;

function messageOf({ needed, evolution, links }: Mismatch, widest: number): string {
  const shown = links.slice(0, MOST_NEEDERS).map(({ link }) => placed(link.from));
  const rest = links.length - shown.length;
  const last = rest > 0 ? `${rest} more` : shown.pop();
  const needers = shown.length === 0 ? last : `${shown.join(", ")} and ${last}`;
  const users = links.every(({ perhapsUser }) => perhapsUser) ? links.map(({ link }) => link.from) : [];
  const what = `${quote(needed.name)} (${twoDecimals(evolution)})`;
  const gap = `${twoDecimals(widest)} less evolved`;
  const said =
    links.length === 1
      ? `${needers} depends on ${what}: ${gap}.`
      : `${needers} depend on ${what}: up to ${gap}.`;
  return said + askWhetherUsers(users);
}

function fixesOf(item: Mismatch, { map, boundaries }: Analysis): Fix[] {
  const { needed, links } = item;
  const widest = links[0]?.link.from.evolution ?? needed.evolution;
  const plan = needed.pipeline ? undefined : planEvolution(map, needed, widest, boundaries);
  const between = putBetween(item, map);
  return [...(plan ? [plan] : []), ...(between ? [between] : [])];
}

/**
 * A component half way between the two, which hides the immaturity of what is needed; undefined where one
 * component is not enough, or where the link is part of a chain that goes on.
 */
function putBetween({ needed, evolution, links }: Mismatch, map: WardleyMap): Fix | undefined {
  const [only, second] = links;
  if (!only || second || only.gap >= 2 * MISMATCH_GAP || needed.statement.child) return undefined;
  const { from, toName, line, statement } = only.link;
  const copies = neighboursOf(map).needs[from.index]?.filter((link) => link.to === needed) ?? [];
  if (statement.ends.at(-1) !== toName || copies.length > 1) return undefined;
  const plain = `${oneLine(needed.name)} interface`;
  const name = isTaken(map, plain) ? freeName(map, plain) : plain;
  const position = writtenPair((from.visibility + needed.visibility) / 2, evolution + only.gap / 2);
  return {
    title: `Put ${quote(name)} between the two`,
    changes: [
      insertLinesAfter(map, needed.line, `component ${usableName(name)} ${position}`),
      replaceSpan(map, line, toName, usableName(name, map.tree.dialect)),
      insertLinesAfter(
        map,
        line,
        linkLine(usableName(name, map.tree.dialect), declaredText(map, needed), map.tree.dialect),
      ),
    ],
  };
}

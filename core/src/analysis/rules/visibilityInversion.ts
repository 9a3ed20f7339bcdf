import { rangeOf } from "../../language/text";
import type { WardleyMap } from "../../model/wardleyMap";
import { replaceSpan, sourceOf } from "../edits";
import type { Finding, Fix, Rule, RuleContext } from "../rule";
import { limitOf, type Threshold } from "../threshold";
import { linksOf, neighboursOf, type ResolvedDependency } from "../valueChain";
import { quote, twoDecimals, written } from "../words";

/** Links that rise by less are a matter of taste (analysis reference 1.5). */
const TASTE: Threshold = {
  name: "rise",
  default: 0.1,
  minimum: 0,
  maximum: 1,
  description: "How far a link may rise, in units of visibility, before it points upwards.",
};

/** How far above what it needs a needer is raised. */
const ABOVE = 0.05;

/** How many links are listed beside the finding. */
const MOST_RELATED = 20;

const EPSILON = 1e-9;

export const visibilityInversion: Rule = {
  id: "visibility-inversion",
  family: "language",
  severity: "hint",
  thresholds: [TASTE],
  title: "Links that point upwards",
  description:
    "A component needs something that is drawn more than 0.10 closer to the user than itself. One finding for the whole map, at the steepest link.",
  example: "component Shop [0.3, 0.6]\ncomponent Tea [0.6, 0.8]\nShop->Tea",
  picture: "findings",
  remedy: "Reverse the link when it was drawn the wrong way round, or raise the component that needs.",
  exceptions:
    "Widespread: 125 of 147 published maps by the method's author have such links. It is worth a look, not a rule.",
  basis: "The value chain runs from the user downwards. 17 % of the links in 147 published maps run upwards.",
  *check(context: RuleContext): Iterable<Finding> {
    const { map } = context;
    const taste = limitOf(TASTE, context);
    const links = linksOf(map).filter((link) => link.from.positioned && link.to.positioned);
    const upward = links.filter((link) => rise(link) > taste + EPSILON);
    const [first] = upward;
    if (!first) return;
    const steepest = upward.reduce((best, link) => (isSteeper(link, best) ? link : best), first);
    const { from, to } = steepest;
    const pair = `${quote(from.name)} (${twoDecimals(from.visibility)}) → ${quote(to.name)} (${twoDecimals(to.visibility)})`;
    const others = upward.filter((link) => link !== steepest);
    yield {
      range: placeOf(steepest),
      message:
        others.length === 0
          ? `${links.length === 1 ? "The only link" : `1 of ${links.length} links`} points upwards: ${pair}.`
          : `${upward.length} of ${links.length} links point upwards; the steepest is ${pair}.`,
      related: others.slice(0, MOST_RELATED).map((link) => ({
        range: placeOf(link),
        message: `${quote(link.from.name)} (${twoDecimals(link.from.visibility)}) → ${quote(link.to.name)} (${twoDecimals(link.to.visibility)})`,
      })),
      fixes: repairs(map, steepest),
    };
  },
};

function rise({ from, to }: ResolvedDependency): number {
  return to.visibility - from.visibility;
}

/** Ties go by names, so that the order of lines does not matter. */
function isSteeper(a: ResolvedDependency, b: ResolvedDependency): boolean {
  const difference = rise(a) - rise(b);
  if (Math.abs(difference) > EPSILON) return difference > 0;
  return a.from.key < b.from.key || (a.from.key === b.from.key && a.to.key < b.to.key);
}

function placeOf({ line, fromName, toName }: ResolvedDependency) {
  return rangeOf(line, { start: fromName.start, end: toName.end });
}

function repairs(map: WardleyMap, link: ResolvedDependency): Fix[] {
  const { line, fromName, toName, from, to } = link;
  const fixes: Fix[] = [];
  const back = neighboursOf(map).needs[to.index] ?? [];
  if (link.statement.ends.length === 2 && !back.some((other) => other.to === from)) {
    fixes.push({
      title: "Reverse this link",
      changes: [
        replaceSpan(map, line, fromName, sourceOf(map, line, toName)),
        replaceSpan(map, line, toName, sourceOf(map, line, fromName)),
      ],
    });
  }
  const number = from.statement.coordinates?.numbers[0];
  const visibility = Math.min(1, to.visibility + ABOVE);
  if (number && !from.statement.child && visibility >= to.visibility) {
    fixes.push({
      title: `Raise ${quote(from.name)} to ${written(visibility)}`,
      changes: [replaceSpan(map, from.line, number, written(visibility))],
    });
  }
  return fixes;
}

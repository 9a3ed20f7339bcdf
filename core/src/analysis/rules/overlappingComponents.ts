import { rangeOf } from "../../language/text";
import type { MapNode, WardleyMap } from "../../model/wardleyMap";
import { replaceSpan } from "../edits";
import { isFree, nodeAt, overlaps } from "../nearby";
import type { Finding, Fix, Rule, RuleContext } from "../rule";
import { quote, written } from "../words";

/** How far apart two components are moved, and how often that is tried. */
const STEP = 0.03;
const MOST_STEPS = 10;

export const overlappingComponents: Rule = {
  id: "overlapping-components",
  family: "language",
  severity: "hint",
  title: "Components on top of each other",
  description:
    "Two components are closer than 0.02 in both directions, so their circles cover each other and only one can be seen.",
  example: "component Tea [0.6, 0.8]\ncomponent Coffee [0.61, 0.79]",
  picture: "findings",
  remedy: "Move one of them apart.",
  exceptions:
    "A stack on purpose in an unfinished map. A pipeline and its choices, and marks whose names are numbers or signs, are not reported.",
  basis: "The size of the circles on the drawn map; 37 pairs in 17 of 147 published maps.",
  *check({ map }: RuleContext): Iterable<Finding> {
    for (const node of map.nodes) {
      const other = coveredBy(map, node);
      if (!other) continue;
      yield {
        range: rangeOf(node.line, node.statement.name ?? node.statement),
        message: `${quote(other.name)} and ${quote(node.name)} are drawn on top of each other: move one of them.`,
        related: [
          {
            range: rangeOf(other.line, other.statement.name ?? other.statement),
            message: `${quote(other.name)} stands here.`,
          },
        ],
        fixes: () => nudge(map, node, other),
      };
    }
  },
};

/** The first node declared before this one that it is drawn on; one is enough to say it. */
function coveredBy(map: WardleyMap, node: MapNode): MapNode | undefined {
  // A second declaration of a name has a finding of its own; "1" on something is a mark that is meant to be there.
  if (!node.positioned || isMark(node) || map.resolve({ text: node.name, key: node.key }) !== node)
    return undefined;
  return nodeAt(
    map,
    node,
    (other) =>
      other.index < node.index &&
      other.key !== node.key &&
      !isMark(other) &&
      !isChoiceOf(node, other) &&
      !isChoiceOf(other, node),
  );
}

/** A name without a letter numbers or points at what lies below it. */
function isMark({ name }: MapNode): boolean {
  return !LATIN_LETTER.test(name) && !/\p{L}/u.test(name);
}

/** Looked for first, because it is found at once in most names. */
const LATIN_LETTER = /[a-z]/i;

function isChoiceOf(choice: MapNode, owner: MapNode): boolean {
  return choice.choiceOf?.owner === owner || choice.childOf?.owner === owner;
}

/** Moves the later one down, or up when there is no room; a choice moves sideways, so that it stays one. */
function nudge(map: WardleyMap, node: MapNode, other: MapNode): Fix[] {
  const numbers = node.statement.coordinates?.numbers ?? [];
  const sideways = node.choiceOf !== undefined || node.childOf !== undefined;
  const number = sideways && node.statement.child ? numbers[0] : numbers[sideways ? 1 : 0];
  if (!number) return [];
  const from = sideways ? other.evolution : other.visibility;
  const range = sideways ? node.choiceOf?.range : undefined;
  for (const direction of sideways ? [1, -1] : [-1, 1]) {
    for (let step = 1; step <= MOST_STEPS; step++) {
      const value = Math.round((from + direction * STEP * step) * 100) / 100;
      if (value < Math.max(0, range?.start ?? 0) || value > Math.min(1, range?.end ?? 1)) break;
      const place = sideways
        ? { visibility: node.visibility, evolution: value }
        : { visibility: value, evolution: node.evolution };
      if (overlaps(place, other) || !isFree(map, place, node)) continue;
      const word = sideways ? "evolution" : "visibility";
      return [
        {
          title: `Move ${quote(node.name)} to ${word} ${written(value)}`,
          changes: [replaceSpan(map, node.line, number, written(value))],
        },
      ];
    }
  }
  return [];
}

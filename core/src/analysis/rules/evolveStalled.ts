import { trimEnd } from "../../language/characters";
import type { Movement, WardleyMap } from "../../model/wardleyMap";
import { deleteLines, insertAt, replaceSpan } from "../edits";
import { daysBetween } from "../portfolio/calendar";
import type { Revisions } from "../portfolio/revisions";
import type { Finding, Fix, Rule, RuleContext } from "../rule";
import { movementRange } from "../strategy/places";
import { readTags } from "../tags/readTags";
import { limitOf, type Threshold } from "../threshold";
import { quote, twoDecimals } from "../words";

/** Movement is expected within this time. */
const PATIENCE: Threshold = {
  name: "days",
  default: 180,
  minimum: 1,
  maximum: 3650,
  whole: true,
  description: "How many days of history a movement may wait.",
};

/** Less than this is rounding, in units of evolution. */
const ROUNDING = 0.005;

export const evolveStalled: Rule = {
  id: "evolve-stalled",
  family: "portfolio",
  severity: "information",
  looksOutside: true,
  thresholds: [PATIENCE],
  title: "A movement that does not happen",
  description:
    "An `evolve` has been in the map for more than 180 days of its Git history and the component has not moved meanwhile. Silent where inertia explains it.",
  example: "component Power [0.3, 0.55]\nevolve Power 0.8",
  exampleSetting: {
    today: "2025-10-01",
    revisions: [
      { date: "2025-09-01", text: "title Tea\ncomponent Power [0.3, 0.55]\nevolve Power 0.8" },
      { date: "2024-11-02", text: "component Power [0.3, 0.55]\nevolve Power 0.8" },
      { date: "2024-01-10", text: "component Power [0.3, 0.55]" },
    ],
  },
  picture: "findings",
  remedy: "Move the component if it has moved, say what holds it back with `inertia`, or drop the `evolve`.",
  exceptions: "A forecast that was meant for a longer time.",
  basis:
    "Doctrine: manage inertia (D-13); climatic pattern: movement cannot be timed (C-18), hence only an information.",
  *check(context: RuleContext): Iterable<Finding> {
    const { map, revisions, today } = context;
    if (!revisions || today === undefined) return;
    const tags = readTags(map.tree);
    for (const movement of map.movements) {
      const { node, target, hasTarget } = movement;
      if (!node || !hasTarget || node.movement !== movement || node.inertia) continue;
      if (tags.ofLine(node.line).some((tag) => tag.name === "inertia")) continue;
      const since = unchangedSince(revisions, node.key, node.evolution, target);
      if (since === undefined || (daysBetween(since, today) ?? 0) <= limitOf(PATIENCE, context)) continue;
      yield {
        range: movementRange(movement),
        message: `${quote(node.name)} has been about to evolve to ${twoDecimals(target)} since ${since} and has not moved from ${twoDecimals(node.evolution)}.`,
        fixes: fixesOf(map, movement),
      };
    }
  },
};

/** The day since which a component has stood where it stands and was to evolve to the same target. */
function unchangedSince(
  { history }: Revisions,
  key: string,
  evolution: number,
  target: number,
): string | undefined {
  let since: string | undefined;
  for (const { date, summary } of history) {
    const then = summary.names.get(key);
    if (!then || !isNear(then.evolution, evolution) || !isNear(then.target, target)) break;
    since = date;
  }
  return since;
}

function isNear(then: number | undefined, now: number): boolean {
  return then !== undefined && Math.abs(then - now) < ROUNDING;
}

function fixesOf(map: WardleyMap, movement: Movement): Fix[] {
  const { node, statement, line, newName } = movement;
  const fixes: Fix[] = [];
  if (node) {
    fixes.push({
      title: "Add inertia",
      changes: [insertAt(map, node.line, node.statement.end, " inertia")],
    });
  }
  // What is linked to the new name would lose its end.
  if (newName !== undefined) return fixes;
  const title = "Drop the evolve";
  if (statement.kind === "evolve") return [...fixes, { title, changes: deleteLines(map, [line]) }];
  const { evolve } = statement;
  if (!evolve) return fixes;
  const text = map.tree.lines[line]?.text ?? "";
  const span = { start: trimEnd(text, 0, evolve.start), end: evolve.end };
  return [...fixes, { title, changes: [replaceSpan(map, line, span, "")] }];
}

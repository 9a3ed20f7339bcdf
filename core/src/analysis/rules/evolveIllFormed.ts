import { rangeOf } from "../../language/text";
import { stageAt, stageMiddle, stageNames } from "../../model/stages";
import type { MapNode, Movement, WardleyMap } from "../../model/wardleyMap";
import { deleteLines, insertAt } from "../edits";
import type { Finding, Fix, Rule, RuleContext } from "../rule";
import { lineName, quote, twoDecimals, written } from "../words";

export const evolveIllFormed: Rule = {
  id: "evolve-ill-formed",
  family: "language",
  severity: "warning",
  title: "Movement that cannot be meant so",
  description:
    "A component evolves to two places at once (only the first is drawn), or an `evolve` names no target (an information; 0.85 is assumed).",
  example: "component Power [0.2, 0.5]\nevolve Power 0.7\nevolve Power 0.9",
  picture: "findings",
  remedy: "Keep one `evolve` per component, and say where it goes.",
  exceptions:
    "Two futures with different new names (`evolve A->B 0.7`, `evolve A->C 0.8`) are left alone, although OnlineWardleyMaps draws the first only.",
  basis:
    "Behaviour of OnlineWardleyMaps: the first `evolve` of a name counts; without a number the target is 0.85.",
  *check(context: RuleContext): Iterable<Finding> {
    const first = new Map<MapNode, Movement>();
    for (const movement of context.map.movements) {
      const { node } = movement;
      if (!node) continue;
      if (!movement.hasTarget && context.map.tree.dialect === "owm")
        yield withoutTarget(context, movement, node);
      const known = first.get(node);
      if (!known) first.set(node, movement);
      else if (isRepeated(known, movement)) yield repeated(context.map, known, movement, node);
    }
  },
};

/** A repetition of an inline `evolve` with the same target is how authors work around a fault of OnlineWardleyMaps. */
function isRepeated(known: Movement, movement: Movement): boolean {
  const twoFutures = known.newName && movement.newName && known.newName !== movement.newName;
  const sameTwice = known.inline && known.target === movement.target;
  return !twoFutures && !sameTwice;
}

function repeated(map: WardleyMap, known: Movement, movement: Movement, node: MapNode): Finding {
  const { line, statement } = movement;
  const fixes: Fix[] = [];
  if (!movement.inline) fixes.push({ title: "Delete this evolve", changes: deleteLines(map, [line]) });
  if (!known.inline) {
    fixes.push({
      title: `Delete the evolve in ${lineName(known.line)}`,
      changes: deleteLines(map, [known.line]),
    });
  }
  return {
    range: rangeOf(line, statement),
    message: `${quote(node.name)} evolves twice: to ${twoDecimals(known.target)} in ${lineName(known.line)} and to ${twoDecimals(movement.target)} here. Only the first is drawn: keep one.`,
    related: [{ range: rangeOf(known.line, known.statement), message: "The first evolve." }],
    fixes,
  };
}

function withoutTarget({ map, boundaries }: RuleContext, movement: Movement, node: MapNode): Finding {
  const { statement, line } = movement;
  const inline = statement.kind === "evolve" ? undefined : statement.evolve;
  const behind = statement.kind === "evolve" ? (statement.newName ?? statement.name)?.end : inline?.end;
  const stage = stageAt(node.evolution, boundaries);
  const target =
    stage < 3 ? stageMiddle((stage + 1) as 1 | 2 | 3, boundaries) : Math.min(1, (node.evolution + 1) / 2);
  const name = stageNames(map.evolutionAxis)[Math.min(3, stage + 1)] ?? "";
  return {
    range: rangeOf(line, inline ?? statement),
    severity: "information",
    message: `evolve ${quote(node.name)} has no target; OnlineWardleyMaps assumes 0.85.`,
    fixes:
      behind === undefined
        ? []
        : [
            {
              title: `Evolve to ${written(target)} (${name})`,
              changes: [insertAt(map, line, behind, ` ${written(target)}`)],
            },
          ],
  };
}

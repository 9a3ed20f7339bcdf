import { replaceSpan, sourceOf } from "../edits";
import type { Finding, Rule, RuleContext } from "../rule";
import { movementRange } from "../strategy/places";
import { quote, twoDecimals } from "../words";

/** Less than this is rounding. */
export const ROUNDING = 0.005;

export const evolveBackwards: Rule = {
  id: "evolve-backwards",
  family: "strategy",
  severity: "warning",
  title: "Evolution that runs backwards",
  description:
    "An `evolve` whose target is less evolved than the component is now. Only a hint when it gives a new name.",
  example: "component Power [0.4, 0.8]\nevolve Power 0.5",
  picture: "findings",
  remedy: "Swap the two numbers, or correct the target.",
  exceptions: "A renamed, genuinely new thing.",
  basis: "Climatic patterns: everything evolves, and evolution runs one way (C-3, C-5).",
  *check({ map }: RuleContext): Iterable<Finding> {
    for (const movement of map.movements) {
      const { node, target } = movement;
      if (!node?.positioned || !movement.hasTarget || target >= node.evolution - ROUNDING) continue;
      const place = node.statement.coordinates?.numbers[node.statement.child ? 0 : 1];
      const written =
        movement.statement.kind === "evolve" ? movement.statement.target : movement.statement.evolve?.target;
      yield {
        range: movementRange(movement),
        ...(movement.newName === undefined ? {} : { severity: "hint" as const }),
        message: `${quote(node.name)} evolves from ${twoDecimals(node.evolution)} to ${twoDecimals(target)}; evolution does not run backwards.`,
        fixes:
          place && written
            ? [
                {
                  title: "Swap the values",
                  changes: [
                    replaceSpan(map, node.line, place, sourceOf(map, movement.line, written)),
                    replaceSpan(map, movement.line, written, sourceOf(map, node.line, place)),
                  ],
                },
              ]
            : [],
      };
    }
  },
};

import { stageAt } from "../../model/stages";
import type { Finding, Rule, RuleContext } from "../rule";
import { analysisOf } from "../strategy/analysisOf";
import { EPSILON } from "../strategy/constants";
import { movementRange, stageWord } from "../strategy/places";
import { limitOf, type Threshold } from "../threshold";
import { quote } from "../words";
import { ROUNDING } from "./evolveBackwards";

/** A move this short cannot be seen. */
const NO_MOVE: Threshold = {
  name: "distance",
  default: 0.02,
  minimum: 0,
  maximum: 1,
  description: "A movement of at most this length, in units of evolution, counts as none.",
};

export const evolveStep: Rule = {
  id: "evolve-step",
  family: "strategy",
  severity: "hint",
  thresholds: [NO_MOVE],
  title: "A move of no length, or of two stages",
  description:
    "An `evolve` that moves the component by at most 0.02, or across two stage boundaries at once.",
  example: "component Power [0.4, 0.3]\nevolve Power 0.85",
  picture: "findings",
  remedy: "Give the target the move is about; split a long journey into its steps.",
  exceptions: "A map of a far future.",
  basis:
    "Climatic patterns: no choice over evolution, and not without passing through the stages (C-4, C-26).",
  *check(context: RuleContext): Iterable<Finding> {
    const { map, boundaries } = context;
    const noMove = limitOf(NO_MOVE, context);
    const analysis = analysisOf(map, boundaries);
    for (const movement of map.movements) {
      const { node, target } = movement;
      // A default position is no place to move from, and the way back has a rule of its own.
      if (!node?.positioned || !movement.hasTarget || target < node.evolution - ROUNDING) continue;
      const bands = stageAt(target, boundaries) - stageAt(node.evolution, boundaries);
      if (Math.abs(target - node.evolution) <= noMove + EPSILON) {
        yield { range: movementRange(movement), message: `evolve does not move ${quote(node.name)}.` };
      } else if (bands >= 2) {
        yield {
          range: movementRange(movement),
          message: `${quote(node.name)} jumps from ${stageWord(analysis, node.evolution)} to ${stageWord(analysis, target)} in one move.`,
        };
      }
    }
  },
};

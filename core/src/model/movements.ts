import type { EvolveStatement } from "../language/nodes";
import { decoratorsOf, labelOf } from "./labels";
import { DEFAULT_EVOLVE_TARGET, hasNumbers, numberOr } from "./numbersOf";
import type { MapNode, Movement } from "./wardleyMap";

/** The movement an `evolve` line states; `node` is what its name means. */
export function movementFromStatement(
  statement: EvolveStatement,
  line: number,
  node: MapNode | undefined,
): Movement {
  const decorators = decoratorsOf(statement.decorators);
  return {
    node,
    target: numberOr(statement.target, DEFAULT_EVOLVE_TARGET),
    hasTarget: statement.target !== undefined,
    newName: statement.newName?.text,
    label: hasNumbers(statement.label?.offset, 1) ? labelOf(statement.label, decorators) : undefined,
    decorators,
    inline: false,
    statement,
    name: statement.name,
    line,
  };
}

/** The movement of a component with an inline `evolve`. */
export function movementFromInline(node: MapNode): Movement {
  const part = node.statement.evolve;
  return {
    node,
    target: numberOr(part?.target, DEFAULT_EVOLVE_TARGET),
    hasTarget: part?.target !== undefined,
    newName: undefined,
    label: undefined,
    decorators: [],
    inline: true,
    statement: node.statement,
    name: node.statement.name,
    line: node.line,
  };
}

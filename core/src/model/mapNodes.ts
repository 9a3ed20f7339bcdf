import type { ElementStatement, MethodStatement, NamePart } from "../language/nodes";
import { decoratorsOf, labelOf } from "./labels";
import { DEFAULT_CHILD_EVOLUTION, DEFAULT_POSITION, hasNumbers, numberOr } from "./numbersOf";
import type { LabelOffset, Located, MapNode, Movement, Pipeline } from "./wardleyMap";

const NO_METHODS: readonly Located<MethodStatement>[] = [];

/** A node while the map is being built; afterwards it is only known as a readonly `MapNode`. */
export class MutableNode implements MapNode {
  readonly kind: MapNode["kind"];
  readonly name: string;
  readonly key: string;
  readonly index: number;
  readonly positioned: boolean;
  readonly inertia: boolean;
  readonly statement: ElementStatement;
  readonly line: number;
  readonly evolution: number;
  visibility: number;
  label: LabelOffset;
  decorators: MapNode["decorators"];
  movement: Movement | undefined = undefined;
  pipeline: Pipeline | undefined = undefined;
  childOf: Pipeline | undefined = undefined;
  choiceOf: Pipeline | undefined = undefined;
  methodStatements: readonly Located<MethodStatement>[] = NO_METHODS;

  constructor(statement: ElementStatement, name: NamePart, line: number, index: number) {
    const { coordinates, child } = statement;
    this.kind = statement.kind;
    this.name = name.text;
    this.key = name.key;
    this.index = index;
    this.statement = statement;
    this.line = line;
    this.positioned = hasNumbers(coordinates, child ? 1 : 2);
    const numbers = coordinates?.numbers;
    this.visibility = child
      ? DEFAULT_POSITION.visibility
      : numberOr(numbers?.[0], DEFAULT_POSITION.visibility);
    this.evolution = child
      ? numberOr(numbers?.[0], DEFAULT_CHILD_EVOLUTION)
      : numberOr(numbers?.[1], DEFAULT_POSITION.evolution);
    this.decorators = decoratorsOf(statement.decorators);
    this.inertia =
      statement.inertia !== undefined || statement.decorators.some((part) => part.name === "inertia");
    this.label = labelOf(statement.label, this.decorators);
  }

  /** Takes a legacy `build X` line in. */
  addMethod(located: Located<MethodStatement>): void {
    const { method } = located.statement;
    this.methodStatements = [...this.methodStatements, located];
    if (this.decorators.includes(method)) return;
    const names = [...this.decorators, method];
    this.decorators = decoratorsOf(names.map((name) => ({ start: 0, end: 0, name })));
    this.label = labelOf(this.statement.label, this.decorators);
  }
}

/** The node of a declaration. */
export function nodeFrom(
  statement: ElementStatement,
  name: NamePart,
  line: number,
  index: number,
): MutableNode {
  return new MutableNode(statement, name, line, index);
}

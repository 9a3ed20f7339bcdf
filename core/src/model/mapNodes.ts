import type { ElementStatement, MethodStatement, NamePart } from "../language/nodes";
import { decoratorsOf, labelOf } from "./labels";
import { DEFAULT_CHILD_EVOLUTION, DEFAULT_POSITION, hasNumbers, numberOr } from "./numbersOf";
import type { LabelOffset, Located, MapNode, Movement, Pipeline } from "./wardleyMap";

const NO_METHODS: readonly Located<MethodStatement>[] = [];

/** What a node's own statement says of it. */
type DeclaredValues = Pick<
  MapNode,
  "positioned" | "visibility" | "evolution" | "inertia" | "decorators" | "label"
>;

/** A node while the map is being built; afterwards it is only known as a readonly `MapNode`. */
export class MutableNode implements MapNode {
  readonly kind: MapNode["kind"];
  readonly name: string;
  readonly key: string;
  readonly index: number;
  readonly positioned: boolean;
  readonly inertia: boolean;
  /** Declared in a pipeline block. */
  readonly child: boolean;
  /** Has an `evolve` on its own line. */
  readonly inlineEvolve: boolean;
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

  /** `declared`: another version of the same node gives its values again. */
  constructor(
    statement: ElementStatement,
    name: NamePart,
    line: number,
    index: number,
    declared: DeclaredValues,
  ) {
    this.kind = statement.kind;
    this.name = name.text;
    this.key = name.key;
    this.index = index;
    this.child = statement.child;
    this.inlineEvolve = statement.evolve !== undefined;
    this.statement = statement;
    this.line = line;
    this.positioned = declared.positioned;
    this.visibility = declared.visibility;
    this.evolution = declared.evolution;
    this.inertia = declared.inertia;
    this.decorators = declared.decorators;
    this.label = declared.label;
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
  const { coordinates, child } = statement;
  const numbers = coordinates?.numbers;
  const first = numberOr(numbers?.[0], child ? DEFAULT_CHILD_EVOLUTION : DEFAULT_POSITION.visibility);
  const decorators = decoratorsOf(statement.decorators);
  return new MutableNode(statement, name, line, index, {
    positioned: hasNumbers(coordinates, child ? 1 : 2),
    visibility: child ? DEFAULT_POSITION.visibility : first,
    evolution: child ? first : numberOr(numbers?.[1], DEFAULT_POSITION.evolution),
    inertia: statement.inertia !== undefined || statement.decorators.some((part) => part.name === "inertia"),
    decorators,
    label: labelOf(statement.label, decorators),
  });
}

/** The same declaration in another version of the map; what other lines say of it is left out again. */
export function movedNode(node: MutableNode, line: number, index: number): MutableNode {
  const { statement } = node;
  const name = statement.name ?? { text: node.name, key: node.key, start: 0, end: 0, quoted: false };
  // A block gives its children another visibility, a method line gives other decorators and label.
  if (node.childOf || node.methodStatements.length > 0) return nodeFrom(statement, name, line, index);
  return new MutableNode(statement, name, line, index, node);
}

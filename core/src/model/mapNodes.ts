import type { DecoratorPart, ElementStatement, MethodStatement, NamePart } from "../language/nodes";
import { decoratorsOf, labelOf } from "./labels";
import { DEFAULT_CHILD_EVOLUTION, DEFAULT_POSITION, hasNumbers, numberOr } from "./numbersOf";
import type { LabelOffset, Located, MapNode, Movement, Pipeline } from "./wardleyMap";

const NO_METHODS: readonly Located<MethodStatement>[] = [];

function saysInertia(decorators: readonly DecoratorPart[]): boolean {
  for (let i = 0; i < decorators.length; i++) if (decorators[i]?.name === "inertia") return true;
  return false;
}

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

  /** `earlier`: the same declaration in another version of the map, whose values are taken over. */
  constructor(
    statement: ElementStatement,
    name: NamePart,
    line: number,
    index: number,
    earlier: MutableNode | undefined,
  ) {
    this.kind = statement.kind;
    this.name = name.text;
    this.key = name.key;
    this.index = index;
    this.child = statement.child;
    this.inlineEvolve = statement.evolve !== undefined;
    this.statement = statement;
    this.line = line;
    if (earlier) {
      this.positioned = earlier.positioned;
      this.visibility = earlier.visibility;
      this.evolution = earlier.evolution;
      this.inertia = earlier.inertia;
      this.decorators = earlier.decorators;
      this.label = earlier.label;
      return;
    }
    const { coordinates, child } = statement;
    const first = coordinates?.numbers[0];
    this.positioned = hasNumbers(coordinates, child ? 1 : 2);
    this.visibility = child ? DEFAULT_POSITION.visibility : numberOr(first, DEFAULT_POSITION.visibility);
    this.evolution = child
      ? numberOr(first, DEFAULT_CHILD_EVOLUTION)
      : numberOr(coordinates?.numbers[1], DEFAULT_POSITION.evolution);
    this.inertia = statement.inertia !== undefined || saysInertia(statement.decorators);
    this.decorators = decoratorsOf(statement.decorators);
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
  return new MutableNode(statement, name, line, index, undefined);
}

/**
 * The same declaration in another version of the map; what other lines say of it is left out again. The same object
 * when it stands where it stood and no other line says anything of it, as of most nodes: whoever then has something to
 * say of it takes a copy (`OwnNode`).
 */
export function movedNode(node: MutableNode, line: number, index: number): MutableNode {
  if (node.line === line && node.index === index && standsAlone(node)) return node;
  return copyOf(node, line, index);
}

/** True when a node is nothing but what its declaration says. */
function standsAlone({ child, movement, pipeline, choiceOf, methodStatements }: MutableNode): boolean {
  return !child && !movement && !pipeline && !choiceOf && methodStatements.length === 0;
}

function copyOf(node: MutableNode, line: number, index: number): MutableNode {
  const { statement } = node;
  const name = statement.name ?? { text: node.name, key: node.key, start: 0, end: 0, quoted: false };
  // A block gives its children another visibility, a method line gives other decorators and label.
  if (node.childOf || node.methodStatements.length > 0) return nodeFrom(statement, name, line, index);
  return new MutableNode(statement, name, line, index, node);
}

/** Gives a node of a version under construction that may be changed: a copy, if an earlier version has it, too. */
export type OwnNode = (node: MutableNode) => MutableNode;

/** Where there is no earlier version. */
export const ALL_OWN: OwnNode = (node) => node;

/** For a version with these nodes, which may share some with those of an earlier one; copies take their places. */
export function ownNodes(nodes: MutableNode[], earlier: readonly unknown[]): OwnNode {
  return ({ index }) => {
    const node = nodes[index] as MutableNode;
    if (node !== earlier[index]) return node;
    const copy = copyOf(node, node.line, index);
    nodes[index] = copy;
    return copy;
  };
}

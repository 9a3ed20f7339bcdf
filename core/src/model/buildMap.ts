import type {
  EvolveStatement,
  LinkStatement,
  MethodStatement,
  Statement,
  SyntaxTree,
} from "../language/nodes";
import { buildAxes } from "./axes";
import { MapFurniture } from "./furniture";
import { type MutableNode, nodeFrom } from "./mapNodes";
import { movementFromInline, movementFromStatement } from "./movements";
import { NameIndex } from "./names";
import { buildPipelines, type PipelineSource } from "./pipelines";
import type { Dependency, Located, Movement, WardleyMap } from "./wardleyMap";

/**
 * Reads the meaning out of a tree. Tolerant: whatever can be understood is in the map, with the defaults of
 * the language reference for what is missing. Linear in the size of the tree.
 */
export function buildMap(tree: SyntaxTree): WardleyMap {
  const nodes: MutableNode[] = [];
  const furniture = new MapFurniture();
  const pipelines: PipelineSource[] = [];
  const links: Located<LinkStatement>[] = [];
  const evolves: Located<EvolveStatement>[] = [];
  const methods: Located<MethodStatement>[] = [];
  const visit = (statement: Statement, line: number): void => {
    switch (statement.kind) {
      case "link":
        links.push({ statement, line });
        break;
      case "anchor":
      case "component":
      case "submap":
        if (statement.name) nodes.push(nodeFrom(statement, statement.name, line, nodes.length));
        break;
      case "pipeline":
        pipelines.push({ statement, line });
        break;
      case "evolve":
        evolves.push({ statement, line });
        break;
      case "method":
        methods.push({ statement, line });
        break;
      default:
        furniture.add(statement, line);
    }
  };
  for (let line = 0; line < tree.lines.length; line++) {
    const statements = tree.lines[line]?.statements;
    if (statements) for (const statement of statements) visit(statement, line);
  }
  const names = new NameIndex(nodes);
  const unresolvedMethods = applyMethods(methods, names);
  const builtPipelines = buildPipelines(tree, pipelines, nodes, names);
  const movements = applyMovements(evolves, nodes, names);
  return {
    tree,
    ...furniture.result(),
    ...buildAxes(furniture),
    nodes,
    pipelines: builtPipelines,
    dependencies: buildDependencies(links, names),
    movements,
    unresolvedMethods,
    resolve: (name) => names.resolve(name),
  };
}

/** `build X` lines give X that decorator; what names nothing is returned. */
function applyMethods(
  methods: readonly Located<MethodStatement>[],
  names: NameIndex,
): Located<MethodStatement>[] {
  const unresolved: Located<MethodStatement>[] = [];
  for (const located of methods) {
    const name = located.statement.name;
    const node = name && (names.resolve(name) as MutableNode | undefined);
    if (node) node.addMethod(located);
    else if (name) unresolved.push(located);
  }
  return unresolved;
}

/** Movements in file order; the first one of a node is its own, an `evolve` line before an inline one. */
function applyMovements(
  evolves: readonly Located<EvolveStatement>[],
  nodes: readonly MutableNode[],
  names: NameIndex,
): Movement[] {
  const movements: Movement[] = [];
  for (const { statement, line } of evolves) {
    const node = statement.name && (names.resolve(statement.name) as MutableNode | undefined);
    const movement = movementFromStatement(statement, line, node);
    movements.push(movement);
    if (node) node.movement ??= movement;
  }
  let inline = false;
  for (const node of nodes) {
    if (!node.statement.evolve) continue;
    const movement = movementFromInline(node);
    movements.push(movement);
    node.movement ??= movement;
    inline = true;
  }
  return inline ? movements.sort((a, b) => a.line - b.line) : movements;
}

function buildDependencies(links: readonly Located<LinkStatement>[], names: NameIndex): Dependency[] {
  const dependencies: Dependency[] = [];
  for (const { statement, line } of links) {
    const { ends, operators } = statement;
    let fromName = ends[0];
    let from = fromName && names.resolve(fromName);
    for (let i = 0; i < operators.length; i++) {
      const operator = operators[i];
      const toName = ends[i + 1];
      if (!operator || !fromName || !toName) continue;
      const to = names.resolve(toName);
      dependencies.push({
        from,
        to,
        fromName,
        toName,
        operator,
        flow: operator.flow,
        flowText: operator.flowText?.text,
        context: statement.context?.text,
        index: dependencies.length,
        statement,
        line,
      });
      fromName = toName;
      from = to;
    }
  }
  return dependencies;
}

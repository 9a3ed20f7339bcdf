import type { Dialect } from "../language/dialect";
import { Memory } from "../language/memory";
import type { EvolveStatement, MethodStatement, Statement, SyntaxTree } from "../language/nodes";
import { buildAxes } from "./axes";
import { withChildIds } from "./childIds";
import { addDependencies, type Resolve } from "./dependencies";
import { MapFurniture } from "./furniture";
import { ALL_OWN, type MutableNode, type OwnNode } from "./mapNodes";
import { MapSources } from "./mapSources";
import { movementFromInline, movementFromStatement } from "./movements";
import { NameLookup } from "./nameLookup";
import { NameIndex } from "./names";
import { adoptChildren, inferChildren, type MutablePipeline, startPipeline } from "./pipelines";
import type { Dependency, Located, Movement, WardleyMap } from "./wardleyMap";

/** What the next version of a map is made from besides the map itself. */
export interface MapParts {
  readonly names: NameLookup;
  readonly methods: readonly Located<MethodStatement>[];
  readonly furniture: readonly Located<Statement>[];
}

const PARTS = new Memory<WardleyMap, MapParts>();

/** The parts of a map; undefined for one that was not built here. */
export function partsOf(map: WardleyMap): MapParts | undefined {
  return PARTS.get(map);
}

/** Keeps what the map's next version is made from; returns the map. */
export function keepParts(map: WardleyMap, parts: MapParts): WardleyMap {
  PARTS.set(map, parts);
  return map;
}

/**
 * Reads the meaning out of a tree. Tolerant: whatever can be understood is in the map, with the defaults of
 * the language reference for what is missing. Linear in the size of the tree.
 */
export function buildMap(tree: SyntaxTree): WardleyMap {
  const sources = new MapSources(tree, 0, tree.lines.length, 0);
  const { nodes, links, linkLines, methods, furniture } = sources;
  const names = new NameLookup(nodes, new NameIndex(nodes));
  const resolve = tree.dialect === "mermaid" ? withChildIds(names.resolver(), nodes) : names.resolver();
  const unresolvedMethods = applyMethods(methods, names);
  const pipelines = sources.pipelines.map(({ statement, line }, index) =>
    startPipeline(statement, line, index, statement.name && (names.resolve(statement.name) as MutableNode)),
  );
  finishPipelines(tree, pipelines, nodes);
  const movements = applyMovements(sources.evolves, nodes, resolve);
  const dependencies: Dependency[] = [];
  for (let i = 0; i < links.length; i++) {
    const link = links[i];
    if (link) addDependencies(dependencies, link, linkLines[i] ?? 0, 0, resolve);
  }
  const map = {
    tree,
    ...furnish(furniture, tree.dialect),
    nodes,
    pipelines,
    dependencies,
    movements,
    unresolvedMethods,
    resolve,
  };
  return keepParts(map, { names, methods, furniture });
}

/** What the map has besides nodes and relations. */
export function furnish(statements: readonly Located<Statement>[], dialect: Dialect) {
  const furniture = new MapFurniture();
  for (const { statement, line } of statements) furniture.add(statement, line);
  return { ...furniture.result(), ...buildAxes(furniture, dialect) };
}

/** Gives pipelines what nodes and blocks say of them, and nodes their pipelines. */
export function finishPipelines(
  tree: SyntaxTree,
  pipelines: readonly MutablePipeline[],
  nodes: readonly MutableNode[],
  own: OwnNode = ALL_OWN,
): void {
  if (pipelines.length === 0) return;
  adoptChildren(tree, nodes, pipelines);
  inferChildren(pipelines, nodes, own);
}

/** `build X` lines give X that decorator; what names nothing is returned. */
export function applyMethods(
  methods: readonly Located<MethodStatement>[],
  names: NameLookup,
  own: OwnNode = ALL_OWN,
): Located<MethodStatement>[] {
  const unresolved: Located<MethodStatement>[] = [];
  for (const located of methods) {
    const name = located.statement.name;
    const node = name && (names.resolve(name) as MutableNode | undefined);
    if (node) own(node).addMethod(located);
    else if (name) unresolved.push(located);
  }
  return unresolved;
}

/** Movements in file order. */
function applyMovements(
  evolves: readonly Located<EvolveStatement>[],
  nodes: readonly MutableNode[],
  resolve: Resolve,
): Movement[] {
  const movements = evolves.map(({ statement, line }) =>
    movementFromStatement(statement, line, statement.name && resolve(statement.name)),
  );
  const inline = nodes.filter((node) => node.inlineEvolve).map(movementFromInline);
  const all = inline.length > 0 ? [...movements, ...inline].sort((a, b) => a.line - b.line) : movements;
  assignMovements(all);
  return all;
}

/** The first movement of a node is its own, one of an `evolve` line before an inline one. */
export function assignMovements(movements: readonly Movement[]): void {
  for (const inline of [false, true]) {
    for (const movement of movements) {
      const node = movement.node as MutableNode | undefined;
      if (node && movement.inline === inline) node.movement ??= movement;
    }
  }
}

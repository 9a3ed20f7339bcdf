import type { SyntaxTree } from "../language/nodes";
import {
  applyMethods,
  assignMovements,
  buildMap,
  finishPipelines,
  furnish,
  keepParts,
  type MapParts,
  partsOf,
} from "./buildMap";
import { type ChangedLines, changedLines, firstFrom, spliced, splicedInPlace, touches } from "./changedLines";
import { addDependencies, movedDependency, type Resolve } from "./dependencies";
import { type MutableNode, movedNode, type OwnNode, ownNodes } from "./mapNodes";
import { MapSources } from "./mapSources";
import { movementFromInline, movementFromStatement } from "./movements";
import { startPipeline } from "./pipelines";
import { RenamedNodes } from "./renamedNodes";
import type { Dependency, Located, Movement, Pipeline, WardleyMap } from "./wardleyMap";

/** When more lines than this share have changed, nothing is gained by comparing. */
const MOST_CHANGED = 1 / 4;

/**
 * The map of a tree that was made from the tree of `previous` by an edit; equal to `buildMap(tree)`. Names are
 * looked up again only where one was added or taken away; nodes, movements and pipelines are taken over as they are
 * when the edit touches none of them.
 */
export function updateMap(previous: WardleyMap, tree: SyntaxTree): WardleyMap {
  const parts = partsOf(previous);
  const change = changedLines(previous.tree, tree);
  // Names of a Mermaid map may mean ids, which hang together with more than the changed lines.
  if (
    !parts ||
    previous.tree.dialect !== "owm" ||
    tree.dialect !== "owm" ||
    change.newEnd - change.start > tree.lines.length * MOST_CHANGED
  )
    return buildMap(tree);
  const before = firstFrom(previous.nodes, change.start);
  const added = new MapSources(tree, change.start, change.newEnd, before);
  const methods = updateLocated(parts.methods, added.methods, change);
  const furniture = updateLocated(parts.furniture, added.furniture, change);
  const furnished =
    furniture === parts.furniture ? previous : { ...previous, ...furnish(furniture, tree.dialect) };
  if (touchesNodes(previous, parts, tree, added, change)) {
    return rebuild(furnished, tree, { ...parts, methods, furniture }, added, change);
  }
  const dependencies = splicedInPlace(
    previous.dependencies,
    addedDependencies(previous, added, change, (name) => parts.names.resolve(name)),
    change,
    (dependency, line, index) => movedDependency(dependency, dependency.from, dependency.to, index, line),
  );
  return keepParts({ ...furnished, tree, dependencies }, { ...parts, methods, furniture });
}

/** The same list when the change does not touch it. */
function updateLocated<S>(
  items: readonly Located<S>[],
  added: readonly Located<S>[],
  change: ChangedLines,
): readonly Located<S>[] {
  if (added.length === 0 && !touches(items, change)) return items;
  return spliced(items, added, change, (item, line) => (item.line === line ? item : { ...item, line }));
}

/** True when nodes, movements, pipelines or methods are not what they were, or stand on other lines. */
function touchesNodes(
  previous: WardleyMap,
  parts: MapParts,
  tree: SyntaxTree,
  added: MapSources,
  change: ChangedLines,
): boolean {
  const { nodes, pipelines, evolves, methods } = added;
  if (nodes.length + pipelines.length + evolves.length + methods.length > 0) return true;
  const lists = [previous.nodes, previous.pipelines, previous.movements, parts.methods];
  return lists.some((list) => touches(list, change)) || !sameBlocks(previous.tree, tree);
}

function sameBlocks({ blocks: before }: SyntaxTree, { blocks: after }: SyntaxTree): boolean {
  if (before.length !== after.length) return false;
  return before.every((block, i) => {
    const other = after[i];
    return (
      block.ownerLine === other?.ownerLine &&
      block.openLine === other?.openLine &&
      block.endLine === other?.endLine
    );
  });
}

/** A map with new nodes, and with everything that refers to nodes. */
function rebuild(
  previous: WardleyMap,
  tree: SyntaxTree,
  parts: MapParts,
  added: MapSources,
  change: ChangedLines,
): WardleyMap {
  const nodes = spliced(previous.nodes as readonly MutableNode[], added.nodes, change, movedNode);
  const renamed = new RenamedNodes(previous.nodes, parts.names, nodes, added.nodes, change);
  const { names } = renamed;
  const own = ownNodes(nodes, previous.nodes);
  const unresolvedMethods = applyMethods(parts.methods, names, own);
  const pipelines = updatePipelines(previous.pipelines, added, change, renamed, own);
  finishPipelines(tree, pipelines, nodes, own);
  const movements = updateMovements(previous.movements, added, change, renamed, own);
  const dependencies = updateDependencies(previous, added, change, renamed);
  return keepParts(
    {
      ...previous,
      tree,
      nodes,
      pipelines,
      dependencies,
      movements,
      unresolvedMethods,
      resolve: names.resolver(),
    },
    { ...parts, names },
  );
}

function updatePipelines(
  previous: readonly Pipeline[],
  added: MapSources,
  change: ChangedLines,
  renamed: RenamedNodes,
  own: OwnNode,
) {
  const ownerOf = (owner: MutableNode | undefined) => owner && own(owner);
  const fresh = added.pipelines.map(({ statement, line }) => ({
    statement,
    line,
    owner: ownerOf(statement.name && renamed.find(statement.name)),
  }));
  const sources = spliced<Pick<Pipeline, "statement" | "line" | "owner">>(
    previous,
    fresh,
    change,
    ({ statement, owner }, line) => ({
      statement,
      line,
      owner: ownerOf(statement.name && renamed.resolve(statement.name, owner)),
    }),
  );
  return sources.map(({ statement, line, owner }, index) =>
    startPipeline(statement, line, index, owner as MutableNode | undefined),
  );
}

function updateMovements(
  previous: readonly Movement[],
  added: MapSources,
  change: ChangedLines,
  renamed: RenamedNodes,
  own: OwnNode,
): Movement[] {
  const nodeOf = (node: MutableNode | undefined) => node && own(node);
  const fresh = [
    ...added.evolves.map(({ statement, line }) =>
      movementFromStatement(statement, line, nodeOf(statement.name && renamed.find(statement.name))),
    ),
    ...added.nodes.filter((node) => node.inlineEvolve).map(movementFromInline),
  ].sort((a, b) => a.line - b.line);
  const movements = spliced(previous, fresh, change, (movement, line) => {
    const { node: old, name, inline } = movement;
    const node = nodeOf(inline ? old && renamed.moved(old) : name && renamed.resolve(name, old));
    return { ...movement, node, line };
  });
  assignMovements(movements);
  return movements;
}

function updateDependencies(
  previous: WardleyMap,
  added: MapSources,
  change: ChangedLines,
  renamed: RenamedNodes,
): Dependency[] {
  const fresh = addedDependencies(previous, added, change, (name) => renamed.find(name));
  return spliced(previous.dependencies, fresh, change, (dependency, line, index) => {
    const from = renamed.resolve(dependency.fromName, dependency.from);
    const to = renamed.resolve(dependency.toName, dependency.to);
    return movedDependency(dependency, from, to, index, line);
  });
}

/** The dependencies of the new lines. */
function addedDependencies(
  previous: WardleyMap,
  added: MapSources,
  change: ChangedLines,
  find: Resolve,
): Dependency[] {
  const fresh: Dependency[] = [];
  const before = firstFrom(previous.dependencies, change.start);
  added.links.forEach((link, i) => {
    addDependencies(fresh, link, added.linkLines[i] ?? 0, before, find);
  });
  return fresh;
}

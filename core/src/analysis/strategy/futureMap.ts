import type { MapNode, Pipeline, WardleyMap } from "../../model/wardleyMap";
import { perMap } from "../perMap";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * The map as it is once everything has moved (the future graph of analysis reference 1.2): every component with
 * an `evolve` stands at its target under its new name and has overcome its inertia, all links stay, and nothing
 * moves any more. Statements and lines are those of the map itself; keys, too, so that both names of a component
 * lead to it. The same object while the map is the same; the map itself when nothing moves.
 */
export const futureMap: (map: WardleyMap) => WardleyMap = perMap((map) =>
  map.nodes.some(({ movement }) => movement) ? moved(map) : map,
);

function moved(map: WardleyMap): WardleyMap {
  const nodes = map.nodes.map(arrived);
  const pipelines = map.pipelines.map((pipeline): Mutable<Pipeline> => ({ ...pipeline }));
  const nodeOf = (node: MapNode | undefined) => node && nodes[node.index];
  const pipelineOf = (pipeline: Pipeline | undefined) => pipeline && pipelines[pipeline.index];
  const all = (list: readonly MapNode[]) => list.flatMap((node) => nodeOf(node) ?? []);
  for (const node of nodes) {
    node.pipeline = pipelineOf(node.pipeline);
    node.childOf = pipelineOf(node.childOf);
    node.choiceOf = pipelineOf(node.choiceOf);
  }
  for (const pipeline of pipelines) {
    pipeline.owner = nodeOf(pipeline.owner);
    pipeline.children = all(pipeline.children);
    pipeline.inferredChildren = all(pipeline.inferredChildren);
    pipeline.range = reach(pipeline);
  }
  const newNames = new Map<string, MapNode>();
  for (const { movement, index } of map.nodes) {
    const renamed = movement?.statement.kind === "evolve" ? movement.statement.newName : undefined;
    const there = nodes[index];
    if (renamed && there && !newNames.has(renamed.key)) newNames.set(renamed.key, there);
  }
  return {
    ...map,
    nodes,
    pipelines,
    dependencies: map.dependencies.map((link) => ({ ...link, from: nodeOf(link.from), to: nodeOf(link.to) })),
    movements: [],
    resolve: (name) => nodeOf(map.resolve(name)) ?? newNames.get(name.key),
  };
}

/** A copy of a node where it goes; its pipelines are still those of the map itself. */
function arrived(node: MapNode): Mutable<MapNode> {
  const { movement } = node;
  if (!movement) return { ...node };
  const own = movement.decorators.flatMap((name) => (name === "inertia" ? [] : [name]));
  return {
    ...node,
    name: movement.newName ?? node.name,
    evolution: movement.target,
    label: movement.label ?? node.label,
    decorators: own.length > 0 ? own : node.decorators,
    inertia: false,
    movement: undefined,
  };
}

/** A box holds its choices also where they go. */
function reach({ range, children, inferredChildren }: Pipeline): Pipeline["range"] {
  if (range === undefined) return undefined;
  const [fixed, held] = children.length > 0 ? [[], children] : [[range.start, range.end], inferredChildren];
  const all = [...fixed, ...held.map(({ evolution }) => evolution)].filter(Number.isFinite);
  if (all.length === 0) return range;
  return all.reduce(
    ({ start, end }, value) => ({ start: Math.min(start, value), end: Math.max(end, value) }),
    { start: Number.POSITIVE_INFINITY, end: Number.NEGATIVE_INFINITY },
  );
}

import { blocksByOwner } from "../analysis/blocks";
import type { WardleyMap } from "../model/wardleyMap";
import { pipelineLines } from "./pipelineLines";
import { nodeOf, type Target } from "./targets";
import { numberText } from "./writtenNumber";

/**
 * The text of elements, as it stands in the map, in file order: what is copied to the clipboard, or put beside. With
 * `relations` the links and movements among the elements come along.
 */
export function textOf(map: WardleyMap, targets: readonly Target[], relations: boolean): string {
  const lines = new Set<number>();
  for (const target of targets) for (const line of linesOf(map, target)) lines.add(line);
  if (relations) {
    const nodes = new Set(targets.flatMap((target) => nodeOf(target) ?? []));
    for (const { from, to, line } of map.dependencies)
      if (from && to && nodes.has(from) && nodes.has(to)) lines.add(line);
    for (const { node, line } of map.movements) if (node && nodes.has(node)) lines.add(line);
  }
  const choices = new Map(targets.flatMap((target) => loneChoice(map, target, lines)));
  return [...lines]
    .sort((a, b) => a - b)
    .map((line) => `${choices.get(line) ?? map.tree.lines[line]?.text.replace("\uFEFF", "") ?? ""}\n`)
    .join("");
}

/** A choice without its pipeline is a component where it is drawn: elsewhere its one number would say nothing. */
function loneChoice(
  map: WardleyMap,
  target: Target,
  lines: ReadonlySet<number>,
): (readonly [number, string])[] {
  if (target.kind !== "node" || !target.node.statement.child) return [];
  const { line, childOf, statement, visibility } = target.node;
  const [number] = statement.coordinates?.numbers ?? [];
  if (number === undefined || (childOf !== undefined && lines.has(childOf.line))) return [];
  const text = map.tree.lines[line]?.text ?? "";
  const head = text.slice(statement.start, number.start);
  return [[line, `${head}${numberText(visibility)}, ${text.slice(number.start).trimEnd()}`]];
}

function* linesOf(map: WardleyMap, target: Target): Iterable<number> {
  switch (target.kind) {
    case "node":
      yield target.node.line;
      return;
    case "evolved":
      yield target.movement.line;
      return;
    case "pipeline": {
      const { owner, line, inferredChildren } = target.pipeline;
      if (owner !== undefined) yield owner.line;
      yield* pipelineLines(map, line, blocksByOwner(map).get(line));
      for (const choice of inferredChildren) yield choice.line;
      return;
    }
    case "link":
      yield target.link.line;
      return;
    case "note":
      yield target.note.line;
      return;
    case "annotation":
      yield target.annotation.line;
      return;
    case "annotationsBox":
      if (map.annotationsBox) yield map.annotationsBox.line;
      return;
    case "attitude":
      yield target.attitude.line;
      return;
    case "accelerator":
      yield target.accelerator.line;
  }
}

import type { Dependency, MapNode, Movement, Pipeline } from "../model/wardleyMap";
import { type Drawing, stageName } from "./drawing";
import { FLOW_WORDS } from "./flowWords";

/** What is drawn, in words: for screen readers and the picture's description. */

/** "Component Cup of Tea, visibility 0.79, Custom Built, evolves to Product". */
export function describeNode(drawing: Drawing, node: MapNode, word: string): string {
  const parts = [`${word} ${oneLine(node.name)}`, `visibility ${twoDecimals(node.visibility)}`];
  // Where an anchor stands says nothing about how evolved it is.
  if (node.kind !== "anchor") parts.push(stageName(drawing, node.evolution), ...node.decorators);
  if (node.inertia) parts.push("inertia");
  if (node.pipeline !== undefined) parts.push("owns a pipeline");
  if (node.movement !== undefined) parts.push(`evolves to ${stageName(drawing, node.movement.target)}`);
  return parts.join(", ");
}

/** "Cash evolves to Card only, Commodity". */
export function describeMovement(drawing: Drawing, node: MapNode, movement: Movement): string {
  const stage = stageName(drawing, movement.target);
  const name = oneLine(node.name);
  return movement.newName === undefined
    ? `${name} evolves to ${stage}`
    : `${name} evolves to ${oneLine(movement.newName)}, ${stage}`;
}

/** "Pipeline of Payment, Custom Built to Product". */
export function describePipeline(drawing: Drawing, pipeline: Pipeline, owner: MapNode): string {
  const { start, end } = pipeline.range ?? { start: owner.evolution, end: owner.evolution };
  const stages = [...new Set([stageName(drawing, start), stageName(drawing, end)])].join(" to ");
  const choices = pipeline.children.length + pipeline.inferredChildren.length;
  const count = choices === 0 ? "" : `, ${choices} ${choices === 1 ? "component" : "components"}`;
  return `Pipeline of ${oneLine(owner.name)}, ${stages}${count}`;
}

/** "Bakery needs Flour mill, 2/day, by road". */
export function describeLink(from: MapNode, to: MapNode, link: Dependency): string {
  const verb = link.flow === undefined ? "needs" : FLOW_WORDS[link.flow];
  const needs = `${oneLine(from.name)} ${verb} ${oneLine(to.name)}`;
  if (link.flowText === undefined && link.context === undefined) return needs;
  const extra = [link.flowText, link.context].filter((text) => text !== undefined && text !== "");
  return [needs, ...extra].join(", ");
}

/** The picture in a sentence. */
export function describeMap({ map }: Drawing): string {
  const ofKind = (kind: MapNode["kind"]) => map.nodes.filter((node) => node.kind === kind).length;
  const counts = [
    count(ofKind("anchor"), "anchor"),
    count(ofKind("component"), "component"),
    count(ofKind("submap"), "submap"),
    count(map.pipelines.length, "pipeline"),
    count(map.dependencies.length, "link"),
  ].filter((part) => part !== "");
  return counts.length === 0 ? "Wardley map without elements." : `Wardley map with ${counts.join(", ")}.`;
}

function count(number: number, word: string): string {
  return number === 0 ? "" : `${number} ${word}${number === 1 ? "" : "s"}`;
}

/** A name without its line breaks. */
export function oneLine(name: string): string {
  return name.includes("\n") ? name.split("\n").join(" ") : name;
}

function twoDecimals(value: number): string {
  return Number.isFinite(value) ? String(Math.round(value * 100) / 100) : "unknown";
}

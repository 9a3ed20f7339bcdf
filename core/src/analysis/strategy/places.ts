import { type Range, rangeOf } from "../../language/text";
import { DEFAULT_STAGE_NAMES, stageAt } from "../../model/stages";
import type { Dependency, MapNode, Movement, WardleyMap } from "../../model/wardleyMap";
import { replaceSpan } from "../edits";
import type { Fix } from "../rule";
import { listNames, quote, twoDecimals } from "../words";
import type { Analysis } from "./analyse";

/** Where a finding on something is shown, and how it is named in messages. */

/** The name in a node's declaration. */
export function nameRange(node: MapNode): Range {
  return rangeOf(node.line, node.statement.name ?? node.statement);
}

/** Both ends of a link, without its context. */
export function linkRange(link: Dependency): Range {
  return rangeOf(link.line, { start: link.fromName.start, end: link.toName.end });
}

/** The target number of a movement, or its whole statement. */
export function movementRange(movement: Movement): Range {
  const { statement, line } = movement;
  if (statement.kind === "evolve") return rangeOf(line, statement.target ?? statement);
  return rangeOf(line, statement.evolve ?? statement);
}

/** `'Power' (0.72)`: a name with its evolution. */
export function placed(node: MapNode): string {
  return `${quote(node.name)} (${twoDecimals(node.evolution)})`;
}

/** What to do about needers that may be users: a sentence with a blank before it; nothing for none. */
export function askWhetherUsers(nodes: readonly MapNode[]): string {
  if (nodes.length === 0) return "";
  const names = listNames(nodes.map(({ name }) => name));
  return nodes.length === 1
    ? ` If ${names} is a user, declare it as an anchor.`
    : ` If ${names} are users, declare them as anchors.`;
}

/** The stage of an evolution in one word or two: the author's label, else the default name. */
export function stageWord(analysis: Analysis, evolution: number): string {
  const stage = stageAt(evolution, analysis.boundaries);
  if (analysis.market) return DEFAULT_STAGE_NAMES[stage];
  return analysis.map.evolutionAxis.labels[stage] || DEFAULT_STAGE_NAMES[stage];
}

/** Makes components anchors; nothing unless that can be done for all, without losing what an anchor cannot carry. */
export function anchorsFix(map: WardleyMap, nodes: readonly MapNode[]): Fix[] {
  const changes = nodes.flatMap(({ kind, statement, decorators, inertia, line }) => {
    const { keyword, child } = statement;
    if (kind !== "component" || !keyword || child || decorators.length > 0 || inertia) return [];
    return [replaceSpan(map, line, keyword, "anchor")];
  });
  if (changes.length < nodes.length) return [];
  return [{ title: nodes.length === 1 ? "Make it an anchor" : "Make them anchors", changes }];
}

/** Short ways into the analysis of a text, for the tests of its parts. */
import { type Analysis, analyse } from "#core/analysis/strategy/analyse";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";
import type { StageBoundaries } from "#core/model/stages";
import type { MapNode, WardleyMap } from "#core/model/wardleyMap";

/** The map of some lines. */
export function mapOf(...lines: readonly string[]): WardleyMap {
  return buildMap(parse(lines.join("\n")));
}

/** The analysis of some lines. */
export function analysed(lines: readonly string[], boundaries?: StageBoundaries): Analysis {
  return analyse(mapOf(...lines), boundaries);
}

/** `component A [0.9, 0.5]` for each `A 0.9 0.5`; a word before the name is the keyword. */
export function components(...places: readonly string[]): string[] {
  return places.map((place) => {
    const words = place.split(" ");
    const evolution = words.pop();
    const visibility = words.pop();
    const keyword = ["anchor", "submap"].includes(words[0] ?? "") ? words.shift() : "component";
    return `${keyword} ${words.join(" ")} [${visibility}, ${evolution}]`;
  });
}

/** Names of nodes. */
export function names(nodes: Iterable<MapNode>): string[] {
  return [...nodes].map((node) => node.name);
}

/** Names of vertices. */
export function namesAt(map: WardleyMap, vertices: Iterable<number> | undefined): string[] {
  return [...(vertices ?? [])].map((index) => map.nodes[index]?.name ?? "?");
}

/** What is known of the node of a name. */
export function factsOf(analysis: Analysis, name: string) {
  const facts = analysis.nodes.find(({ node }) => node.name === name);
  if (!facts) throw new Error(`no node ${name}`);
  return facts;
}

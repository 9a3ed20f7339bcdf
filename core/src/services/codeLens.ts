import type { CodeLens, Location } from "vscode-languageserver-types";
import { linkRange, nameRange } from "../analysis/strategy/places";
import { neighboursOf, type ResolvedDependency } from "../analysis/valueChain";
import { count, twoDecimals } from "../analysis/words";
import type { Range } from "../language/text";
import type { ClientFeatures } from "./clientFeatures";
import type { Snapshot } from "./snapshot";
import { analysisOfSnapshot } from "./snapshotAnalysis";

/** A critical path of fewer steps has no link that would be worth naming. */
const SHORTEST_PATH = 3;

/** From this many needers on it is notable how many there are: the fan-in of a single point of failure. */
const MANY = 3;

/**
 * Above declarations what they are to the value chain: the weakest link of the critical path, a bottleneck, a single
 * point of failure, needed by many; with `mapwright.codeLens` at `all` also how many needs each has and how many need
 * it. A click lists the places, where the client offers a command for that.
 */
export function codeLenses(snapshot: Snapshot, client: ClientFeatures): CodeLens[] {
  const { map, settings, uri } = snapshot;
  if (settings.codeLens === "off") return [];
  const all = settings.codeLens === "all";
  const neighbours = neighboursOf(map);
  const analysis = analysisOfSnapshot(snapshot);
  const bottlenecks = new Map(analysis.bottlenecks.map((item) => [item.node, item] as const));
  const singlePoints = new Set(analysis.singlePoints.map(({ node }) => node));
  const lens = (range: Range, title: string, places: readonly Range[]): CodeLens => {
    const locations = places.map((place): Location => ({ uri, range: place }));
    const command = client.referencesCommand ?? "";
    return {
      range,
      command: { title, command, ...(command !== "" && { arguments: [uri, range.start, locations] }) },
    };
  };
  return map.nodes.flatMap((node) => {
    const needs = distinct(neighbours.needs[node.index] ?? [], ({ to }) => to.index);
    const neededBy = distinct(neighbours.neededBy[node.index] ?? [], ({ from }) => from.index);
    const range = nameRange(node);
    const lenses: CodeLens[] = [];
    if (all && needs.length > 0) lenses.push(lens(range, count(needs.length, "need"), needs.map(linkRange)));
    if (all ? neededBy.length > 0 : neededBy.length >= MANY && node.kind !== "anchor") {
      lenses.push(lens(range, `needed by ${neededBy.length}`, neededBy.map(linkRange)));
    }
    const bottleneck = bottlenecks.get(node);
    if (bottleneck) {
      const held = bottleneck.lagging.map(({ needer }) => nameRange(needer));
      lenses.push(lens(range, held.length > 0 ? `bottleneck for ${held.length}` : "bottleneck", held));
    }
    if (singlePoints.has(node)) {
      lenses.push(lens(range, "single point of failure", neededBy.map(linkRange)));
    }
    if (node === analysis.weakestLink && analysis.criticalPath.length >= SHORTEST_PATH) {
      const offered = analysis.graphs.offered[node.index] ?? node.evolution;
      const title = `weakest link of the critical path (${twoDecimals(offered)})`;
      lenses.push(lens(range, title, analysis.criticalPath.map(nameRange)));
    }
    return lenses;
  });
}

/** The first link to each neighbour. */
function distinct(
  links: readonly ResolvedDependency[],
  other: (link: ResolvedDependency) => number,
): readonly ResolvedDependency[] {
  const seen = new Set<number>();
  return links.filter((link) => {
    if (seen.has(other(link))) return false;
    seen.add(other(link));
    return true;
  });
}

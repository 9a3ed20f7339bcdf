import type { Analysis } from "../../analysis/strategy/analyse";
import type { Bottleneck } from "../../analysis/strategy/bottlenecks";
import { atLeast, NOISE } from "../../analysis/strategy/constants";
import type { MapNode } from "../../model/wardleyMap";
import type { Text } from "../report";
import { placed, text } from "../text";
import { needsIn } from "./neighbours";

/**
 * Where to begin with a bottleneck: its own immature need if it has one, else the needer that is least ahead,
 * else itself (analysis reference 5.1, section 9).
 */
export function mitigationOf(analysis: Analysis, { node, evolution, lagging }: Bottleneck): Text {
  const need = immatureNeed(analysis, node, evolution);
  if (need) return text`evolve ${placed(need)} first, which it needs itself`;
  const nearest = lagging.at(-1);
  if (nearest) return text`relieve ${nearest.needer}, which is least ahead (${nearest.gap})`;
  return node.movement ? ["carry its movement through"] : ["evolve it"];
}

/** The least evolved need that lags by more than a judgement's noise. */
function immatureNeed(analysis: Analysis, node: MapNode, evolution: number): MapNode | undefined {
  const offered = (need: MapNode) => analysis.graphs.offered[need.index] ?? need.evolution;
  return needsIn(analysis, node)
    .filter((need) => need.positioned && atLeast(evolution - offered(need), NOISE))
    .sort((a, b) => offered(a) - offered(b) || (a.key < b.key ? -1 : 1))[0];
}

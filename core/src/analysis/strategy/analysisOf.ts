import { Memory } from "../../language/memory";
import type { StageBoundaries } from "../../model/stages";
import type { WardleyMap } from "../../model/wardleyMap";
import { boundariesOf } from "../tags/mapBoundaries";
import { type Analysis, analyse } from "./analyse";

const known = new Memory<WardleyMap, Analysis>();

/**
 * The analysis of a map, made when first asked for and kept as long as the map; one per map and boundaries.
 *
 * @param configured the stage boundaries where the map has none of its own
 */
export function analysisOf(map: WardleyMap, configured: StageBoundaries): Analysis {
  const boundaries = boundariesOf(map, configured);
  const kept = known.get(map);
  if (kept?.boundaries.every((value, i) => value === boundaries[i])) return kept;
  const analysis = analyse(map, boundaries);
  known.set(map, analysis);
  return analysis;
}

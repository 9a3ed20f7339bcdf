import type { StageBoundaries } from "../../model/stages";
import type { WardleyMap } from "../../model/wardleyMap";
import { type Analysis, analyse } from "./analyse";

const known = new WeakMap<WardleyMap, Analysis>();

/** The analysis of a map, made when first asked for and kept as long as the map; one per map and boundaries. */
export function analysisOf(map: WardleyMap, boundaries: StageBoundaries): Analysis {
  const kept = known.get(map);
  if (kept?.boundaries.every((value, i) => value === boundaries[i])) return kept;
  const analysis = analyse(map, boundaries);
  known.set(map, analysis);
  return analysis;
}

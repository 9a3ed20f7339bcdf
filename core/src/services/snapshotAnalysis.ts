import type { Analysis } from "../analysis/strategy/analyse";
import { analysisOf } from "../analysis/strategy/analysisOf";
import type { Snapshot } from "./snapshot";

/** What the strategic analysis knows of a snapshot; worked out once per version. */
export function analysisOfSnapshot({ map, boundaries }: Snapshot): Analysis {
  return analysisOf(map, boundaries);
}

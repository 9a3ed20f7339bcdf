import { boundariesFrom, type StageBoundaries } from "../../model/stages";
import type { WardleyMap } from "../../model/wardleyMap";
import { readTags } from "./readTags";

/**
 * The stage boundaries that apply to a map: those of its own `// @boundaries` tag, those a Mermaid map draws, else
 * `configured`. Whoever draws, describes or checks a map asks here, so that words and picture agree.
 */
export function boundariesOf(map: WardleyMap, configured: StageBoundaries): StageBoundaries {
  return ownBoundaries(map) ?? configured;
}

/** The stage boundaries that a map itself says or draws; undefined for a map that leaves them to the settings. */
export function ownBoundaries(map: WardleyMap): StageBoundaries | undefined {
  for (const { name, value } of readTags(map.tree).ofMap) {
    if (name !== "boundaries") continue;
    const own = parseBoundaries(value?.text ?? "");
    if (own) return own;
  }
  return map.evolutionAxis.boundaries;
}

/** Three ascending numbers between 0 and 1, separated by blanks or commas; undefined for anything else. */
export function parseBoundaries(text: string): StageBoundaries | undefined {
  const words = text.split(/[\s,]+/).filter((word) => word !== "");
  return boundariesFrom(words.map((word) => (/^[\d.]+$/.test(word) ? Number(word) : Number.NaN)));
}

import { folderOf } from "./addresses";
import type { MapSummary, NameSummary } from "./mapSummary";
import { type IndexedMap, relationOf } from "./relation";
import { areVariants } from "./variant";

/**
 * True when what the surroundings of one map say can change with another map: the two are related, or lie in the
 * same folder and have a name that is at least nearly the same. Works both ways.
 */
export function concern(a: IndexedMap, b: IndexedMap): boolean {
  if (areVariants(a.summary.variant, b.summary.variant)) return false;
  let shared = 0;
  for (const key of a.summary.names.keys()) if (b.summary.names.has(key)) shared++;
  if (relationOf(a, b, shared)) return true;
  if (folderOf(a.uri) !== folderOf(b.uri)) return false;
  for (const loose of a.summary.byLooseName.keys()) if (b.summary.byLooseName.has(loose)) return true;
  return false;
}

/** True when two summaries say the same, so that nobody needs to hear of the newer one. */
export function sameSummary(a: MapSummary, b: MapSummary): boolean {
  if (a === b) return true;
  if (a.titleKey !== b.titleKey || a.ownAxis !== b.ownAxis || a.names.size !== b.names.size) return false;
  if (a.variant?.name !== b.variant?.name || a.variant?.family !== b.variant?.family) return false;
  if (a.addresses.join("\n") !== b.addresses.join("\n")) return false;
  if (a.title !== b.title || a.stageNames.join("\n") !== b.stageNames.join("\n")) return false;
  if (a.ownBoundaries?.join() !== b.ownBoundaries?.join()) return false;
  if (a.names === b.names) return true;
  for (const [key, name] of a.names) {
    const other = b.names.get(key);
    if (!other || !sameName(name, other)) return false;
  }
  return true;
}

function sameName(a: NameSummary, b: NameSummary): boolean {
  return (
    a.name === b.name &&
    a.kind === b.kind &&
    a.evolution === b.evolution &&
    a.visibility === b.visibility &&
    a.target === b.target &&
    a.positioned === b.positioned &&
    a.isAnchor === b.isAnchor &&
    a.range.start.line === b.range.start.line &&
    a.range.start.character === b.range.start.character &&
    a.range.end.character === b.range.end.character
  );
}

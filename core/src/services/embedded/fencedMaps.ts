import type { Fence } from "../../language/markdown/fence";
import { fenceUri, mapFences } from "../../language/markdown/mapFences";
import { createSnapshot, type Snapshot, updateSnapshot, withUri } from "../snapshot";

/** A map in a fence of a Markdown document: where it stands, and what is known of its own text. */
export interface FencedMap {
  readonly fence: Fence;
  readonly snapshot: Snapshot;
}

/**
 * The maps of a Markdown document, in the order of their fences. Maps that an edit did not touch stay what they
 * were, and of one that it touched only those lines are read again.
 *
 * @param previous the maps of an earlier version of the same document
 */
export function fencedMaps(
  uri: string,
  version: number,
  text: string,
  previous: readonly FencedMap[] = [],
): readonly FencedMap[] {
  const fences = mapFences(text);
  const sources = pairUp(fences, previous);
  return fences.map((fence, index) => {
    const own = fenceUri(uri, index);
    const before = sources[index];
    if (before === undefined) return { fence, snapshot: createSnapshot(own, version, fence.text) };
    if (before.fence.text === fence.text) return { fence, snapshot: withUri(before.snapshot, own) };
    const change = changeBetween(before.fence.text, fence.text);
    return { fence, snapshot: withUri(updateSnapshot(before.snapshot, version, [change]), own) };
  });
}

/**
 * The earlier state of each fence: counted from the start as far as texts are the same, the others from the end.
 * One between them that changed is that of the same number.
 */
function pairUp(
  fences: readonly Fence[],
  previous: readonly FencedMap[],
): readonly (FencedMap | undefined)[] {
  const shift = previous.length - fences.length;
  const same = (index: number, before: number) => fences[index]?.text === previous[before]?.fence.text;
  const shorter = Math.min(fences.length, previous.length);
  let first = 0;
  while (first < shorter && same(first, first)) first++;
  let last = 0;
  while (last < shorter - first && same(fences.length - 1 - last, previous.length - 1 - last)) last++;
  return fences.map((_, index) => {
    if (index >= fences.length - last) return previous[index + shift];
    return index < first || index < previous.length - last ? previous[index] : undefined;
  });
}

/** The change of what lies between the first and the last difference of two texts. */
function changeBetween(before: string, after: string) {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return { start, end: before.length - end, text: after.slice(start, after.length - end) };
}

import type { WardleyMap } from "../model/wardleyMap";

/** Names for `url` lines and for the files behind them. */

/** Letters and digits of a name in lower case, hyphens for what stands between them. */
export function slugOf(name: string): string {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join("-").slice(0, 60) || "submap";
}

/** The stem, or the stem with the next number, that no `url` line of the map is called. */
export function freeReference({ urls }: WardleyMap, stem: string): string {
  for (let number = 1; ; number++) {
    const reference = number === 1 ? stem : `${stem}-${number}`;
    if (!urls.some(({ key }) => key === reference)) return reference;
  }
}

import type { Surroundings } from "../analysis/portfolio/surroundings";
import type { OtherMap } from "./reportContext";

/** The maps that a map is to be compared with in its report: related ones, then variants of the same thing. */
export function otherMapsOf({ related, variants }: Surroundings): readonly OtherMap[] {
  return [
    ...related.map(({ uri, label, summary }) => ({ uri, label, summary, isVariant: false })),
    ...variants.map(({ uri, label, summary }) => ({ uri, label, summary, isVariant: true })),
  ];
}

import { labelOf } from "../analysis/portfolio/addresses";
import { variantsOf } from "../analysis/portfolio/comparison";
import type { Portfolio } from "../analysis/portfolio/portfolio";
import type { IndexedMap } from "../analysis/portfolio/relation";
import { surroundingsOf } from "../analysis/portfolio/surroundings";
import type { OtherMap } from "./reportContext";

/** The maps of a portfolio that a map is to be compared with: related ones, then variants of the same thing. */
export function otherMapsOf(portfolio: Portfolio, map: IndexedMap): readonly OtherMap[] {
  const { related } = surroundingsOf(portfolio, map.uri, map.summary);
  return [
    ...related.map(({ label, summary }) => ({ label, summary, isVariant: false })),
    ...variantsOf(portfolio, map).map(({ uri, summary }) => ({
      label: labelOf(uri, map.uri),
      summary,
      isVariant: true,
    })),
  ];
}

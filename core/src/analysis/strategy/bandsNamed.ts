import type { StageIndex } from "../../model/stages";

/** How the words begin that name the stages in any row (analysis reference 2.2), American spellings included. */
const BEGINNINGS: readonly (readonly string[])[] = [
  ["genesis", "novel", "unmodel", "concept"],
  ["custom", "bespoke", "emerg", "diverg", "hypothes"],
  ["product", "rental", "good", "converg", "theor"],
  ["commodit", "utilit", "best", "modelled", "modeled", "accept"],
];

/** The stages that a text names, such as "Product (+commodity)" or "Commodities / utilities". */
export function bandsNamed(text: string): readonly StageIndex[] {
  const words = text.toLowerCase().split(/[^a-z]+/);
  const bands: StageIndex[] = [];
  BEGINNINGS.forEach((stems, band) => {
    if (words.some((word) => stems.some((stem) => word.startsWith(stem)))) bands.push(band as StageIndex);
  });
  return bands;
}

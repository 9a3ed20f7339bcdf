import { evolutionWord, visibilityWord } from "../../model/stages";
import type { MapPosition } from "../../model/wardleyMap";
import { twoDecimals } from "../words";

/** "visibility 0.75 (high) · evolution 0.80 (high)" (analysis reference 4.1). */
export function placeInWords({ visibility, evolution }: MapPosition): string {
  const height = `visibility ${twoDecimals(visibility)} (${visibilityWord(visibility)})`;
  return `${height} · evolution ${twoDecimals(evolution)} (${evolutionWord(evolution)})`;
}

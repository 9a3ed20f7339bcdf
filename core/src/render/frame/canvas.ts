import type { WardleyMap } from "../../model/wardleyMap";
import type { MapArea } from "../geometry";

/** Room around the map area for title, axis labels and what hangs over (language reference 3.1), px. */
export const MARGINS = { left: 35, top: 45, right: 70, bottom: 92 } as const;

/** The map area when neither the caller nor the map gives one, px. */
export const DEFAULT_AREA: MapArea = { width: 1000, height: 600 };

/** Nothing can be told apart below this, and viewers give up far beyond the other, px. */
const SMALLEST = 50;
const LARGEST = 50_000;

/** Size of the map area: what is asked for, else the map's `size`, else the default; each side by itself. */
export function mapArea(map: WardleyMap, width: number | undefined, height: number | undefined): MapArea {
  return {
    width: side(width) ?? side(map.size?.width) ?? DEFAULT_AREA.width,
    height: side(height) ?? side(map.size?.height) ?? DEFAULT_AREA.height,
  };
}

function side(value: number | undefined): number | undefined {
  if (value === undefined || !(value > 0)) return undefined;
  return Math.min(LARGEST, Math.max(SMALLEST, value));
}

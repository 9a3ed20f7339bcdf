import { shapeToSvg } from "../shapeToSvg";
import { attribute } from "../svgText";
import { THEMES } from "../themes";
import type { ThemeId } from "../themes/theme";
import { LEGEND_BOX, type LegendEntry } from "./layer";

/** A legend's sign on the map's ground, as a picture of its own; what it means is said beside it. */
export function legendSymbolSvg({ symbol }: LegendEntry, theme: ThemeId): string {
  const { width, height } = LEGEND_BOX;
  const { fontFamily, page } = THEMES[theme];
  const family = attribute("font-family", fontFamily);
  const shapes = symbol.map((shape) => shapeToSvg(shape, undefined)).join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"${family} aria-hidden="true"><rect width="${width}" height="${height}" rx="2"${attribute("fill", page)}/>${shapes}</svg>`;
}

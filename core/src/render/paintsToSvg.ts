import { attribute, colourAttributes, numberAttribute, numberText } from "./svgText";
import type { GradientPaint, HatchPaint, ThemePaint } from "./themes/theme";

/** A theme's gradients and hatches as `<defs>`; empty when it has none. */
export function paintsToSvg(paints: readonly ThemePaint[]): string {
  if (paints.length === 0) return "";
  return `<defs>${paints.map((paint) => (paint.type === "gradient" ? gradient(paint) : hatch(paint))).join("")}</defs>`;
}

function gradient({ id, stops }: GradientPaint): string {
  const marks = stops.map(
    ({ offset, colour }) =>
      `<stop${numberAttribute("offset", offset)}${colourAttributes("stop-color", colour)}/>`,
  );
  return `<linearGradient${attribute("id", id)}>${marks.join("")}</linearGradient>`;
}

function hatch({ id, size, direction, colour, opacity }: HatchPaint): string {
  const side = numberText(size);
  const lines = `<path d="${hatchPath(direction, size)}" fill="none"${colourAttributes("stroke", colour)}${
    opacity === 1 ? "" : numberAttribute("opacity", opacity)
  }/>`;
  return `<pattern${attribute("id", id)} patternUnits="userSpaceOnUse" width="${side}" height="${side}">${lines}</pattern>`;
}

/** Diagonals also cross the tile's corners, or the lines would be broken where tiles meet. */
function hatchPath(direction: HatchPaint["direction"], size: number): string {
  const [s, before, after] = [size, -1, size + 1].map(numberText);
  const inner = numberText(size - 1);
  const falling = `M${inner} -1L${after} 1M0 0L${s} ${s}M-1 ${inner}L1 ${after}`;
  const rising = `M${before} 1L1 -1M0 ${s}L${s} 0M${inner} ${after}L${after} ${inner}`;
  switch (direction) {
    case "falling":
      return falling;
    case "rising":
      return rising;
    case "level":
      return `M0 ${numberText(size / 2)}L${s} ${numberText(size / 2)}`;
    case "crossed":
      return falling + rising;
  }
}

import type { SceneElement, Shape, TextShape } from "./scene";
import { longestWidth } from "./text/textWidth";
import type { MapTheme } from "./themes/theme";

/** An upright rectangle of the picture, px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How far letters reach above and below their baseline, in font sizes. */
const ASCENT = 0.8;
const DESCENT = 0.25;

/** What a shape covers; undefined for lines, turned texts and what only frames something. */
export function boxOf(shape: Shape, theme: MapTheme): Box | undefined {
  switch (shape.shape) {
    case "circle":
      return around(shape.cx, shape.cy, shape.r);
    case "polygon": {
      const xs = shape.points.map(([x]) => x);
      const ys = shape.points.map(([, y]) => y);
      if (xs.length === 0) return undefined;
      return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
    }
    case "rect":
      if (shape.fill === undefined) return undefined;
      return { left: shape.x, top: shape.y, right: shape.x + shape.width, bottom: shape.y + shape.height };
    case "text":
      return shape.rotation === undefined ? textBox(shape, theme) : undefined;
    case "line":
    case "polyline":
      return undefined;
  }
}

/** What of an element must not be covered by a badge. */
export function boxesOf({ kind, shapes }: SceneElement, theme: MapTheme): readonly Box[] {
  // Areas lie below everything; badges may lie on them.
  if (kind === "attitude") return [];
  return shapes.flatMap((shape) => boxOf(shape, theme) ?? []);
}

/** A square about a point. */
export function around(x: number, y: number, reach: number): Box {
  return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
}

/** Area that two boxes share, px². */
export function sharedArea(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

function textBox(shape: TextShape, { monospaced }: MapTheme): Box {
  const { x, y, lines, size, anchor, lineHeight } = shape;
  const style = { size, bold: shape.bold === true, monospaced };
  const width = longestWidth(lines, style);
  const left = anchor === "middle" ? x - width / 2 : anchor === "end" ? x - width : x;
  const bottom = y + (lines.length - 1) * (lineHeight ?? size) + DESCENT * size;
  return { left, top: y - ASCENT * size, right: left + width, bottom };
}

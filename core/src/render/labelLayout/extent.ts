import { type Box, boxOf } from "../boxes";
import type { LineShape, Shape, TextShape } from "../scene";
import { longestWidth } from "../text/textWidth";
import type { MapTheme } from "../themes/theme";
import { ASCENT, DESCENT } from "./candidates";

/** Lines as wide as this are bars or bands rather than lines, px. */
const BAR_WIDTH = 4;

/** Whether a line is one that text may cross if it must. */
export function isThin({ strokeWidth }: LineShape): boolean {
  return (strokeWidth ?? 1) < BAR_WIDTH;
}

/** What a shape keeps labels from, its outline included; undefined for lines and bands. */
export function extent(shape: Shape, theme: MapTheme): Box | undefined {
  switch (shape.shape) {
    case "text":
      return shape.rotation === undefined ? textExtent(shape, theme) : undefined;
    case "line":
      return bar(shape);
    case "rect": {
      const { x, y, width, height } = shape;
      return { left: x, top: y, right: x + width, bottom: y + height };
    }
    default: {
      const box = boxOf(shape, theme);
      return box && grown(box, (shape.strokeWidth ?? 1) / 2);
    }
  }
}

/** An upright bar, as that of inertia; a slanting one is a band under a link, which may be crossed. */
function bar({ x1, y1, x2, y2, strokeWidth }: LineShape): Box | undefined {
  if (x1 !== x2) return undefined;
  const half = (strokeWidth ?? 1) / 2;
  return { left: x1 - half, top: Math.min(y1, y2), right: x1 + half, bottom: Math.max(y1, y2) };
}

function textExtent(
  { x, y, lines, size, anchor, lineHeight, bold }: TextShape,
  { monospaced }: MapTheme,
): Box {
  const style = { size, bold: bold === true, monospaced };
  const width = longestWidth(lines, style);
  const left = anchor === "middle" ? x - width / 2 : anchor === "end" ? x - width : x;
  const bottom = y + (lines.length - 1) * (lineHeight ?? size) + DESCENT * size;
  return { left, top: y - ASCENT * size, right: left + width, bottom };
}

/** A box with some space about it, px. */
export function grown({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

/** Half the width of the strip along an edge that a label had better not cover, px. */
const EDGE = 0.5;

/** The four edges of what is only framed. */
export function edges({ left, top, right, bottom }: Box): readonly Box[] {
  return [
    { left, right, top: top - EDGE, bottom: top + EDGE },
    { left, right, top: bottom - EDGE, bottom: bottom + EDGE },
    { left: left - EDGE, right: left + EDGE, top, bottom },
    { left: right - EDGE, right: right + EDGE, top, bottom },
  ];
}

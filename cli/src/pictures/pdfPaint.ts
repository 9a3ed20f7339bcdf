import type { Box } from "#core/render/boxes";
import type { Paint } from "#core/render/scene";
import type { GradientPaint, HatchPaint, MapTheme } from "#core/render/themes/theme";

export type Page = PDFKit.PDFDocument;

/** A colour of the scene for a page: `#rrggbb` and how much of it covers what lies below, 0..1. */
interface Ink {
  readonly colour: string;
  readonly opacity: number;
}

function inkOf(colour: string, opacity: number): Ink {
  if (!/^#[\da-f]{8}$/i.test(colour)) return { colour, opacity };
  return { colour: colour.slice(0, 7), opacity: (opacity * Number.parseInt(colour.slice(7), 16)) / 255 };
}

/**
 * Fills and strokes what `outline` draws.
 *
 * @param box of the outline, across which gradients and hatches run
 */
export function paint(page: Page, shape: Paint, theme: MapTheme, box: Box, outline: () => void): void {
  const { fill, stroke, opacity = 1 } = shape;
  if (fill !== undefined && fill !== "none") {
    const pattern = theme.paints.find(({ id }) => fill === `url(#${id})`);
    if (pattern?.type === "gradient") fillGradient(page, pattern, box, opacity, outline);
    else if (pattern?.type === "hatch") fillHatch(page, pattern, box, opacity, outline);
    else {
      const ink = inkOf(fill, opacity * (shape.fillOpacity ?? 1));
      outline();
      page.fillColor(ink.colour, ink.opacity).fill();
    }
  }
  if (stroke !== undefined && stroke !== "none") {
    const ink = inkOf(stroke, opacity * (shape.strokeOpacity ?? 1));
    outline();
    setDash(page, shape.dash);
    page
      .lineWidth(shape.strokeWidth ?? 1)
      .strokeColor(ink.colour, ink.opacity)
      .stroke();
  }
}

/** The colour of letters. */
export function textInk(page: Page, colour: string, opacity: number): void {
  const ink = inkOf(colour, opacity);
  page.fillColor(ink.colour, ink.opacity);
}

function setDash(page: Page, dash: string | undefined): void {
  const lengths = (dash ?? "")
    .split(/[ ,]+/)
    .map(Number)
    .filter((length) => length > 0);
  const [first, second = first] = lengths;
  if (first === undefined) page.undash();
  else page.dash(first, { space: second ?? first });
}

function fillGradient(
  page: Page,
  { stops }: GradientPaint,
  box: Box,
  opacity: number,
  outline: () => void,
): void {
  const gradient = page.linearGradient(box.left, box.top, box.right, box.top);
  for (const { offset, colour } of stops) {
    const ink = inkOf(colour, 1);
    gradient.stop(offset, ink.colour);
  }
  outline();
  page.fillOpacity(opacity).fill(gradient as unknown as string);
  page.fillOpacity(1);
}

/** The lines of a hatch lie where they lie in SVG: on a raster of the picture, not of the shape. */
function fillHatch(page: Page, hatch: HatchPaint, box: Box, opacity: number, outline: () => void): void {
  const { size, direction, colour } = hatch;
  page.save();
  outline();
  page
    .clip()
    .undash()
    .lineWidth(1)
    .strokeColor(colour, opacity * hatch.opacity);
  const height = box.bottom - box.top;
  const first = Math.floor((box.left - height) / size) * size;
  if (direction === "level") {
    for (let y = Math.floor(box.top / size) * size + size / 2; y < box.bottom; y += size) {
      page.moveTo(box.left, y).lineTo(box.right, y);
    }
  }
  for (let x = first; x < box.right + height; x += size) {
    // A falling line through (x, 0) of the raster meets the box's upper edge at x + top.
    const shift = ((box.top % size) + size) % size;
    if (direction === "falling" || direction === "crossed") {
      page.moveTo(x + shift, box.top).lineTo(x + shift + height, box.bottom);
    }
    if (direction === "rising" || direction === "crossed") {
      page.moveTo(x - shift, box.top).lineTo(x - shift - height, box.bottom);
    }
  }
  page.stroke().restore();
}

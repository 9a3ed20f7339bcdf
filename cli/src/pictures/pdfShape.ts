import type { Box } from "#core/render/boxes";
import type { Shape, TextShape } from "#core/render/scene";
import type { MapTheme } from "#core/render/themes/theme";
import { fontFor } from "./fonts";
import { type Page, paint, textInk } from "./pdfPaint";

/** Of an underline, in font sizes: where fonts like Helvetica have it. */
const UNDERLINE = { below: 0.1, width: 0.06 } as const;

/** Draws a shape of a scene on a page whose coordinates are those of the scene. */
export function drawShape(page: Page, shape: Shape, theme: MapTheme): void {
  switch (shape.shape) {
    case "circle": {
      const { cx, cy, r } = shape;
      const box = { left: cx - r, top: cy - r, right: cx + r, bottom: cy + r };
      paint(page, shape, theme, box, () => page.circle(cx, cy, r));
      break;
    }
    case "rect": {
      const { x, y, width, height, radius } = shape;
      const box = { left: x, top: y, right: x + width, bottom: y + height };
      paint(page, shape, theme, box, () =>
        radius === undefined ? page.rect(x, y, width, height) : page.roundedRect(x, y, width, height, radius),
      );
      break;
    }
    case "line": {
      const { x1, y1, x2, y2 } = shape;
      const box = boxOfPoints([
        [x1, y1],
        [x2, y2],
      ]);
      paint(page, { ...shape, fill: undefined }, theme, box, () => page.moveTo(x1, y1).lineTo(x2, y2));
      break;
    }
    case "polygon":
    case "polyline":
      turned(page, shape.rotation, () =>
        paint(page, shape, theme, boxOfPoints(shape.points), () => {
          const [first, ...rest] = shape.points;
          if (first === undefined) return;
          page.moveTo(...first);
          for (const point of rest) page.lineTo(...point);
          if (shape.shape === "polygon") page.closePath();
        }),
      );
      break;
    case "text":
      turned(page, shape.rotation, () => drawText(page, shape, theme));
      break;
  }
}

function turned(page: Page, rotation: TextShape["rotation"], draw: () => void): void {
  if (rotation === undefined || rotation.angle === 0) {
    draw();
    return;
  }
  page.save().rotate(rotation.angle, { origin: [rotation.x, rotation.y] });
  draw();
  page.restore();
}

function drawText(page: Page, text: TextShape, theme: MapTheme): void {
  const { lines, size, anchor, bold = false, italic = false, underline = false, fill, outline } = text;
  if (fill === undefined || fill === "none") return;
  const font = fontFor(text.fontFamily ?? theme.fontFamily, { bold, italic });
  page.font(Buffer.from(font.buffer, font.byteOffset, font.byteLength), size).undash();
  lines.forEach((line, at) => {
    if (line.trim() === "") return;
    const width = page.widthOfString(line);
    const x = anchor === "middle" ? text.x - width / 2 : anchor === "end" ? text.x - width : text.x;
    const y = text.y + at * (text.lineHeight ?? size);
    const options = { lineBreak: false, baseline: "alphabetic" } as const;
    if (outline !== undefined) {
      page
        .lineWidth(text.strokeWidth ?? 1)
        .lineJoin("round")
        .strokeColor(outline);
      page.text(line, x, y, { ...options, stroke: true, fill: false });
    }
    textInk(page, fill, text.opacity ?? 1);
    page.text(line, x, y, options);
    if (underline) page.rect(x, y + UNDERLINE.below * size, width, UNDERLINE.width * size).fill();
  });
}

function boxOfPoints(points: readonly (readonly [number, number])[]): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

import type { Paint, Rotation, Shape, TextShape } from "./scene";
import { attribute, colourAttributes, numberAttribute, numberText } from "./svgText";
import { escapeText } from "./text/escapeXml";

/** A shape as an SVG element, with a class unless it belongs to the frame. */
export function shapeToSvg(shape: Shape, className: string | undefined): string {
  const classes = className === undefined ? "" : ` class="${className}"`;
  switch (shape.shape) {
    case "circle": {
      const centre = ` cx="${numberText(shape.cx)}" cy="${numberText(shape.cy)}"`;
      return `<circle${classes}${centre} r="${numberText(shape.r)}"${painted(shape)}/>`;
    }
    case "rect": {
      const size = ` width="${numberText(shape.width)}" height="${numberText(shape.height)}"`;
      const corners = shape.radius === undefined ? "" : numberAttribute("rx", shape.radius);
      return `<rect${classes}${place(shape)}${size}${corners}${painted(shape)}/>`;
    }
    case "line": {
      const start = ` x1="${numberText(shape.x1)}" y1="${numberText(shape.y1)}"`;
      const end = ` x2="${numberText(shape.x2)}" y2="${numberText(shape.y2)}"`;
      return `<line${classes}${start}${end}${painted(shape)}/>`;
    }
    case "polygon":
    case "polyline": {
      const points = shape.points.map(([x, y]) => `${numberText(x)},${numberText(y)}`).join(" ");
      return `<${shape.shape}${classes} points="${points}"${painted(shape)}${turned(shape.rotation)}/>`;
    }
    case "text":
      return textToSvg(shape, classes);
  }
}

function place({ x, y }: { readonly x: number; readonly y: number }): string {
  return ` x="${numberText(x)}" y="${numberText(y)}"`;
}

/** The paint written last and its text: neighbours in a picture are mostly painted alike. */
let lastPaint: Paint = {};
let lastText = ' fill="none"';

/** SVG fills black what says nothing, so the absence of a fill is always said. */
function painted({ fill, stroke, strokeWidth, dash, fillOpacity, strokeOpacity, opacity }: Paint): string {
  const last = lastPaint;
  if (
    fill === last.fill &&
    stroke === last.stroke &&
    strokeWidth === last.strokeWidth &&
    dash === last.dash &&
    fillOpacity === last.fillOpacity &&
    strokeOpacity === last.strokeOpacity &&
    opacity === last.opacity
  )
    return lastText;
  lastPaint = { fill, stroke, strokeWidth, dash, fillOpacity, strokeOpacity, opacity };
  lastText = paintText(lastPaint);
  return lastText;
}

function paintText({ fill, stroke, strokeWidth, dash, fillOpacity, strokeOpacity, opacity }: Paint): string {
  let text = fill === undefined ? ' fill="none"' : colourAttributes("fill", fill, fillOpacity);
  if (stroke !== undefined) {
    text += colourAttributes("stroke", stroke, strokeOpacity);
    if (strokeWidth !== undefined && strokeWidth !== 1) text += numberAttribute("stroke-width", strokeWidth);
    if (dash !== undefined) text += attribute("stroke-dasharray", dash);
  }
  return opacity === undefined ? text : text + numberAttribute("opacity", opacity);
}

function turned(rotation: Rotation | undefined): string {
  if (rotation === undefined || rotation.angle === 0) return "";
  const { angle, x, y } = rotation;
  return ` transform="rotate(${numberText(angle)} ${numberText(x)} ${numberText(y)})"`;
}

function textToSvg(shape: TextShape, classes: string): string {
  const { x, lines, size, anchor, bold, italic, underline, outline, strokeWidth, fontFamily } = shape;
  let start = `<text${classes}${place(shape)} font-size="${numberText(size)}"`;
  if (fontFamily !== undefined) start += attribute("font-family", fontFamily);
  if (anchor !== undefined && anchor !== "start") start += ` text-anchor="${anchor}"`;
  if (bold) start += ' font-weight="bold"';
  if (italic) start += ' font-style="italic"';
  if (underline) start += ' text-decoration="underline"';
  start += colourAttributes("fill", shape.fill ?? "none");
  if (outline !== undefined) {
    start += `${colourAttributes("stroke", outline)}${numberAttribute("stroke-width", strokeWidth ?? 1)}`;
    start += ' stroke-linejoin="round" paint-order="stroke"';
  }
  start += `${turned(shape.rotation)}>`;
  const [first = "", ...rest] = lines;
  if (rest.length === 0) return `${start}${escapeText(first)}</text>`;
  return `${start}${linesToSvg(lines, x, shape.lineHeight ?? size)}</text>`;
}

/** An empty line has no box of its own to step from, so its height is added to the next one's step. */
function linesToSvg(lines: readonly string[], x: number, lineHeight: number): string {
  let svg = "";
  let step = 0;
  for (const line of lines) {
    if (line.trim() !== "") {
      const down = step === 0 ? "" : numberAttribute("dy", step);
      svg += `<tspan${numberAttribute("x", x)}${down}>${escapeText(line)}</tspan>`;
      step = 0;
    }
    step += lineHeight;
  }
  return svg;
}

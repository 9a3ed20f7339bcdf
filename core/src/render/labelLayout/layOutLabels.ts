import { LABEL_LINE_HEIGHT } from "../labels";
import type { ElementKind, Scene, SceneElement, Shape, TextForm, TextShape } from "../scene";
import { longestWidth } from "../text/textWidth";
import type { MapTheme } from "../themes/theme";
import { GAP, type Place } from "./candidates";
import { edges, extent, isThin } from "./extent";
import { COVERED, Layout } from "./layout";

/** What it costs to cover the outline of what only frames an area. */
const FRAME = 8;

/** Elements whose symbols have names beside them. */
const NAMED: readonly ElementKind[] = ["component", "evolved", "submap"];

/** Areas lie below everything; labels may lie on them. */
const AREAS: readonly ElementKind[] = ["attitude"];

/**
 * Lays the labels that nobody placed where they cover no other text, no symbol and as few lines as possible.
 * Each stays where the language puts it (reference 3.6) while that place is free. What the author placed stays.
 * The same elements always give the same places, and a label looks no further than what it would cover, so that
 * an edit moves only labels near it. Linear in the number of elements.
 */
export function layOutLabels(
  elements: readonly SceneElement[],
  frame: readonly Shape[],
  viewBox: Scene["viewBox"],
  theme: MapTheme,
): readonly SceneElement[] {
  const { x, y, width, height } = viewBox;
  const layout = new Layout({ left: x, top: y, right: x + width, bottom: y + height });
  for (const shape of frame) {
    if (shape.shape === "text") occupy(layout, shape, theme);
  }
  const free: { readonly element: number; readonly shape: number; readonly text: TextShape }[] = [];
  elements.forEach((element, at) => {
    const { kind, shapes } = element;
    if (AREAS.includes(kind)) return;
    const named = NAMED.includes(kind) ? at : undefined;
    for (let index = 0; index < shapes.length; index++) {
      const shape = shapes[index];
      if (shape === undefined) continue;
      if (shape.shape === "text" && (shape.home ?? shape.otherForm) !== undefined) {
        free.push({ element: at, shape: index, text: shape });
        addLabel(layout, shape, at, theme);
      } else if (shape.shape === "line" && isThin(shape)) {
        layout.addLine({ x: shape.x1, y: shape.y1 }, { x: shape.x2, y: shape.y2 });
      } else occupy(layout, shape, theme, named);
    }
  });
  if (free.length === 0) return elements;
  const places = layout.settle();
  const result = [...elements];
  free.forEach(({ element, shape, text }, index) => {
    const place = places[index];
    const old = result[element];
    if (old === undefined || place === undefined || (place.text.lines === text.lines && place.cost === 0))
      return;
    const shapes = [...old.shapes];
    shapes[shape] = moved(text, place);
    result[element] = { ...old, shapes };
  });
  return result;
}

function occupy(layout: Layout, shape: Shape, theme: MapTheme, element?: number): void {
  const box = extent(shape, theme);
  if (box === undefined) return;
  if (shape.shape === "rect" && shape.fill === undefined) {
    for (const edge of edges(box)) layout.occupy(edge, FRAME);
    return;
  }
  const symbol = shape.shape === "circle" || shape.shape === "polygon" || shape.shape === "rect";
  if (element !== undefined && symbol) layout.addSymbol(box, element);
  else layout.occupy(box, COVERED);
}

function addLabel(layout: Layout, text: TextShape, element: number, theme: MapTheme): void {
  const { size, otherForm, anchor = "start" } = text;
  const style = { size, monospaced: theme.monospaced };
  const placeOf = ({ x, y, lines, anchor }: TextForm): Place => {
    const width = longestWidth(lines, style);
    return { x, y, anchor, text: { lines, width }, cost: 0, distance: GAP };
  };
  const start = placeOf({ x: text.x, y: text.y, lines: text.lines, anchor });
  const home = text.home ?? { x: start.x, y: start.y, reach: 0 };
  layout.addLabel({ home, size, start, element, style, otherForm: otherForm && placeOf(otherForm) });
}

function moved(text: TextShape, { x, y, anchor, text: { lines } }: Place): TextShape {
  return { ...text, x, y, anchor, lines, lineHeight: LABEL_LINE_HEIGHT };
}

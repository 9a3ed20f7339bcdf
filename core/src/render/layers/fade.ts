import type { SceneElement, Shape } from "../scene";
import type { Colour, MapTheme } from "../themes/theme";

/** How far what no layer speaks of goes towards the page, 0..1: names stay readable. */
const FADED = { text: 0.45, symbol: 0.6 } as const;

/**
 * An element with its colours drawn towards the page. Mixing, and not transparency, so that no link shows
 * through a symbol; what is painted with a pattern becomes transparent, which is the best one can do.
 */
export function faded(element: SceneElement, theme: MapTheme): SceneElement {
  return { ...element, shapes: element.shapes.map((shape) => fadedShape(shape, theme)) };
}

function fadedShape(shape: Shape, { page }: MapTheme): Shape {
  const amount = shape.shape === "text" ? FADED.text : FADED.symbol;
  const fade = (colour: Colour | undefined) => colour && mix(colour, page, amount);
  const pattern = shape.fill?.startsWith("url(") ? { opacity: (shape.opacity ?? 1) * (1 - amount) } : {};
  return { ...shape, ...pattern, fill: fade(shape.fill), stroke: fade(shape.stroke) };
}

/**
 * A colour on its way to another (`amount` 0..1); what is no `#rrggbb` or `#rrggbbaa` stays. Transparency stays,
 * too.
 */
export function mix(colour: Colour, towards: Colour, amount: number): Colour {
  const [from, to] = [channels(colour), channels(towards)];
  if (from === undefined || to === undefined) return colour;
  const mixed = from.map((value, at) => Math.round(value + ((to[at] ?? 0) - value) * amount));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}${colour.slice(7)}`;
}

function channels(colour: Colour): readonly number[] | undefined {
  if (!/^#[\da-f]{6}(?:[\da-f]{2})?$/i.test(colour)) return undefined;
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

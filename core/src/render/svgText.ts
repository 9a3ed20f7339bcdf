import { escapeAttribute } from "./text/escapeXml";

/** A length or angle with at most two decimals; never anything SVG cannot read. */
export function numberText(value: number): string {
  const hundredths = Math.round(value * 100);
  if (hundredths % 100 === 0) return String(hundredths / 100 + 0);
  // Also for what is no number or beyond all measure; both never come from a map.
  if (!(Math.abs(hundredths) < 2 ** 31)) return Number.isFinite(value) ? String(hundredths / 100) : "0";
  // Whole numbers are written several times faster than fractions.
  const size = Math.abs(hundredths);
  const rest = size % 100;
  const decimals = rest % 10 === 0 ? rest / 10 : rest < 10 ? `0${rest}` : rest;
  return `${hundredths < 0 ? "-" : ""}${(size - rest) / 100}.${decimals}`;
}

/** ` name="value"`, escaped. */
export function attribute(name: string, value: string): string {
  return ` ${name}="${escapeAttribute(value)}"`;
}

/** ` name="number"`. */
export function numberAttribute(name: string, value: number): string {
  return ` ${name}="${numberText(value)}"`;
}

/** What takes a colour. */
export type ColourAttribute = "fill" | "stroke" | "stop-color";

const OPACITY: Readonly<Record<ColourAttribute, string>> = {
  fill: "fill-opacity",
  stroke: "stroke-opacity",
  "stop-color": "stop-opacity",
};

/**
 * A colour as two attributes: older viewers (and converters to PNG and PDF) do not know `#rrggbbaa`, so its
 * last two digits become the matching opacity. `opacity` 0..1 multiplies it.
 */
export function colourAttributes(name: ColourAttribute, colour: string, opacity = 1): string {
  if (opacity === 1 && colour.length === 7) return ` ${name}="${colour}"`;
  const translucent = colour.startsWith("#") && colour.length === 9;
  const own = translucent ? Number.parseInt(colour.slice(7), 16) / 255 : 1;
  const total = own * opacity;
  const plain = attribute(name, translucent ? colour.slice(0, 7) : colour);
  return plain + (total === 1 ? "" : numberAttribute(OPACITY[name], total));
}

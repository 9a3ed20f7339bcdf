import { escapeAttribute } from "./text/escapeXml";

/** A length or angle with at most two decimals; never anything SVG cannot read. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return "0";
  const rounded = Math.round(value * 100) / 100;
  // Adding zero turns -0 into 0; numbers from 1e21 on would be written with an exponent, which is far outside.
  return String(rounded + 0);
}

/** ` name="value"`, escaped. */
export function attribute(name: string, value: string): string {
  return ` ${name}="${escapeAttribute(value)}"`;
}

/** ` name="number"`. */
export function numberAttribute(name: string, value: number): string {
  return ` ${name}="${numberText(value)}"`;
}

/**
 * A colour as two attributes: older viewers (and converters to PNG and PDF) do not know `#rrggbbaa`, so its
 * last two digits become the matching opacity. `opacity` 0..1 multiplies it.
 */
export function colourAttributes(
  name: "fill" | "stroke" | "stop-color",
  colour: string,
  opacity = 1,
): string {
  const translucent = colour.startsWith("#") && colour.length === 9;
  const plain = translucent ? colour.slice(0, 7) : colour;
  const own = translucent ? Number.parseInt(colour.slice(7), 16) / 255 : 1;
  const total = own * opacity;
  const opacityName = name === "stop-color" ? "stop-opacity" : `${name}-opacity`;
  return attribute(name, plain) + (total === 1 ? "" : numberAttribute(opacityName, total));
}

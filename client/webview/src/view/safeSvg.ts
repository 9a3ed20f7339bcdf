const SVG = "http://www.w3.org/2000/svg";

const ELEMENTS = new Set(
  "svg g title desc defs linearGradient stop pattern path circle rect line polygon polyline text tspan".split(
    " ",
  ),
);

const ATTRIBUTES = new Set(
  [
    "class id role viewBox width height x y x1 y1 x2 y2 cx cy r rx points d dx dy transform opacity offset",
    "fill fill-opacity stroke stroke-opacity stroke-width stroke-dasharray stroke-linejoin stroke-linecap",
    "stop-color stop-opacity patternUnits font-family font-size font-weight font-style text-anchor",
    "text-decoration paint-order pointer-events xmlns",
  ].flatMap((names) => names.split(" ")),
);

/** A reference is to a paint of the same picture. */
const REFERENCE = /url\s*\(/i;
const OWN_REFERENCE = /^url\(#[\w-]+\)$/;

/**
 * Turns markup of the renderer into nodes of this document. The renderer has escaped all text of the map; this
 * is the second lock: anything but the shapes and attributes it uses (scripts, handlers, links, styles, foreign
 * content) makes the whole picture be refused.
 *
 * @throws when the markup is not well-formed or holds anything else
 */
export function parseSvg(markup: string): SVGSVGElement {
  const parsed = new DOMParser().parseFromString(markup, "image/svg+xml").documentElement;
  checkSvgElement(parsed);
  for (const element of parsed.querySelectorAll("*")) checkSvgElement(element);
  if (!(parsed instanceof SVGSVGElement)) throw new Error("the markup is not a picture");
  return document.adoptNode(parsed);
}

/** The same for pieces of a picture. */
export function parseSvgPieces(pieces: readonly string[]): SVGElement[] {
  if (pieces.length === 0) return [];
  const nodes = [...parseSvg(`<svg xmlns="${SVG}">${pieces.join("")}</svg>`).children];
  if (nodes.length !== pieces.length) throw new Error("a piece of the picture is not one element");
  return nodes as SVGElement[];
}

/**
 * Refuses an element that the renderer does not write, by name or by an attribute.
 *
 * @throws when it does not belong into a picture
 */
export function checkSvgElement(element: Element): void {
  if (element.namespaceURI !== SVG || !ELEMENTS.has(element.localName)) {
    throw new Error(`<${element.nodeName}> does not belong into a picture`);
  }
  // By their names, which are unique in well-formed markup: an object for each attribute takes three times as long.
  for (const name of element.getAttributeNames()) {
    const value = element.getAttribute(name) ?? "";
    if (!belongs(name, value)) throw new Error(`${name}="${value}" does not belong into a picture`);
  }
}

function belongs(name: string, value: string): boolean {
  if (!ATTRIBUTES.has(name)) return name.startsWith("data-") || name.startsWith("aria-");
  // A large picture has a hundred thousand attributes, nearly all of them without a parenthesis.
  return !value.includes("(") || !REFERENCE.test(value) || OWN_REFERENCE.test(value);
}

import { checkPictureMarkup, isPictureAttribute, isPictureElement, SVG_NAMESPACE } from "./svgMarkup";

/**
 * Turns markup of the renderer into nodes of this document. The renderer has escaped all text of the map; this
 * is the second lock: anything but the shapes and attributes it uses (scripts, handlers, links, styles, foreign
 * content) makes the whole picture be refused, before a parser has seen any of it.
 *
 * @throws when the markup is not well-formed or holds anything else
 */
export function parseSvg(markup: string): SVGSVGElement {
  checkPictureMarkup(markup);
  const template = document.createElement("template");
  template.innerHTML = markup;
  const root = template.content.firstChild;
  if (!(root instanceof SVGSVGElement)) throw new Error("the markup is not a picture");
  return document.adoptNode(root);
}

/** The same for pieces of a picture. */
export function parseSvgPieces(pieces: readonly string[]): SVGElement[] {
  if (pieces.length === 0) return [];
  const nodes = [...parseSvg(`<svg xmlns="${SVG_NAMESPACE}">${pieces.join("")}</svg>`).children];
  if (nodes.length !== pieces.length) throw new Error("a piece of the picture is not one element");
  return nodes as SVGElement[];
}

/**
 * Refuses an element that the renderer does not write, by name or by an attribute.
 *
 * @throws when it does not belong into a picture
 */
export function checkSvgElement(element: Element): void {
  if (element.namespaceURI !== SVG_NAMESPACE || !isPictureElement(element.localName)) {
    throw new Error(`<${element.nodeName}> does not belong into a picture`);
  }
  for (const { name, value } of element.attributes) {
    if (!isPictureAttribute(name, value))
      throw new Error(`${name}="${value}" does not belong into a picture`);
  }
}

import { checkSvgElement } from "./safeSvg";

const HTML = "http://www.w3.org/1999/xhtml";

const ELEMENTS = new Set(
  "section h2 p ul ol li div table caption thead tbody tr th td dl dt dd span strong code q a".split(" "),
);

/** What an attribute may say. */
const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  id: /^[a-z-]+$/,
  class: /^[a-z ]+$/,
  scope: /^(row|col)$/,
  href: /^#L\d+$/,
  "data-line": /^\d+$/,
  "data-map": /^\d+$/,
};

/**
 * Turns a section of the report into nodes of this document. The core has escaped all text of the map; this is
 * the second lock: anything but the elements and attributes that it writes (scripts, handlers, styles, links out
 * of the page) makes the section be refused.
 *
 * @throws when the markup is no section or holds anything else
 */
export function parseSection(markup: string): HTMLElement {
  const { body } = new DOMParser().parseFromString(markup, "text/html");
  const [section] = body.children;
  if (!(section instanceof HTMLElement) || section.localName !== "section" || body.children.length !== 1) {
    throw new Error("the markup is not one section");
  }
  for (const element of [section, ...section.querySelectorAll("*")]) check(element);
  return document.importNode(section, true);
}

function check(element: Element): void {
  if (element.namespaceURI !== HTML) {
    checkSvgElement(element);
    return;
  }
  if (!ELEMENTS.has(element.localName))
    throw new Error(`<${element.localName}> does not belong into a report`);
  for (const { name, value } of element.attributes) {
    if (!ATTRIBUTES[name]?.test(value)) throw new Error(`${name}="${value}" does not belong into a report`);
  }
}

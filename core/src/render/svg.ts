import { sourceMetadata } from "./embeddedSource";
import { paintsToSvg } from "./paintsToSvg";
import type { Scene, SceneElement } from "./scene";
import { shapeToSvg } from "./shapeToSvg";
import { attribute, numberText } from "./svgText";
import { escapeText } from "./text/escapeXml";
import { THEMES } from "./themes";

/**
 * Scene to SVG. The same scene always gives the same bytes. Only presentation attributes are used, so that a
 * content security policy without `unsafe-inline` drops nothing; there is no script, no style, no foreign
 * object and no reference to anything outside.
 */

/**
 * The whole picture, one element per line.
 *
 * @param source text of the map for the picture to carry, so that it can be opened as a map again
 */
export function sceneToSvg(scene: Scene, source?: string): string {
  const { title, description } = scene;
  const elements = scene.elements.map(elementToSvg);
  return wholeSvg({
    root: rootAttributes(scene),
    title,
    description,
    frame: frameToSvg(scene),
    elements,
    source,
  });
}

/** The parts of a picture. */
export interface SvgParts {
  /** Attributes of the root. */
  readonly root: Readonly<Record<string, string>>;
  readonly title: string;
  readonly description: string;
  /** The `<g class="frame">`. */
  readonly frame: string;
  /** The `<g>` of each element, bottom to top. */
  readonly elements: readonly string[];
  /** Text of the map that the picture carries. */
  readonly source?: string | undefined;
}

/** The whole picture from its parts. */
export function wholeSvg({ root, title, description, frame, elements, source }: SvgParts): string {
  const attributes = Object.entries(root).map(([name, value]) => attribute(name, value));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="mapwright" role="img"${attributes.join("")}>`,
    `<title>${escapeText(title)}</title>`,
    `<desc>${escapeText(description)}</desc>`,
    ...(source === undefined ? [] : [sourceMetadata(source)]),
    frame,
    `<g class="elements">`,
    ...elements,
    "</g>",
    "</svg>",
    "",
  ].join("\n");
}

/** The root's attributes that depend on the scene. */
export function rootAttributes(scene: Scene): Readonly<Record<string, string>> {
  const { x, y, width, height } = scene.viewBox;
  return {
    width: numberText(scene.width),
    height: numberText(scene.height),
    viewBox: [x, y, width, height].map(numberText).join(" "),
    "data-theme": scene.theme,
    "font-family": THEMES[scene.theme].fontFamily,
  };
}

/** Page, background, title, grid, axes, and the gradients and hatches that elements refer to: `<g class="frame">`. */
export function frameToSvg(scene: Scene): string {
  const paints = paintsToSvg(THEMES[scene.theme].paints);
  const shapes = scene.frame.map((shape) => shapeToSvg(shape, undefined)).join("");
  return `<g class="frame" aria-hidden="true">${paints}${shapes}</g>`;
}

/**
 * One `<g class="element KIND" …>` with `data-id`, `data-name` and `data-line` (counted from 1); what a layer adds
 * is a `<g class="LAYER mark" …>`, and no element.
 */
export function elementToSvg(element: SceneElement): string {
  return markup(element, lineAttribute(element.line + 1));
}

function lineAttribute(line: number): string {
  return attribute("data-line", String(line));
}

/** The same without `data-line`, so that it stays equal when only lines before it come and go. */
export function elementMarkup(element: SceneElement): string {
  return markup(element, "");
}

/** Markup of `elementMarkup` with `data-line`, behind the three attributes with which it begins. */
export function withLine(element: string, line: number): string {
  let at = -1;
  for (let quotes = 0; quotes < 2 * ATTRIBUTES_BEFORE_LINE; quotes++) at = element.indexOf('"', at + 1);
  return element.slice(0, at + 1) + lineAttribute(line) + element.slice(at + 1);
}

/** `class`, `data-id`, `data-name`; in values a quote is escaped. */
const ATTRIBUTES_BEFORE_LINE = 3;

function markup(element: SceneElement, line: string): string {
  const { kind, id, name, accessibleName, shapes, mark } = element;
  const parts = [
    `<g class="${mark === undefined ? "element" : mark.layer} ${kind}"${attribute("data-id", id)}`,
    `${attribute("data-name", name)}${line}`,
    mark !== undefined && mark.about === undefined
      ? ' aria-hidden="true" pointer-events="none">'
      : ` role="img"${attribute("aria-label", accessibleName)}>`,
  ];
  for (const shape of shapes) parts.push(shapeToSvg(shape, shape.shape === "text" ? "label" : "symbol"));
  parts.push("</g>");
  // Joining makes one flat string; adding up would keep every piece alive until the whole picture is written.
  return parts.join("");
}

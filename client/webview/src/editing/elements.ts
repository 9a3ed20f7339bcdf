import type { ElementPart, ElementRef } from "#core/edits/operation";
import type { Point } from "./mapArea";

/** Reads what is known of drawn elements from their nodes. */

const KINDS = [
  "component",
  "anchor",
  "submap",
  "evolved",
  "pipeline",
  "link",
  "note",
  "annotation",
  "attitude",
  "accelerator",
] as const;

export type Kind = (typeof KINDS)[number];

/** Kinds that stand for something with a name that links can name. */
const NODES: ReadonlySet<string> = new Set(["component", "anchor", "submap"]);

/** The kind of an element by its id; undefined for marks. */
export function kindOf(id: string): Kind | undefined {
  const kind = id.slice(0, id.indexOf(":"));
  return KINDS.find((each) => each === kind);
}

/** True for what can be linked. */
export function isNode(id: string): boolean {
  return NODES.has(id.slice(0, id.indexOf(":")));
}

/** The folded name in an id, with its ordinal. */
export function keyOf(id: string): string {
  return id.slice(id.indexOf(":") + 1);
}

/** Where an element's symbol stands, in the picture's coordinates; an anchor stands where its links end. */
export function centreOf(element: SVGElement): Point | undefined {
  const shapes = [...element.querySelectorAll<SVGGraphicsElement>(".symbol")];
  const circles = shapes.filter((shape): shape is SVGCircleElement => shape instanceof SVGCircleElement);
  const [circle] = circles;
  if (element.classList.contains("annotation") && circle !== undefined) return circlePoint(circle);
  const last = circles.at(-1);
  if (element.classList.contains("evolved")) {
    return last === undefined ? boxMiddle(shapes.at(-1)) : circlePoint(last);
  }
  if (circle !== undefined) return circlePoint(circle);
  const [shape] = shapes.filter((each) => !(each instanceof SVGLineElement));
  if (shape !== undefined) return boxMiddle(shape);
  const text = element.querySelector<SVGTextElement>("text");
  if (text === null) return undefined;
  const [x, y] = ["x", "y"].map((name) => Number(text.getAttribute(name)));
  if (x === undefined || y === undefined) return undefined;
  // An anchor's text stands above its point, a note's begins at it.
  if (!element.classList.contains("anchor")) return { x, y };
  const downwards = [...text.querySelectorAll("tspan")].reduce(
    (sum, line) => sum + Number(line.getAttribute("dy")),
    0,
  );
  return { x, y: y + downwards + ANCHOR_RISE };
}

/** Distance of an anchor's last line above its point, px (language reference 3.5). */
const ANCHOR_RISE = 10;

function circlePoint(circle: SVGCircleElement): Point {
  return { x: circle.cx.baseVal.value, y: circle.cy.baseVal.value };
}

function boxMiddle(shape: SVGGraphicsElement | undefined): Point | undefined {
  if (shape === undefined) return undefined;
  const { x, y, width, height } = shape.getBBox();
  return { x: x + width / 2, y: y + height / 2 };
}

/** What is taken hold of: an element, a part of it, or its label. */
export interface Grip extends ElementRef {
  readonly label: boolean;
}

/** How close to an end or a corner one takes hold of it, screen px. */
const REACH = 9;

/** What a press at a point of the picture takes hold of. */
export function gripAt(id: string, element: SVGElement, node: Element, at: Point, zoom: number): Grip {
  const kind = kindOf(id);
  const reach = REACH / zoom;
  const whole: Grip = { id, label: false };
  if (kind === "component" || kind === "submap" || kind === "evolved") {
    return { id, label: node.closest("text.label") !== null };
  }
  const box = element.querySelector<SVGRectElement>("rect.symbol");
  if (kind === "pipeline" && box !== null) {
    const { x, width } = box.getBBox();
    const part =
      Math.abs(at.x - x) <= reach ? "start" : Math.abs(at.x - x - width) <= reach ? "end" : undefined;
    return part === undefined ? whole : { ...whole, part };
  }
  if (kind === "attitude" && box !== null) {
    const part = cornerAt(box.getBBox(), at, reach);
    return part === undefined ? whole : { ...whole, part };
  }
  if (kind === "annotation" && id !== "annotation:box") {
    const circles = [...element.querySelectorAll<SVGCircleElement>("circle.symbol")];
    if (circles.length < 2) return whole;
    const distances = circles.map((circle) =>
      Math.hypot(circle.cx.baseVal.value - at.x, circle.cy.baseVal.value - at.y),
    );
    const occurrence = distances.indexOf(Math.min(...distances));
    return occurrence < 0 ? whole : { ...whole, occurrence };
  }
  return whole;
}

/** The corner of a box that a point is close to, where the box itself is not: its corners are round. */
export function cornerGripAt(
  elements: ReadonlyMap<string, SVGElement>,
  at: Point,
  zoom: number,
): Grip | undefined {
  for (const [id, element] of elements) {
    if (kindOf(id) !== "attitude") continue;
    const grip = gripAt(id, element, element, at, zoom);
    if (grip.part !== undefined) return grip;
  }
  return undefined;
}

/** How far a pipeline's box reaches beyond its range, px (language reference 3.5). */
export const OVERHANG = 15;

/** The point that a grip moves: a centre, an end, a corner; where it was pressed when there is none. */
export function originOf({ id, part, occurrence, label }: Grip, element: SVGElement, from: Point): Point {
  if (label) return from;
  if (occurrence !== undefined) {
    const circle = element.querySelectorAll<SVGCircleElement>("circle.symbol")[occurrence];
    return circle === undefined ? from : circlePoint(circle);
  }
  const box =
    part === undefined ? undefined : element.querySelector<SVGRectElement>("rect.symbol")?.getBBox();
  if (part === undefined || box === undefined) return centreOf(element) ?? from;
  if (kindOf(id) === "pipeline") {
    return { x: part === "start" ? box.x + OVERHANG : box.x + box.width - OVERHANG, y: box.y };
  }
  const left = part === "topLeft" || part === "bottomLeft";
  const top = part === "topLeft" || part === "topRight";
  return { x: left ? box.x : box.x + box.width, y: top ? box.y : box.y + box.height };
}

function cornerAt(box: DOMRect, at: Point, reach: number): ElementPart | undefined {
  const left = Math.abs(at.x - box.x) <= reach;
  const right = Math.abs(at.x - box.x - box.width) <= reach;
  const top = Math.abs(at.y - box.y) <= reach;
  const bottom = Math.abs(at.y - box.y - box.height) <= reach;
  if (top) return left ? "topLeft" : right ? "topRight" : undefined;
  if (bottom) return left ? "bottomLeft" : right ? "bottomRight" : undefined;
  return undefined;
}

/** The text of an element that renaming starts from. */
export function textOfElement(id: string, element: SVGElement): string {
  const name = element.getAttribute("data-name") ?? "";
  switch (kindOf(id)) {
    case "annotation": {
      const said = element.getAttribute("aria-label") ?? "";
      return said.slice(said.indexOf(": ") + 2);
    }
    case "link":
      return element.querySelector("text[transform]")?.textContent ?? "";
    default:
      return name;
  }
}

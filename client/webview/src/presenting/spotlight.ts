import { centreOf } from "../editing/elements";
import type { Picture } from "../view/picture";

const SVG = "http://www.w3.org/2000/svg";

/** How far around a spot the picture stays in the light, px of the picture. */
const SPOT = 68;

/** … and around what moves. */
const MARGIN = 16;

/** Time of a movement from now to then, ms. */
const TRAVEL = 1800;

/**
 * A veil over the picture with holes where a step points at: around each circle of an annotation, or around all of a
 * movement, along which a ring travels from now to then. Nothing moves for those who want it so.
 */
export class Spotlight {
  #veil: SVGElement | undefined;

  /** Points at these elements of the picture; at none, everything is in the light. */
  show(picture: Picture, ids: readonly string[], still: boolean): void {
    this.clear();
    const elements = ids.flatMap((id) => picture.element(id) ?? []);
    if (elements.length === 0) return;
    const evolved = elements.find((element) => element.classList.contains("evolved"));
    const holes = evolved === undefined ? elements.flatMap(spots) : [around(elements)];
    if (holes.length === 0) return;
    const { x, y, width, height } = picture.content;
    const all = { x, y, width, height };
    const mask = make("mask", { id: "spotlight", maskUnits: "userSpaceOnUse", ...all });
    mask.append(make("rect", { ...all, fill: "white" }), ...holes);
    const shade = make("rect", { ...all, fill: picture.pageColour, mask: "url(#spotlight)", class: "shade" });
    this.#veil = make("g", { class: "spotlight", "aria-hidden": "true" });
    this.#veil.append(mask, shade, ...holes.map(rim));
    picture.svg.append(this.#veil);
    const source = elements.find((element) => element !== evolved);
    if (!still && evolved !== undefined && source !== undefined) this.#travel(source, evolved);
  }

  clear(): void {
    this.#veil?.remove();
    this.#veil = undefined;
  }

  #travel(source: SVGElement, evolved: SVGElement): void {
    const from = centreOf(source);
    const to = centreOf(evolved);
    if (from === undefined || to === undefined) return;
    const ring = make("circle", { class: "traveller", cx: from.x, cy: from.y, r: 9 });
    this.#veil?.append(ring);
    ring.animate(
      [{ transform: "none" }, { transform: `translate(${to.x - from.x}px, ${to.y - from.y}px)` }],
      { duration: TRAVEL, iterations: Number.POSITIVE_INFINITY, easing: "ease-in-out", endDelay: 600 },
    );
  }
}

/** A hole around each circle of an annotation. */
function spots(element: SVGElement): SVGElement[] {
  return [...element.querySelectorAll<SVGCircleElement>("circle.symbol")].map(({ cx, cy }) =>
    make("circle", { cx: cx.baseVal.value, cy: cy.baseVal.value, r: SPOT, fill: "black" }),
  );
}

/** One hole around elements with their names. */
function around(elements: readonly SVGElement[]): SVGElement {
  const boxes = elements.flatMap((element) =>
    element instanceof SVGGraphicsElement ? [element.getBBox()] : [],
  );
  const left = Math.min(...boxes.map(({ x }) => x)) - MARGIN;
  const top = Math.min(...boxes.map(({ y }) => y)) - MARGIN;
  const right = Math.max(...boxes.map(({ x, width }) => x + width)) + MARGIN;
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + MARGIN;
  return make("rect", {
    x: left,
    y: top,
    width: right - left,
    height: bottom - top,
    rx: MARGIN,
    fill: "black",
  });
}

/** The outline of a hole. */
function rim(hole: SVGElement): SVGElement {
  const made = hole.cloneNode() as SVGElement;
  made.setAttribute("fill", "none");
  made.setAttribute("class", "rim");
  return made;
}

function make(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

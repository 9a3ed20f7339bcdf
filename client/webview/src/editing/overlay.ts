import type { Canvas } from "../view/canvas";

const SVG = "http://www.w3.org/2000/svg";

/** Lines and rings above the picture, in its coordinates; they are no part of it. */
export class Overlay {
  readonly #canvas: Canvas;
  readonly #group = document.createElementNS(SVG, "g");

  constructor(canvas: Canvas) {
    this.#canvas = canvas;
    this.#group.setAttribute("class", "overlay");
    this.#group.setAttribute("aria-hidden", "true");
  }

  /** A fresh shape above the picture. */
  add(name: "line" | "rect" | "circle", className: string): SVGElement {
    const shape = document.createElementNS(SVG, name);
    shape.setAttribute("class", className);
    const svg = this.#canvas.picture?.svg;
    if (svg !== undefined && this.#group.parentNode !== svg) svg.append(this.#group);
    this.#group.append(shape);
    return shape;
  }
}

/** Sets attributes of a shape. */
export function setAttributes(shape: Element, values: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(values)) shape.setAttribute(name, String(value));
}

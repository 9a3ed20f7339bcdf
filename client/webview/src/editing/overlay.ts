import type { Canvas } from "../view/canvas";

const SVG = "http://www.w3.org/2000/svg";

/**
 * Lines, rings and what is dragged, above the picture and in its coordinates; they are no part of it. The browser
 * paints them by themselves, so that what moves above a picture of thousands of elements costs nothing of these.
 */
export class Overlay {
  readonly #svg = document.createElementNS(SVG, "svg");
  readonly #dragged = document.createElementNS(SVG, "g");

  constructor(canvas: Canvas) {
    this.#svg.setAttribute("class", "overlay");
    this.#svg.setAttribute("aria-hidden", "true");
    this.#svg.append(this.#dragged);
    canvas.lay(this.#svg);
  }

  /** A fresh shape above the picture, and above what is dragged. */
  add(name: "line" | "rect" | "circle", className: string): SVGElement {
    const shape = document.createElementNS(SVG, name);
    shape.setAttribute("class", className);
    this.#svg.append(shape);
    return shape;
  }

  /** Puts what is dragged above the picture, below what was put there before if it is to be `beneath` that. */
  lift(element: SVGElement, beneath: boolean): void {
    if (beneath) this.#dragged.prepend(element);
    else this.#dragged.append(element);
  }
}

/** Sets attributes of a shape. */
export function setAttributes(shape: Element, values: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(values)) shape.setAttribute(name, String(value));
}

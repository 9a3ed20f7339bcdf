import type { Canvas } from "./canvas";
import { type Detail, detailNote, detailOf } from "./detail";

/** Leaves out of a very large picture what cannot be told apart at the present zoom, and says so. */
export class DetailLevel {
  readonly element = document.createElement("div");
  readonly #canvas: Canvas;
  #shown: Detail = "all";
  #svg: SVGSVGElement | undefined;

  constructor(canvas: Canvas) {
    this.#canvas = canvas;
    this.element.className = "detail-note";
    this.element.setAttribute("role", "status");
    this.element.hidden = true;
  }

  /** To be called when the picture was changed or another part of it is seen. */
  place(): void {
    const { picture, seen } = this.#canvas;
    if (picture === undefined || seen === undefined) return;
    const elements = picture.elements.size;
    const detail = detailOf(elements, seen, picture.content);
    const note = detailNote(detail, elements);
    if (this.element.textContent !== note) {
      this.element.textContent = note;
      this.element.hidden = note === "";
    }
    if (detail === this.#shown && picture.svg === this.#svg) return;
    this.#shown = detail;
    this.#svg = picture.svg;
    picture.svg.classList.toggle("no-names", detail !== "all");
    picture.svg.classList.toggle("no-links", detail === "symbols");
  }
}

import type { Canvas } from "../view/canvas";
import type { Area } from "../view/viewport";
import { frameOf, isShown, type OverviewHabit, overviewSize, pictureAt } from "./overview";
import { type Sign, symbolsOf } from "./symbolsOf";

/** How faint links are, 0..1. */
const LINKS = 0.4;

/** Nothing is drawn smaller than this, px. */
const SMALLEST_DOT = 1.1;

/**
 * A small overview of the picture with a frame around what is seen; a press or a drag goes there. Shown when parts of
 * the picture are out of sight. It is for the eye and the pointer alone: the keyboard and screen readers go from
 * element to element.
 */
export class Minimap {
  readonly element = document.createElement("div");
  readonly #canvas: Canvas;
  readonly #drawing = document.createElement("canvas");
  readonly #frame = document.createElement("div");
  #habit: OverviewHabit = "auto";
  #size: Area = { width: 0, height: 0 };
  #stale = true;
  #awaited = false;

  constructor(canvas: Canvas) {
    this.#canvas = canvas;
    this.element.className = "minimap";
    this.element.setAttribute("aria-hidden", "true");
    this.element.hidden = true;
    this.#frame.className = "frame";
    this.element.append(this.#drawing, this.#frame);
    this.#followPointer();
  }

  /** When it is shown. */
  set habit(habit: OverviewHabit) {
    this.#habit = habit;
    this.place();
  }

  /** To be called when the picture was changed. */
  changed(): void {
    this.#stale = true;
    this.place();
  }

  /** To be called when another part of the picture is seen. */
  place(): void {
    const { picture, seen, area } = this.#canvas;
    const content = picture?.content;
    const shown = content !== undefined && seen !== undefined && isShown(this.#habit, seen, content, area);
    if (this.element.hidden === shown) this.element.hidden = !shown;
    if (!shown) return;
    const size = overviewSize(content, area);
    if (size.width !== this.#size.width || size.height !== this.#size.height) {
      this.#size = size;
      this.#stale = true;
    }
    const { x, y, width, height } = frameOf(seen, content, size);
    this.#frame.style.transform = `translate(${x}px, ${y}px)`;
    this.#frame.style.width = `${width}px`;
    this.#frame.style.height = `${height}px`;
    if (this.#stale && !this.#awaited) {
      this.#awaited = true;
      requestAnimationFrame(() => this.#draw());
    }
  }

  #draw(): void {
    this.#awaited = false;
    const { picture } = this.#canvas;
    const pen = this.#drawing.getContext("2d");
    if (picture === undefined || pen === null || this.element.hidden) return;
    this.#stale = false;
    const { content } = picture;
    const { width, height } = this.#size;
    this.element.style.width = `${width}px`;
    this.element.style.height = `${height}px`;
    this.element.dataset.theme = picture.svg.dataset.theme ?? "";
    this.element.style.backgroundColor = picture.pageColour;
    this.#drawing.width = width * devicePixelRatio;
    this.#drawing.height = height * devicePixelRatio;
    const scale = width / content.width;
    pen.scale(devicePixelRatio * scale, devicePixelRatio * scale);
    pen.translate(-content.x, -content.y);
    pen.lineWidth = 1 / scale;
    const { links, others } = symbolsOf(picture.elements.values());
    const own = getComputedStyle(this.element).color;
    pen.globalAlpha = LINKS;
    for (const [colour, symbols] of links) drawAll(pen, colour || own, symbols, scale);
    pen.globalAlpha = 1;
    for (const [colour, symbols] of others) drawAll(pen, colour || own, symbols, scale);
  }

  #followPointer(): void {
    let grip: { x: number; y: number } | undefined;
    const go = ({ clientX, clientY }: PointerEvent) => {
      const { picture } = this.#canvas;
      if (picture === undefined || grip === undefined) return;
      const { left, top } = this.#drawing.getBoundingClientRect();
      const at = { x: clientX - left - grip.x, y: clientY - top - grip.y };
      this.#canvas.lookAt(pictureAt(at, picture.content, this.#size));
    };
    this.element.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      event.preventDefault();
      this.element.setPointerCapture(event.pointerId);
      // Taken by its frame the picture does not jump; elsewhere its middle comes there.
      const frame = this.#frame.getBoundingClientRect();
      const held = event.target === this.#frame;
      grip = {
        x: held ? event.clientX - frame.left - frame.width / 2 : 0,
        y: held ? event.clientY - frame.top - frame.height / 2 : 0,
      };
      go(event);
    });
    this.element.addEventListener("pointermove", go);
    for (const end of ["pointerup", "pointercancel"]) {
      this.element.addEventListener(end, () => {
        grip = undefined;
      });
    }
  }
}

/** Draws symbols of one colour in one go. */
function drawAll(
  pen: CanvasRenderingContext2D,
  colour: string,
  symbols: readonly Sign[],
  scale: number,
): void {
  pen.strokeStyle = colour;
  pen.fillStyle = colour;
  pen.beginPath();
  for (const symbol of symbols) {
    if (symbol.shape === "dot") {
      const r = Math.max(symbol.r, SMALLEST_DOT / scale);
      pen.rect(symbol.x - r, symbol.y - r, 2 * r, 2 * r);
    }
  }
  pen.fill();
  pen.beginPath();
  for (const symbol of symbols) {
    if (symbol.shape === "box") pen.rect(symbol.x, symbol.y, symbol.width, symbol.height);
    else if (symbol.shape === "line") {
      pen.moveTo(symbol.x, symbol.y);
      pen.lineTo(symbol.x2, symbol.y2);
    }
  }
  pen.stroke();
}

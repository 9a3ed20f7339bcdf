import type { Canvas } from "../view/canvas";
import type { Editor } from "./editor";
import { type Grip, kindOf } from "./elements";
import { type Point, placeOf } from "./mapArea";
import { setAttributes } from "./overlay";
import { placeWords } from "./stageStep";

/** So far above what is dragged its upper edge is, px of the screen: clear of most names. */
const ABOVE = 48;

/** Beside what is dragged: the stage and the coordinates it would have; for a part, its outline. */
export class DragNote {
  readonly #canvas: Canvas;
  readonly #editor: Editor;
  readonly #grip: Grip;
  readonly #box: DOMRect | undefined;
  readonly #element = document.createElement("div");
  readonly #outline: SVGElement | undefined;
  readonly #text: SVGTextElement | undefined;
  #size: { readonly width: number } | undefined;

  constructor(canvas: Canvas, editor: Editor, grip: Grip, held: SVGElement | undefined) {
    this.#canvas = canvas;
    this.#editor = editor;
    this.#grip = grip;
    this.#element.className = "drag-note";
    canvas.element.append(this.#element);
    if (grip.label) {
      this.#text = held?.querySelector<SVGTextElement>("text.label") ?? undefined;
      this.#text?.classList.add("dragged");
    } else if (grip.part !== undefined) {
      this.#box = held?.querySelector<SVGRectElement>("rect.symbol")?.getBBox();
      this.#outline = editor.overlay.add("rect", "outline");
    } else if (grip.occurrence !== undefined) {
      this.#outline = editor.overlay.add("circle", "outline");
    }
  }

  /** Shows it for a place of what is held, `by` px from where it is drawn. */
  show(at: Point, by: Point): void {
    if (this.#text !== undefined) {
      this.#text.style.transform = `translate(${by.x}px, ${by.y}px)`;
      this.#write(`label ${Math.round(by.x)}, ${Math.round(by.y)} px from its place`, at);
      return;
    }
    const { visibility, evolution } = placeOf(at, this.#editor.size);
    const inside = (value: number) => Math.min(1, Math.max(0, value));
    this.#write(placeWords(this.#editor.ground, inside(visibility), inside(evolution)), at);
    if (this.#outline === undefined) return;
    if (this.#grip.occurrence !== undefined) setAttributes(this.#outline, { cx: at.x, cy: at.y, r: 15 });
    else if (this.#box !== undefined) setAttributes(this.#outline, resized(this.#box, this.#grip, by));
  }

  hide(): void {
    this.#element.remove();
    this.#outline?.remove();
    if (this.#text === undefined) return;
    // Where it was let go, until the text has answered.
    const text = this.#text;
    text.classList.remove("dragged");
    this.#editor.afterNextPicture(() => {
      text.style.transform = "";
    });
  }

  #write(words: string, at: Point): void {
    if (this.#element.textContent !== words) this.#element.textContent = words;
    const { x, y } = this.#canvas.canvasPointOf(at);
    this.#size ??= { width: this.#element.offsetWidth };
    const room = this.#canvas.element.clientWidth - this.#size.width - 24;
    this.#element.style.transform = `translate(${Math.max(4, Math.min(x + 16, room))}px, ${Math.max(4, y - ABOVE)}px)`;
  }
}

function resized(box: DOMRect, { id, part }: Grip, by: Point): Record<string, number> {
  let { x, y, width, height } = box;
  const left = part === "start" || part === "topLeft" || part === "bottomLeft";
  if (left) x += by.x;
  width += left ? -by.x : by.x;
  if (kindOf(id) === "attitude") {
    const top = part === "topLeft" || part === "topRight";
    if (top) y += by.y;
    height += top ? -by.y : by.y;
  }
  if (width < 0) [x, width] = [x + width, -width];
  if (height < 0) [y, height] = [y + height, -height];
  return { x, y, width, height };
}

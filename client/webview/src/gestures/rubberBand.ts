import { centreOf, kindOf } from "../editing/elements";
import type { Point } from "../editing/mapArea";
import { setAttributes } from "../editing/overlay";
import type { Canvas } from "../view/canvas";
import { CLICK_SLOP, type Gesture, swallowClick } from "./gesture";

/** Shift and drag over the ground selects what stands in the rectangle, in addition to what is selected. */
export const rubberBand: Gesture = (canvas, { editor, tools }) => {
  let press:
    | { readonly pointer: number; readonly from: Point; readonly x: number; readonly y: number }
    | undefined;
  let band: SVGElement | undefined;

  canvas.element.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || !event.shiftKey || tools.busy || canvas.elementAt(event) !== undefined) return;
    event.stopImmediatePropagation();
    press = { pointer: event.pointerId, from: canvas.pictureAt(event), x: event.clientX, y: event.clientY };
  });

  canvas.element.addEventListener("pointermove", (event) => {
    if (press === undefined || event.pointerId !== press.pointer) return;
    if (band === undefined) {
      if (Math.hypot(event.clientX - press.x, event.clientY - press.y) < CLICK_SLOP) return;
      canvas.element.setPointerCapture(event.pointerId);
      band = editor.overlay.add("rect", "band");
    }
    setAttributes(band, rectangle(press.from, canvas.pictureAt(event)));
  });

  const end = (event: PointerEvent, done: boolean) => {
    if (press === undefined || event.pointerId !== press.pointer) return;
    const { from } = press;
    press = undefined;
    if (band === undefined) return;
    band.remove();
    band = undefined;
    swallowClick(canvas.element);
    if (done)
      editor.selection.set([
        ...editor.selection.ids,
        ...within(canvas, rectangle(from, canvas.pictureAt(event))),
      ]);
  };
  canvas.element.addEventListener("pointerup", (event) => end(event, true));
  canvas.element.addEventListener("pointercancel", (event) => end(event, false));
};

type Rectangle = Readonly<Record<"x" | "y" | "width" | "height", number>>;

function rectangle(a: Point, b: Point): Rectangle {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return { x, y, width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
}

/** Elements whose place lies in a rectangle; links and boxes are left to a click. */
function within(canvas: Canvas, { x, y, width, height }: Rectangle): string[] {
  const found: string[] = [];
  for (const [id, element] of canvas.picture?.elements ?? []) {
    const kind = kindOf(id);
    if (kind === undefined || kind === "link" || kind === "pipeline" || kind === "attitude") continue;
    const centre = centreOf(element);
    if (centre === undefined) continue;
    if (centre.x >= x && centre.x <= x + width && centre.y >= y && centre.y <= y + height) found.push(id);
  }
  return found;
}

import type { Canvas } from "../view/canvas";
import { CLICK_SLOP, swallowClick } from "./gesture";

interface Press {
  x: number;
  y: number;
  moved: boolean;
}

/**
 * Drag with the left or middle button or one finger pans; two fingers pan and zoom. What began as a drag does
 * not end as a click.
 */
export const pan = (canvas: Canvas): void => {
  const { element } = canvas;
  const presses = new Map<number, Press>();

  element.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 && event.button !== 1) return;
    // The middle button would scroll by itself on some systems.
    if (event.button === 1) event.preventDefault();
    presses.set(event.pointerId, { x: event.clientX, y: event.clientY, moved: event.button === 1 });
  });

  element.addEventListener("pointermove", (event) => {
    const press = presses.get(event.pointerId);
    if (press === undefined) return;
    const dx = event.clientX - press.x;
    const dy = event.clientY - press.y;
    if (!press.moved && Math.hypot(dx, dy) < CLICK_SLOP) return;
    if (!press.moved || !element.hasPointerCapture(event.pointerId))
      element.setPointerCapture(event.pointerId);
    press.moved = true;
    element.classList.add("panning");
    const other = [...presses].find(([id]) => id !== event.pointerId)?.[1];
    if (other !== undefined) {
      const before = Math.hypot(press.x - other.x, press.y - other.y);
      const after = Math.hypot(event.clientX - other.x, event.clientY - other.y);
      if (before > 0 && after > 0) canvas.zoomBy(after / before, canvas.pointOf(event));
    }
    // Each of two fingers carries half of the movement.
    const share = other === undefined ? 1 : 0.5;
    canvas.panBy(dx * share, dy * share);
    press.x = event.clientX;
    press.y = event.clientY;
  });

  const release = (event: PointerEvent) => {
    const press = presses.get(event.pointerId);
    presses.delete(event.pointerId);
    if (presses.size === 0) element.classList.remove("panning");
    if (press?.moved && event.button === 0) swallowClick(element);
  };
  element.addEventListener("pointerup", release);
  element.addEventListener("pointercancel", release);
};

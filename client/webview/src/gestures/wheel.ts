import type { Canvas } from "../view/canvas";

/** px of one line and of one page, for devices that do not count in px. */
const LINE = 16;
/** One event zooms by no more than this many px of wheel. */
const LARGEST_STEP = 60;
/** Zoom factor per px of wheel, as an exponent of e. */
const SENSITIVITY = 0.005;

/** Wheel and two fingers pan; with Ctrl or Cmd, and by pinching (which browsers report as Ctrl), they zoom. */
export const wheel = (canvas: Canvas): void => {
  canvas.element.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : LINE;
      const dx = event.deltaX * unit;
      const dy = event.deltaY * unit;
      if (event.ctrlKey || event.metaKey) {
        const step = Math.min(Math.max(dy, -LARGEST_STEP), LARGEST_STEP);
        canvas.zoomBy(Math.exp(-step * SENSITIVITY), canvas.pointOf(event));
      } else if (event.shiftKey && dx === 0) {
        canvas.panBy(-dy, 0);
      } else {
        canvas.panBy(-dx, -dy);
      }
    },
    { passive: false },
  );
};

import type { Gesture } from "./gesture";

/** A click shows the element's statement and leaves the focus here; a double click goes there. */
export const click: Gesture = (canvas, actions) => {
  canvas.element.addEventListener("click", (event) => {
    if (event.button !== 0) return;
    const element = canvas.elementAt(event);
    if (element === undefined) {
      actions.clearSelection();
      return;
    }
    canvas.focusElement(element);
    actions.reveal(element, false);
  });
  canvas.element.addEventListener("dblclick", (event) => {
    const element = canvas.elementAt(event);
    if (element !== undefined) actions.reveal(element, true);
  });
};

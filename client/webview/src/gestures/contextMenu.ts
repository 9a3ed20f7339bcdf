import { kindOf } from "../editing/elements";
import type { Gesture } from "./gesture";

/** The right button opens what can be done with the element there, or what can be added where there is none. */
export const contextMenu: Gesture = (canvas, { editor, tools }) => {
  canvas.element.addEventListener("contextmenu", (event) => {
    event.preventDefault();
    event.stopPropagation();
    const id = canvas.elementAt(event);
    const at = { x: event.clientX, y: event.clientY };
    if (id === undefined || kindOf(id) === undefined) {
      tools.openGroundMenu(at, canvas.pictureAt(event));
      return;
    }
    if (!editor.selection.has(id)) editor.selection.set([id]);
    tools.openMenu(editor.selection.ids, at);
  });
};

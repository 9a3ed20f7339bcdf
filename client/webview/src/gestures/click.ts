import { kindOf } from "../editing/elements";
import { isOnMap } from "../editing/mapArea";
import type { Gesture } from "./gesture";

/**
 * A click selects an element and shows its statement, and leaves the focus here; with Shift, Ctrl or Cmd it adds to
 * the selection or takes out. A double click writes: the name of an element, or a new component where there is none;
 * nothing beside the map, where its title and the names of its axes are.
 */
export const click: Gesture = (canvas, actions) => {
  const { editor, tools } = actions;
  canvas.element.addEventListener("click", (event) => {
    if (event.button !== 0) return;
    const element = canvas.elementAt(event);
    if (tools.choose(element, canvas.pictureAt(event))) return;
    const adds = event.shiftKey || event.ctrlKey || event.metaKey;
    if (element === undefined) {
      if (adds) return;
      editor.selection.set([]);
      actions.clearSelection();
      return;
    }
    canvas.focusElement(element);
    if (kindOf(element) === undefined) actions.reveal(element, false);
    else if (adds) editor.toggle(element);
    else {
      editor.selection.set([element]);
      actions.reveal(element, false);
    }
  });
  canvas.element.addEventListener("dblclick", (event) => {
    const element = canvas.elementAt(event);
    if (!editor.editable) {
      if (element !== undefined) actions.reveal(element, true);
      else editor.ready();
    } else if (element !== undefined && kindOf(element) !== undefined) tools.rename(element);
    else if (element !== undefined) actions.reveal(element, true);
    else if (isOnMap(canvas.pictureAt(event), editor.size)) tools.add("component", canvas.pictureAt(event));
  });
};

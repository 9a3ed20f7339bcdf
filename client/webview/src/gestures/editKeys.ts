import { centreOf, isNode, kindOf } from "../editing/elements";
import { stageStep } from "../editing/stageStep";
import type { Canvas } from "../view/canvas";
import type { Gesture, GestureActions } from "./gesture";
import { isInputMethods } from "./inputMethod";

/** One press of an arrow key on the map, and one with Alt. */
const STEP = 0.01;
const FINE_STEP = 0.001;

/** One press of Shift and an arrow up or down: as far as a stage is wide, roughly. */
const LEAP = 0.1;

/** Everything that can be done by the pointer, by the keyboard: on what has the focus or is selected. */
export const editKeys: Gesture = (canvas, actions) => {
  document.addEventListener(
    "keydown",
    (event) => {
      if (isInputMethods(event)) return;
      const target = event.target;
      const inPicture = target instanceof Node && canvas.element.contains(target);
      if (target instanceof HTMLInputElement) return;
      const isOurs = inPicture || target === document.body;
      const control = event.ctrlKey || event.metaKey;
      // A button that was just pressed has no use for Ctrl and a letter.
      const isButton = target instanceof Element && target.closest(".toolbar > button") !== null;
      if (!isOurs && !(isButton && control && event.key !== " ")) return;
      const done = control ? withControl(event, canvas, actions) : handle(event, canvas, actions);
      if (!done) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true },
  );
};

/** The keys with Ctrl or Cmd; false when it is none of them. */
function withControl(event: KeyboardEvent, canvas: Canvas, { editor }: GestureActions): boolean {
  const ids = editor.selection.with(canvas.focusedElement());
  switch (event.key.toLowerCase()) {
    case "a":
      editor.selection.set(
        [...(canvas.picture?.elements.keys() ?? [])].filter(
          (id) => !["link", undefined].includes(kindOf(id)),
        ),
      );
      return true;
    case "c":
      editor.host.copy(ids);
      return true;
    case "x":
      editor.host.copy(ids);
      editor.apply({ op: "delete", elements: ids.map((id) => ({ id })) });
      return true;
    case "v":
      editor.paste();
      return true;
    case "d":
      editor.apply({ op: "duplicate", elements: ids });
      return true;
    case "z":
      editor.host.takeBack(event.shiftKey);
      return true;
    case "y":
      editor.host.takeBack(true);
      return true;
    case " ": {
      const focused = canvas.focusedElement();
      if (focused !== undefined) editor.toggle(focused);
      return focused !== undefined;
    }
    default:
      return false;
  }
}

/** The plain keys; false when it is none of them, or there is nothing it could be about. */
function handle(event: KeyboardEvent, canvas: Canvas, actions: GestureActions): boolean {
  const { editor, tools } = actions;
  const focused = canvas.focusedElement();
  const ids = editor.selection.with(focused);
  if (tools.mode !== undefined) {
    if (event.key === "Escape") return tools.leave();
    if (event.key === "Enter") return tools.choose(focused, canvas.middle);
    return false;
  }
  switch (event.key) {
    case "n":
    case "N":
      tools.openAddMenu(cornerOf(canvas, focused));
      return true;
    case "ContextMenu":
      tools.openMenu(ids, cornerOf(canvas, focused));
      return true;
    case "F10":
      if (!event.shiftKey) return false;
      tools.openMenu(ids, cornerOf(canvas, focused));
      return true;
    default:
      return ids.length > 0 && onElements(event, canvas, actions, ids, focused);
  }
}

function onElements(
  event: KeyboardEvent,
  canvas: Canvas,
  { editor, tools, reveal }: GestureActions,
  ids: readonly string[],
  focused: string | undefined,
): boolean {
  const one = focused ?? ids[0] ?? "";
  switch (event.key) {
    case "Enter":
    case "F2":
      if (kindOf(one) === undefined || !editor.editable) reveal(one, true);
      else tools.rename(one);
      return true;
    case "Delete":
    case "Backspace":
      editor.apply({ op: "delete", elements: ids.map((id) => ({ id })) });
      return true;
    case "l":
      if (isNode(one)) tools.startLink(one);
      return isNode(one);
    case "e":
    case "E":
      tools.evolve(ids);
      return true;
    case "r":
    case "R":
      if (kindOf(one) === "link") editor.apply({ op: "reverseLink", element: one });
      return kindOf(one) === "link";
    case "t":
    case "T":
      reveal(one, true);
      return true;
    default:
      return event.key.startsWith("Arrow") && step(event, canvas, editor, ids);
  }
}

/** Moves what is selected by an arrow key; what cannot move leaves the key to the picture. */
function step(
  event: KeyboardEvent,
  canvas: Canvas,
  editor: GestureActions["editor"],
  ids: readonly string[],
): boolean {
  const moved = ids.filter((id) => !["link", undefined].includes(kindOf(id)));
  if (moved.length === 0) return false;
  const size = event.altKey ? FINE_STEP : STEP;
  const way = event.key === "ArrowRight" || event.key === "ArrowUp" ? 1 : -1;
  const horizontal = event.key === "ArrowLeft" || event.key === "ArrowRight";
  const by = horizontal
    ? {
        visibility: 0,
        evolution: event.shiftKey ? stageDistance(canvas, editor, moved[0] ?? "", way) : way * size,
      }
    : { visibility: way * (event.shiftKey ? LEAP : size), evolution: 0 };
  const elements = moved.map((id) => ({ id }));
  editor.apply({ op: "move", elements, by, ...(event.altKey ? { decimals: 3 } : {}) });
  return true;
}

/** How far the next stage is for an element. */
function stageDistance(canvas: Canvas, editor: GestureActions["editor"], id: string, way: 1 | -1): number {
  const element = canvas.picture?.element(id);
  const centre = element && centreOf(element);
  if (centre === undefined) return way * LEAP;
  const evolution = Math.min(1, Math.max(0, centre.x / editor.size.width));
  return stageStep(editor.ground, evolution, way) - evolution;
}

/** Where a menu opens that a key asked for: below what has the focus. */
function cornerOf(canvas: Canvas, focused: string | undefined): { x: number; y: number } {
  const element =
    focused === undefined ? canvas.element : (canvas.picture?.element(focused) ?? canvas.element);
  const { left, bottom, top, width } = element.getBoundingClientRect();
  return focused === undefined ? { x: left + width / 2, y: top + 48 } : { x: left, y: bottom + 4 };
}

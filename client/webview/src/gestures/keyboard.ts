import { kindOf } from "../editing/elements";
import type { Canvas } from "../view/canvas";
import { type Gesture, type GestureActions, ZOOM_STEP } from "./gesture";
import { isInputMethods } from "./inputMethod";

/** px that an arrow key moves the picture; with Shift it is five times as far. */
const ARROW_STEP = 48;

/**
 * Tab and Shift+Tab walk the elements along the value chain and leave at its ends; Space selects one and shows its
 * statement, H explains it; Escape lets go; L opens the layers, P plays the movement, S presents the map step by step,
 * M shows it as table and tree, ? the list of keys; + − 0 1 and the arrows move the picture. The keys that change the map are in `editKeys.ts`.
 */
export const keyboard: Gesture = (canvas, actions) => {
  // On the document: the picture's keys also work while a button has the focus, or nothing has.
  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || isInputMethods(event)) return;
    const inPicture = event.target instanceof Node && canvas.element.contains(event.target);
    const done = (inPicture && walk(event, canvas, actions)) || handle(event, canvas, actions);
    if (done) event.preventDefault();
  });
};

/** The keys that go from element to element; false when it is none of them or there is nowhere to go. */
function walk(event: KeyboardEvent, canvas: Canvas, actions: GestureActions): boolean {
  if (event.key === "Tab") {
    const goesOn = !event.shiftKey && canvas.focusedElement() === undefined;
    return (goesOn && actions.editor.focusBehindGone()) || canvas.focusNext(event.shiftKey ? -1 : 1);
  }
  const explains = event.key === "h" || event.key === "H";
  if (event.key !== " " && !explains) return false;
  const element = canvas.focusedElement();
  if (element === undefined) return false;
  if (explains) {
    const place = document.activeElement?.getBoundingClientRect();
    if (place !== undefined) actions.card.ask(element, place, true);
    return true;
  }
  if (kindOf(element) !== undefined) actions.editor.selection.set([element]);
  actions.reveal(element, false);
  return true;
}

/** The keys for the picture as a whole; false when it is none of them. */
function handle(event: KeyboardEvent, canvas: Canvas, actions: GestureActions): boolean {
  switch (event.key) {
    case "Escape":
      if (actions.stopMovement()) return true;
      actions.clearSelection();
      canvas.element.focus();
      return true;
    case "l":
    case "L":
      actions.openLayers();
      return true;
    case "p":
    case "P":
      if (!actions.tools.busy) actions.playMovement();
      return true;
    case "m":
    case "M":
      actions.openOutline();
      return true;
    case "s":
    case "S":
      if (!actions.tools.busy) actions.present();
      return true;
    case "?":
      actions.openHelp();
      return true;
    default:
      return lookByKey(event, canvas);
  }
}

/** The keys that zoom and move a picture; false when it is none of them. */
export function lookByKey(event: KeyboardEvent, canvas: Canvas): boolean {
  const step = event.shiftKey ? 5 * ARROW_STEP : ARROW_STEP;
  switch (event.key) {
    case "+":
    case "=":
      canvas.zoomBy(ZOOM_STEP);
      return true;
    case "-":
    case "_":
      canvas.zoomBy(1 / ZOOM_STEP);
      return true;
    case "0":
      canvas.fit();
      return true;
    case "1":
      canvas.actualSize();
      return true;
    case "ArrowLeft":
      canvas.panBy(step, 0);
      return true;
    case "ArrowRight":
      canvas.panBy(-step, 0);
      return true;
    case "ArrowUp":
      canvas.panBy(0, step);
      return true;
    case "ArrowDown":
      canvas.panBy(0, -step);
      return true;
    default:
      return false;
  }
}

import type { Editor } from "../editing/editor";
import type { Tools } from "../editing/tools";
import type { Canvas } from "../view/canvas";
import type { ExplanationCard } from "../view/explanationCard";

/** A way to handle the picture: one file each and one line in `index.ts`. */
export type Gesture = (canvas: Canvas, actions: GestureActions) => void;

/** What gestures do beyond moving the picture. */
export interface GestureActions {
  /** Where elements are explained. */
  readonly card: ExplanationCard;
  /** What is edited, and how far that is. */
  readonly editor: Editor;
  /** Fields, menus and modes that several gestures lead to. */
  readonly tools: Tools;
  /** Shows an element's statement in the text; `focus` moves the keyboard there. */
  reveal(element: string, focus: boolean): void;
  /** Takes the mark off whatever is marked. */
  clearSelection(): void;
  /** Opens the menu of layers. */
  openLayers(): void;
  /** Opens the list of keys. */
  openHelp(): void;
  /** Presents the map in the full window. */
  present(): void;
  /** Opens the map as a table and a tree. */
  openOutline(): void;
  /** Shows the map as it will be, or as it is, with what moves on its way. */
  playMovement(): void;
  /** Ends whatever is on its way; false when nothing is. */
  stopMovement(): boolean;
  /** Holds pictures back while the one shown must not change; gives the way to let them in again. */
  hold(): () => void;
}

/** One press of a zoom key or button. */
export const ZOOM_STEP = 1.25;

/** A press that moves less than this many px is a click. */
export const CLICK_SLOP = 4;

/** Stops the click that follows a drag, and only that one. */
export function swallowClick(element: HTMLElement): void {
  const stop = (event: Event) => event.stopImmediatePropagation();
  element.addEventListener("click", stop, { capture: true, once: true });
  setTimeout(() => element.removeEventListener("click", stop, { capture: true }));
}

import type { Canvas } from "../view/canvas";

/** A way to handle the picture: one file each and one line in `index.ts`. */
export type Gesture = (canvas: Canvas, actions: GestureActions) => void;

/** What gestures do beyond moving the picture. */
export interface GestureActions {
  /** Shows an element's statement in the text; `focus` moves the keyboard there. */
  reveal(element: string, focus: boolean): void;
  /** Takes the mark off whatever is marked. */
  clearSelection(): void;
}

/** One press of a zoom key or button. */
export const ZOOM_STEP = 1.25;

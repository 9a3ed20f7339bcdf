import type { Canvas } from "../view/canvas";
import type { ExplanationCard } from "../view/explanationCard";

/** A way to handle the picture: one file each and one line in `index.ts`. */
export type Gesture = (canvas: Canvas, actions: GestureActions) => void;

/** What gestures do beyond moving the picture. */
export interface GestureActions {
  /** Where elements are explained. */
  readonly card: ExplanationCard;
  /** Shows an element's statement in the text; `focus` moves the keyboard there. */
  reveal(element: string, focus: boolean): void;
  /** Takes the mark off whatever is marked. */
  clearSelection(): void;
  /** Opens the menu of layers. */
  openLayers(): void;
}

/** One press of a zoom key or button. */
export const ZOOM_STEP = 1.25;

import type { Canvas } from "../view/canvas";
import { click } from "./click";
import { explain } from "./explain";
import type { Gesture, GestureActions } from "./gesture";
import { keyboard } from "./keyboard";
import { pan } from "./pan";
import { wheel } from "./wheel";

const GESTURES: readonly Gesture[] = [pan, wheel, click, explain, keyboard];

/** Lets the picture be handled by every gesture there is. */
export function attachGestures(canvas: Canvas, actions: GestureActions): void {
  for (const attach of GESTURES) attach(canvas, actions);
}

import type { Canvas } from "../view/canvas";
import { altKey } from "./altKey";
import { click } from "./click";
import { contextMenu } from "./contextMenu";
import { drag } from "./drag";
import { editKeys } from "./editKeys";
import { explain } from "./explain";
import type { Gesture, GestureActions } from "./gesture";
import { keyboard } from "./keyboard";
import { linkDrag } from "./linkDrag";
import { pan } from "./pan";
import { rubberBand } from "./rubberBand";
import { wheel } from "./wheel";

/** In this order: a press that one takes for itself is not told to those behind it. */
const GESTURES: readonly Gesture[] = [
  altKey,
  linkDrag,
  drag,
  rubberBand,
  pan,
  wheel,
  click,
  contextMenu,
  explain,
  editKeys,
  keyboard,
];

/** Lets the picture be handled by every gesture there is. */
export function attachGestures(canvas: Canvas, actions: GestureActions): void {
  for (const attach of GESTURES) attach(canvas, actions);
}

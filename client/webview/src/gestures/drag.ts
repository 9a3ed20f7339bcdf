import { withCompanions } from "../editing/companions";
import { Dragging } from "../editing/dragging";
import { DragNote } from "../editing/dragNote";
import { cornerGripAt, type Grip, gripAt, kindOf, originOf } from "../editing/elements";
import { distanceOf, type Point } from "../editing/mapArea";
import { SnapLines } from "../editing/snapLines";
import type { Canvas } from "../view/canvas";
import { nodeAt } from "../view/nodeAt";
import { CLICK_SLOP, type Gesture, type GestureActions, swallowClick } from "./gesture";

/** A press on an element that may become a drag. */
interface Press {
  readonly pointer: number;
  readonly grip: Grip;
  readonly from: Point;
  readonly client: { readonly x: number; readonly y: number };
  drag: Drag | undefined;
}

/**
 * Drag an element: it goes with its links, stage and coordinates are said, stage lines and other elements attract it
 * unless Alt is held; Escape lets it go back. What is selected with it goes along. Labels, ends and corners alone.
 */
export const drag: Gesture = (canvas, actions) => {
  let press: Press | undefined;
  let frame = 0;
  let last: PointerEvent | undefined;

  canvas.element.addEventListener("pointerdown", (event) => {
    press = event.button === 0 && event.isPrimary ? pressOn(canvas, actions, event) : undefined;
    // Otherwise the picture would be panned.
    if (press !== undefined) event.stopImmediatePropagation();
  });

  const step = () => {
    frame = 0;
    if (press?.drag !== undefined && last !== undefined) press.drag.to(canvas.pictureAt(last), last);
  };

  canvas.element.addEventListener("pointermove", (event) => {
    if (press === undefined && event.buttons === 0 && actions.editor.editable) {
      showGrip(canvas, gripUnder(canvas, event));
    }
    if (press === undefined || event.pointerId !== press.pointer) return;
    const { x, y } = press.client;
    if (press.drag === undefined) {
      if (Math.hypot(event.clientX - x, event.clientY - y) < CLICK_SLOP) return;
      canvas.element.setPointerCapture(event.pointerId);
      actions.card.hide();
      press.drag = new Drag(canvas, actions, press.grip, press.from);
    }
    last = event;
    frame ||= requestAnimationFrame(step);
  });

  const end = (event: PointerEvent, done: boolean) => {
    if (press === undefined || event.pointerId !== press.pointer) return;
    cancelAnimationFrame(frame);
    frame = 0;
    const { drag: dragged } = press;
    press = undefined;
    if (dragged === undefined) return;
    swallowClick(canvas.element);
    if (done) dragged.drop(canvas.pictureAt(event), event);
    else dragged.cancel();
  };
  canvas.element.addEventListener("pointerup", (event) => end(event, true));
  canvas.element.addEventListener("pointercancel", (event) => end(event, false));
  canvas.element.addEventListener("lostpointercapture", (event) => end(event, false));
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || press?.drag === undefined) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      press.drag.cancel();
      press = undefined;
      swallowClick(canvas.element);
    },
    { capture: true },
  );
};

function pressOn(canvas: Canvas, actions: GestureActions, event: PointerEvent): Press | undefined {
  const grip = actions.editor.editable && !actions.tools.busy ? gripUnder(canvas, event) : undefined;
  if (grip === undefined) return undefined;
  const client = { x: event.clientX, y: event.clientY };
  return { pointer: event.pointerId, grip, from: canvas.pictureAt(event), client, drag: undefined };
}

/** What the pointer would take hold of. */
function gripUnder(canvas: Canvas, event: PointerEvent): Grip | undefined {
  const { picture } = canvas;
  if (picture === undefined) return undefined;
  const at = canvas.pictureAt(event);
  const node = nodeAt(event.clientX, event.clientY);
  const id = canvas.elementAt(event);
  const element = id === undefined ? undefined : picture.element(id);
  if (node === null || id === undefined || element === undefined) {
    return cornerGripAt(picture.elements, at, canvas.zoom);
  }
  const kind = kindOf(id);
  return kind === undefined || kind === "link" ? undefined : gripAt(id, element, node, at, canvas.zoom);
}

/** The cursor says which way an end or a corner goes. */
function showGrip(canvas: Canvas, grip: Grip | undefined): void {
  const part = grip?.part;
  const { classList } = canvas.element;
  classList.toggle("resize-x", part === "start" || part === "end");
  classList.toggle("resize-nwse", part === "topLeft" || part === "bottomRight");
  classList.toggle("resize-nesw", part === "topRight" || part === "bottomLeft");
}

/** One drag, from the first px to the drop. */
class Drag {
  readonly #canvas: Canvas;
  readonly #actions: GestureActions;
  readonly #grip: Grip;
  readonly #from: Point;
  readonly #ids: readonly string[];
  readonly #dragging: Dragging;
  readonly #snap: SnapLines;
  readonly #note: DragNote;
  readonly #release: () => void;
  /** Where what is held stands, px. */
  readonly #origin: Point;

  constructor(canvas: Canvas, actions: GestureActions, grip: Grip, from: Point) {
    this.#canvas = canvas;
    this.#actions = actions;
    this.#grip = grip;
    this.#from = from;
    this.#release = actions.hold();
    const { selection } = actions.editor;
    const single = grip.label || grip.part !== undefined || grip.occurrence !== undefined;
    if (single || !selection.has(grip.id)) selection.set([grip.id]);
    this.#ids = single ? [grip.id] : selection.ids.filter((id) => kindOf(id) !== "link");
    const elements = canvas.picture?.elements ?? new Map<string, SVGElement>();
    const held = elements.get(grip.id);
    this.#origin = held === undefined ? from : originOf(grip, held, from);
    const moving = single ? undefined : withCompanions(elements, this.#ids, actions.editor.size);
    this.#dragging = new Dragging(elements, moving ?? new Map(), actions.editor.overlay);
    this.#snap = new SnapLines(actions.editor, moving === undefined ? [grip.id] : [...moving.keys()]);
    this.#note = new DragNote(canvas, actions.editor, grip, held);
    canvas.element.classList.add("dragging");
  }

  /** Follows the pointer. */
  to(at: Point, event: PointerEvent): void {
    const by = this.#distance(at, event.altKey);
    this.#dragging.shift(by);
    this.#note.show({ x: this.#origin.x + by.x, y: this.#origin.y + by.y }, by);
  }

  /** Ends where the pointer is: the text is changed. */
  drop(at: Point, event: PointerEvent): void {
    const by = this.#distance(at, event.altKey);
    this.#end();
    const { editor } = this.#actions;
    const { id, label, part, occurrence } = this.#grip;
    if (Math.abs(by.x) + Math.abs(by.y) < 0.01) {
      this.#dragging.end();
    } else {
      editor.keep(this.#dragging);
      if (label)
        editor.apply({ op: "moveLabel", element: id, by: { x: Math.round(by.x), y: Math.round(by.y) } });
      else {
        const elements = this.#ids.map((each) => (each === id ? { id, part, occurrence } : { id: each }));
        editor.apply({ op: "move", elements, by: distanceOf(by, editor.size) });
      }
    }
    this.#release();
  }

  /** Ends where it began. */
  cancel(): void {
    this.#end();
    this.#dragging.end();
    this.#release();
  }

  #end(): void {
    this.#note.hide();
    this.#snap.hide();
    this.#canvas.element.classList.remove("dragging");
  }

  /** How far what is held goes, px: drawn to lines unless `free`, and never off the map. */
  #distance(at: Point, free: boolean): Point {
    const raw = { x: at.x - this.#from.x, y: at.y - this.#from.y };
    if (this.#grip.label) return raw;
    const horizontal =
      kindOf(this.#grip.id) === "evolved" || this.#grip.part === "start" || this.#grip.part === "end";
    const wanted = { x: this.#origin.x + raw.x, y: this.#origin.y + (horizontal ? 0 : raw.y) };
    const { width, height } = this.#actions.editor.size;
    const snapped = this.#snap.at(wanted, free, horizontal);
    const clamped = {
      x: clamp(snapped.x, this.#origin.x, width),
      y: clamp(snapped.y, this.#origin.y, height),
    };
    return { x: clamped.x - this.#origin.x, y: clamped.y - this.#origin.y };
  }
}

/** A coordinate on the map; one that was off it already may stay there. */
function clamp(value: number, origin: number, size: number): number {
  return Math.min(Math.max(value, Math.min(0, origin)), Math.max(size, origin));
}

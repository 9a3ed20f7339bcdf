import type { Operation } from "#core/edits/operation";
import type { EditingToWebview, Ground } from "#core/protocol/editingMessages";
import type { Canvas } from "../view/canvas";
import type { Dragging } from "./dragging";
import { type MapSize, mapSizeOf, type Place } from "./mapArea";
import { Overlay } from "./overlay";
import { Selection } from "./selection";

/** What the editor needs of the page around it. */
export interface EditorHost {
  /** Asks the extension for an operation on the picture shown now. */
  operate(request: number, operation: Operation): void;
  /** `at` is where the middle of what is pasted goes; null for beside what it was made of. */
  paste(request: number, at: Place | null): void;
  copy(elements: readonly string[]): void;
  /** Asks for a form and puts the whole map on the clipboard. */
  copyMap(): void;
  takeBack(redo: boolean): void;
  /** Says something to a screen reader. */
  announce(text: string): void;
  /** Shows what was done with what was asked for, and how to take it back. */
  tell(text: string): void;
  /** Shows why something was not done; an empty text takes it away. */
  refuse(text: string): void;
}

/** Of so many elements behind the one with the focus it is known where Tab goes on. */
const MOST_BEHIND = 50;

const UNKNOWN: Ground = { stages: [], boundaries: [0.175, 0.4, 0.7], obstacle: "" };

/**
 * Editing on the picture: what is selected, which operation is under way, and what is shown while the text has not
 * answered yet. Operations follow each other: the next one goes out when the picture shows what the last one did.
 */
export class Editor {
  readonly canvas: Canvas;
  readonly selection: Selection;
  readonly overlay: Overlay;
  readonly host: EditorHost;
  #ground = UNKNOWN;
  #request = 0;
  /** The request under way, and the version whose picture ends it. */
  #underWay: { readonly request: number; until: number | undefined } | undefined;
  readonly #waiting: Operation[] = [];
  #dragging: Dragging | undefined;
  #select: readonly string[] = [];
  #version = 0;
  #done: (() => void) | undefined;
  #tidy: (() => void)[] = [];
  /** What is under way takes elements away. */
  #deletes = false;
  /** The element that has the focus while a picture is put in place; those behind it along the value chain. */
  #focused: readonly string[] = [];
  /** Where Tab goes on after the element with the focus has gone. */
  #goOn: readonly string[] = [];

  constructor(canvas: Canvas, host: EditorHost) {
    this.canvas = canvas;
    this.host = host;
    this.selection = new Selection(canvas);
    this.overlay = new Overlay(canvas);
  }

  /** Stages of the map, and whether it can be edited. */
  get ground(): Ground {
    return this.#ground;
  }

  /** Size of the map area in the picture. */
  get size(): MapSize {
    return mapSizeOf(this.canvas.picture?.content ?? { x: 0, y: 0, width: 1, height: 1 });
  }

  /** True when the map can be edited; else says why not. */
  ready(): boolean {
    const { obstacle } = this.#ground;
    if (obstacle === null) return true;
    if (obstacle !== "") this.refuse(obstacle);
    return false;
  }

  /** True when the map can be edited, without a word when it cannot. */
  get editable(): boolean {
    return this.#ground.obstacle === null;
  }

  /** Adds an element to the selection, or takes it out, and says how many there are. */
  toggle(id: string): void {
    this.selection.toggle(id);
    this.host.announce(`${this.selection.ids.length} selected`);
  }

  /** Asks for an operation; moves of the same elements that have to wait become one. */
  apply(operation: Operation): void {
    if (!this.ready()) return;
    this.host.refuse("");
    const last = this.#waiting.at(-1);
    if (last !== undefined && joins(last, operation)) this.#waiting.splice(-1, 1, joined(last, operation));
    else this.#waiting.push(operation);
    this.#next();
  }

  /** Takes the clipboard's statements in, at a place where one was chosen. */
  paste(at: Place | null = null): void {
    if (!this.ready() || this.#underWay !== undefined) return;
    this.#underWay = { request: ++this.#request, until: undefined };
    this.host.paste(this.#request, at);
  }

  /** Shows elements elsewhere until the text has answered. */
  keep(dragging: Dragging): void {
    this.#dragging?.end();
    this.#dragging = dragging;
  }

  /** Shows why something was not done. */
  refuse(text: string): void {
    this.host.refuse(text);
  }

  /** Calls back once, when the operations asked for are done and drawn. */
  whenDone(callback: () => void): void {
    this.#done = callback;
  }

  /** Calls back when the next picture comes, or when it is clear that none will. */
  afterNextPicture(callback: () => void): void {
    this.#tidy.push(callback);
  }

  receive(message: EditingToWebview): void {
    if (message.type === "ground") {
      this.#ground = message.ground;
      this.canvas.element.classList.toggle("editable", message.ground.obstacle === null);
    } else if (message.type === "operated") {
      if (message.request !== this.#underWay?.request) return;
      if (message.refusal !== null) {
        this.#waiting.length = 0;
        this.#end();
        this.#done = undefined;
        this.refuse(message.refusal);
      } else {
        if (message.more) this.host.tell(message.said);
        else if (message.said !== "") this.host.announce(message.said);
        this.#select = message.select;
        this.#underWay.until = message.version;
        this.#settle();
      }
    }
  }

  /** To be called before a picture is put in place or changed: nothing is elsewhere than drawn then. */
  beforePicture(): void {
    this.#dragging?.end();
    this.#dragging = undefined;
    for (const tidy of this.#tidy.splice(0)) tidy();
    this.#focused = this.#underWay === undefined ? [] : this.#fromFocus();
  }

  /** To be called when the picture shows a version of the text. */
  afterPicture(version: number): void {
    this.#version = version;
    this.#keepFocus();
    this.selection.refresh();
    this.#settle();
  }

  /** Another map is shown. */
  forget(): void {
    this.#waiting.length = 0;
    this.#underWay = undefined;
    this.#dragging?.end();
    this.#dragging = undefined;
    this.#select = [];
    this.selection.set([]);
  }

  /** Gives the element behind one that had the focus and has gone the focus; false when none has gone. */
  focusBehindGone(): boolean {
    const next = this.#goOn.find((id) => this.canvas.picture?.element(id) !== undefined);
    this.#goOn = [];
    if (next !== undefined) this.canvas.focusElement(next);
    return next !== undefined;
  }

  #fromFocus(): string[] {
    const ids: string[] = [];
    let id = this.canvas.focusedElement();
    while (id !== undefined && ids.length < MOST_BEHIND) {
      ids.push(id);
      // The order of all elements takes a while: it is asked for only where it will be needed.
      id = this.#deletes ? this.canvas.picture?.next(id, 1) : undefined;
    }
    return ids;
  }

  /** The focus of an element that has gone stays in the picture. */
  #keepFocus(): void {
    const [id, ...behind] = this.#focused;
    this.#focused = [];
    if (id === undefined || document.activeElement !== document.body || !document.hasFocus()) return;
    if (this.canvas.picture?.element(id) !== undefined) this.canvas.focusElement(id);
    else {
      this.#goOn = behind;
      this.canvas.element.focus({ preventScroll: true });
    }
  }

  #settle(): void {
    if (this.#underWay?.until === undefined || this.#version < this.#underWay.until) return;
    const select = this.#select.filter((id) => this.canvas.picture?.element(id) !== undefined);
    this.#select = [];
    if (select.length > 0) {
      this.selection.set(select);
      const [first] = select;
      if (first !== undefined && this.canvas.holdsFocus) this.canvas.focusElement(first);
    }
    this.#end();
    if (this.#waiting.length === 0) {
      const done = this.#done;
      this.#done = undefined;
      done?.();
    } else this.#next();
  }

  #end(): void {
    this.#underWay = undefined;
    this.beforePicture();
  }

  #next(): void {
    if (this.#underWay !== undefined) return;
    const operation = this.#waiting.shift();
    if (operation === undefined) return;
    this.#underWay = { request: ++this.#request, until: undefined };
    this.#deletes = operation.op === "delete";
    this.host.operate(this.#request, operation);
  }
}

/** True when two operations can be one: the same elements move further. */
function joins(a: Operation, b: Operation): boolean {
  return (
    a.op === "move" &&
    b.op === "move" &&
    a.decimals === b.decimals &&
    JSON.stringify(a.elements) === JSON.stringify(b.elements)
  );
}

function joined(a: Operation, b: Operation): Operation {
  if (a.op !== "move" || b.op !== "move") return b;
  const visibility = a.by.visibility + b.by.visibility;
  return { ...b, by: { visibility, evolution: a.by.evolution + b.by.evolution } };
}

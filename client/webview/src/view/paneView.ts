import type { Pane } from "#core/protocol/panes";
import { ZOOM_STEP } from "../gestures/gesture";
import { lookByKey } from "../gestures/keyboard";
import { pan } from "../gestures/pan";
import { wheel } from "../gestures/wheel";
import { Canvas } from "./canvas";
import { DifferenceList } from "./differenceList";
import { glide } from "./glide";
import { Picture } from "./picture";
import { createToolbar } from "./toolbar";
import type { Area, Viewport } from "./viewport";

/** What a pane tells of what is done in it. */
export interface PaneActions {
  /** A line of the list was chosen; `focus` when its text is to have the keyboard. */
  entry(at: number, element: string | null, focus: boolean): void;
  /** An element of the picture was chosen. */
  element(id: string, focus: boolean): void;
  /** Nothing is chosen any more. */
  clear(): void;
  /** The reader looks at another part of the picture. */
  moved(viewport: Viewport): void;
}

/** One picture with its name and the list of what differs. */
export class PaneView {
  readonly element = document.createElement("section");
  readonly #actions: PaneActions;
  readonly #name = document.createElement("h2");
  readonly #detail = document.createElement("p");
  readonly #canvas: Canvas;
  readonly #list: DifferenceList;
  /** True while the picture is put somewhere by others than its reader. */
  #following = true;

  constructor(actions: PaneActions) {
    this.#actions = actions;
    this.#list = new DifferenceList((at, element, focus) => {
      if (element !== null) this.#lead(() => this.#canvas.reveal(element));
      actions.entry(at, element, focus);
    });
    this.#canvas = new Canvas((viewport) => {
      toolbar.show(viewport.zoom, viewport.mode === "fit");
      if (!this.#following) actions.moved(viewport);
    });
    const own = (act: () => void) => () => this.#lead(act);
    const toolbar = createToolbar(
      {
        zoomIn: own(() => this.#canvas.zoomBy(ZOOM_STEP)),
        zoomOut: own(() => this.#canvas.zoomBy(1 / ZOOM_STEP)),
        actualSize: own(() => this.#canvas.actualSize()),
        fit: own(() => this.#canvas.fit()),
      },
      [],
    );
    const { element: canvas } = this.#canvas;
    canvas.setAttribute(
      "aria-description",
      "Tab goes from element to element, Enter shows one in the text, plus and minus zoom, 0 fits, arrows move the picture.",
    );
    this.#handle();
    const stage = document.createElement("div");
    stage.className = "stage";
    stage.append(canvas, toolbar.element);
    const head = document.createElement("header");
    head.append(this.#name, this.#detail);
    this.#detail.className = "detail";
    this.element.className = "pane";
    this.element.append(head, stage, this.#list.element);
  }

  /**
   * Shows a picture and what differs.
   *
   * @param earlier where the reader was, for the first picture
   * @throws when the picture cannot be put in place
   */
  show(pane: Pane, glides: boolean, earlier: Viewport | undefined): void {
    this.#follow(() => {
      const first = this.#canvas.picture === undefined;
      if (pane.svg !== null) this.#canvas.show(new Picture(pane.svg), first ? earlier : undefined);
      else if (pane.patch !== null) {
        const { picture } = this.#canvas;
        if (picture === undefined) throw new Error("there is no picture to change");
        const { patch } = pane;
        if (glides) glide(picture, patch, () => picture.apply(patch));
        else picture.apply(patch);
        this.#canvas.changed();
      }
    });
    this.#name.textContent = pane.name;
    this.#detail.textContent = pane.detail;
    this.element.setAttribute(
      "aria-label",
      [pane.name, pane.detail].filter((text) => text !== "").join(", "),
    );
    this.#canvas.element.setAttribute("aria-label", `Map ${pane.name}`);
    this.#list.show(pane.entries, pane.summary);
  }

  /** How large the picture's place on the screen is now, px. */
  get area(): Area {
    this.#canvas.measure();
    return this.#canvas.area;
  }

  /** Takes the viewport of another pane. */
  look(viewport: Viewport): void {
    this.#follow(() => this.#canvas.look(viewport));
  }

  /** Marks an element, where there is such, and its lines in the list. */
  mark(element: string | null): void {
    this.#canvas.picture?.mark(element === null ? [] : [element]);
    this.#list.mark(element);
  }

  #handle(): void {
    const canvas = this.#canvas;
    const { element } = canvas;
    pan(canvas);
    wheel(canvas);
    // Whatever a reader does in this pane, the others follow.
    for (const event of ["pointermove", "wheel", "keydown"]) {
      element.addEventListener(event, () => this.#release(), { capture: true });
    }
    element.addEventListener("click", (event) => {
      const id = canvas.elementAt(event);
      if (event.button !== 0) return;
      if (id === undefined) this.#actions.clear();
      else {
        canvas.focusElement(id);
        this.#actions.element(id, false);
      }
    });
    element.addEventListener("dblclick", (event) => {
      const id = canvas.elementAt(event);
      if (id !== undefined) this.#actions.element(id, true);
    });
    element.addEventListener("keydown", (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (this.#key(event)) event.preventDefault();
    });
  }

  /** False when the key means nothing here. */
  #key(event: KeyboardEvent): boolean {
    const canvas = this.#canvas;
    const focused = canvas.focusedElement();
    switch (event.key) {
      case "Tab":
        return canvas.focusNext(event.shiftKey ? -1 : 1);
      case "Enter":
      case " ":
        if (focused === undefined) return false;
        this.#actions.element(focused, event.key === "Enter");
        return true;
      case "Escape":
        this.#actions.clear();
        canvas.element.focus();
        return true;
      default:
        return lookByKey(event, canvas);
    }
  }

  #follow(act: () => void): void {
    this.#following = true;
    act();
  }

  #lead(act: () => void): void {
    this.#release();
    act();
  }

  #release(): void {
    this.#following = false;
  }
}

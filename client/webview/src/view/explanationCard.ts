import type { Explanation } from "#core/protocol/explanation";
import { blockNodes } from "./textBlocks";

/** Distance from what is explained, and from the panel's edge, px. */
const DISTANCE = 10;
const EDGE = 4;

/** A place on the screen that is explained: a point, or a box that stays uncovered. */
export interface ExplainedPlace {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What a card asks for. */
export interface CardActions {
  /** Asks what there is to say of an element; the answer carries the same number. */
  ask(request: number, element: string): void;
  follow(request: number, link: number): void;
}

/**
 * What the text's hover says, beside the element that is pointed at. At most one thing is explained; an answer that
 * comes when the pointer is elsewhere is dropped.
 */
export class ExplanationCard {
  readonly element: HTMLElement;
  readonly #actions: CardActions;
  #request = 0;
  #asked: { readonly element: string; readonly place: ExplainedPlace; readonly focus: boolean } | undefined;
  /** Gets the focus back when the card had it. */
  #return: HTMLElement | SVGElement | undefined;

  constructor(actions: CardActions) {
    this.#actions = actions;
    this.element = document.createElement("div");
    this.element.className = "card";
    this.element.tabIndex = -1;
    this.element.hidden = true;
    this.element.setAttribute("role", "dialog");
    this.element.setAttribute("aria-label", "About this element");
    // Before anything else hears of it: Escape closes the card and does nothing more.
    document.addEventListener("keydown", (event) => this.#onKey(event), { capture: true });
    this.element.addEventListener("focusout", ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && this.element.contains(relatedTarget))) this.#return = undefined;
    });
  }

  /** Id of the element that is explained or asked about. */
  get about(): string | undefined {
    return this.#asked?.element;
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  /** Asks about an element and shows the answer beside a place; `focus` gives the card the keyboard. */
  ask(element: string, place: ExplainedPlace, focus: boolean): void {
    this.hide();
    this.#request += 1;
    this.#asked = { element, place, focus };
    this.#actions.ask(this.#request, element);
  }

  /** Shows an answer, unless something else was asked since. */
  answer(request: number, explanation: Explanation | null): void {
    if (request !== this.#request || this.#asked === undefined || explanation === null) return;
    const { place, focus } = this.#asked;
    const nodes = blockNodes(explanation.blocks, (link) => this.#actions.follow(request, link));
    this.element.replaceChildren(...nodes);
    this.element.hidden = false;
    this.element.scrollTop = 0;
    this.#moveBeside(place);
    if (!focus) return;
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement || activeElement instanceof SVGElement)
      this.#return = activeElement;
    this.element.focus({ preventScroll: true });
  }

  /** Takes the card away; an answer that is still to come is dropped. */
  hide(): void {
    const back = this.#return;
    this.#asked = undefined;
    this.#return = undefined;
    this.element.hidden = true;
    if (back?.isConnected) back.focus({ preventScroll: true });
  }

  #onKey(event: KeyboardEvent): void {
    if (this.element.hidden || event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    this.hide();
  }

  /** Below the place, or above it where there is more room: the card never covers what it explains. */
  #moveBeside(place: ExplainedPlace): void {
    const { style } = this.element;
    style.maxHeight = "";
    const { width, height } = this.element.getBoundingClientRect();
    const below = window.innerHeight - EDGE - place.bottom - DISTANCE;
    const above = place.top - DISTANCE - EDGE;
    const goesBelow = height <= below || below >= above;
    const shown = Math.min(height, goesBelow ? below : above);
    style.maxHeight = `${shown}px`;
    style.top = `${goesBelow ? place.bottom + DISTANCE : place.top - DISTANCE - shown}px`;
    style.left = `${Math.max(EDGE, Math.min(place.left, window.innerWidth - EDGE - width))}px`;
  }
}

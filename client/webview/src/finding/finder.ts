import { isInputMethods } from "../gestures/inputMethod";
import type { Canvas } from "../view/canvas";
import { sameViewport, type Viewport } from "../view/viewport";
import { countText, FindField } from "./findField";
import { type FoundRow, foundRow } from "./foundRow";
import { matcherOf, stepFrom } from "./matching";
import { searchables } from "./searchable";
import { wayOut } from "./wayOut";

/**
 * Search in the picture: what matches is marked, everything else steps back, and one match is the present one. Goes on
 * while the text is edited: the present match stays the same element as long as that matches.
 */
export class Finder {
  readonly #canvas: Canvas;
  readonly #say: (text: string) => void;
  readonly #stages: () => readonly string[];
  readonly #field: FindField;
  #open = false;
  #back: Element | null = null;
  #found: readonly string[] = [];
  #now: string | undefined;
  /** The present match was reached through the list. */
  #walked = false;
  /** Where the picture was put for the sake of a match; it was seen as a whole before. */
  #moved: Viewport | undefined;

  /** `say` says something to a screen reader; `stages` are the names of the map's. */
  constructor(canvas: Canvas, say: (text: string) => void, stages: () => readonly string[]) {
    this.#canvas = canvas;
    this.#say = say;
    this.#stages = stages;
    this.#field = new FindField({
      look: () => this.#look(),
      step: (step) => this.step(step),
      walk: (step) => this.#walk(step),
      choose: (id) => {
        this.#now = id;
        this.#show();
      },
      close: () => this.close(),
    });
    // Before the keys of the picture, and before VS Code's own.
    document.addEventListener("keydown", (event) => this.#key(event), { capture: true });
  }

  get element(): HTMLElement {
    return this.#field.element;
  }

  /** Opens the field, or puts the keyboard into it again. */
  open(): void {
    if (!this.#open) this.#back = document.activeElement;
    this.#open = true;
    this.#field.open();
    this.#look();
  }

  /** Ends the search; the keyboard goes to the match that was shown, else where it was. */
  close(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#field.hide();
    const now = this.#now;
    this.#found = [];
    this.#now = undefined;
    this.#mark();
    if (this.#moved !== undefined && sameViewport(this.#canvas.viewport, this.#moved)) this.#canvas.fit();
    this.#moved = undefined;
    if (now !== undefined && this.#canvas.picture?.element(now) !== undefined) this.#canvas.focusElement(now);
    else if (isThere(this.#back)) this.#back.focus();
    else this.#canvas.element.focus();
  }

  /** To be called when the picture was changed. */
  refresh(): void {
    if (!this.#open) return;
    const before = this.#found.length;
    this.#find();
    if (this.#now === undefined || !this.#found.includes(this.#now)) this.#now = undefined;
    this.#mark();
    if (this.#found.length !== before) this.#say(countText(this.#at + 1, this.#found.length));
  }

  /** Goes to the next match, or the one before. */
  step(step: 1 | -1): void {
    this.#now = this.#found[stepFrom(this.#at, step, this.#found.length)];
    this.#show();
  }

  #walk(step: 1 | -1): void {
    this.#now = this.#found[stepFrom(this.#at, step, this.#found.length)];
    this.#walked = true;
    this.#mark();
    if (this.#now !== undefined) this.#reveal(this.#now);
  }

  /** Brings a match into sight, also from under the list. */
  #reveal(id: string): void {
    const canvas = this.#canvas;
    const wasWhole =
      canvas.viewport?.mode === "fit" ||
      (this.#moved !== undefined && sameViewport(canvas.viewport, this.#moved));
    canvas.reveal(id);
    const box = canvas.picture?.element(id)?.getBoundingClientRect();
    const cover = this.element.getBoundingClientRect();
    const way = box && wayOut(box, cover, canvas.element.getBoundingClientRect());
    if (way !== undefined) canvas.panBy(way.dx, way.dy);
    this.#moved = wasWhole && canvas.viewport?.mode === "free" ? canvas.viewport : undefined;
  }

  get #at(): number {
    return this.#now === undefined ? -1 : this.#found.indexOf(this.#now);
  }

  /** Something else is looked for: stays with the match shown when it still is one. */
  #look(): void {
    this.#find();
    if (this.#at < 0) this.#now = this.#found[0];
    this.#show();
  }

  #find(): void {
    const { picture } = this.#canvas;
    const matches = matcherOf(this.#field.query);
    this.#found =
      picture === undefined || matches === undefined
        ? []
        : picture.inOrder(
            searchables(picture.elements)
              .filter(({ words }) => matches(words))
              .map(({ id }) => id),
          );
  }

  #show(): void {
    this.#walked = false;
    this.#mark();
    const now = this.#now;
    if (now !== undefined) this.#reveal(now);
    if (matcherOf(this.#field.query) === undefined) return;
    const name = now && this.#canvas.picture?.element(now)?.getAttribute("aria-label");
    const count = countText(this.#at + 1, this.#found.length);
    this.#say(name ? `${count}: ${name}` : count);
  }

  #mark(): void {
    const looking = this.#open && matcherOf(this.#field.query) !== undefined;
    this.#canvas.picture?.showFound(looking ? new Set(this.#found) : undefined, this.#now);
    this.#field.show(this.#found, this.#at + 1, this.#walked, (id) => this.#rowOf(id));
  }

  #rowOf(id: string): FoundRow {
    const element = this.#canvas.picture?.element(id);
    const name = element?.getAttribute("data-name") ?? "";
    return foundRow(id, name, element?.getAttribute("aria-label") ?? name, this.#stages());
  }

  #key(event: KeyboardEvent): void {
    if (isInputMethods(event) || document.querySelector("dialog[open], .presenting") !== null) return;
    if (!this.#does(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  #does(event: KeyboardEvent): boolean {
    const control = (event.ctrlKey || event.metaKey) && !event.altKey;
    if (control && !event.shiftKey && event.key.toLowerCase() === "f") {
      this.open();
      return true;
    }
    if (!this.#open) return false;
    // On a Mac, Cmd+G is what F3 is elsewhere.
    const goesOn = event.key === "F3" || (event.metaKey && event.key.toLowerCase() === "g");
    if (goesOn) this.step(event.shiftKey ? -1 : 1);
    else if (event.key === "Escape" && !control && !isOtherField(event.target, this.element)) this.close();
    else return false;
    return true;
  }
}

function isThere(element: Element | null): element is HTMLElement | SVGElement {
  if (element === null || element === document.body || !element.isConnected) return false;
  return element instanceof HTMLElement || element instanceof SVGElement;
}

/** True in a field or menu that Escape closes first. */
function isOtherField(target: EventTarget | null, own: HTMLElement): boolean {
  if (!(target instanceof Element) || own.contains(target)) return false;
  return target instanceof HTMLInputElement || target.closest("[role=menu], .popup-menu, .card") !== null;
}

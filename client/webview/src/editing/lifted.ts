import { kindOf } from "./elements";
import type { Overlay } from "./overlay";

/** What only one node of a page may say, or what no reader is to be told twice. */
const OWN = ["data-id", "role", "aria-label", "tabindex"] as const;

/** Elements that are lifted off the picture while they are elsewhere than drawn: copies above it stand for them. */
export class Lifted {
  readonly #overlay: Overlay;
  readonly #copies = new Map<SVGElement, SVGElement>();

  constructor(overlay: Overlay) {
    this.#overlay = overlay;
  }

  /** The copy that stands for an element; the element is not seen from now on, but keeps the keyboard's focus. */
  take(id: string, element: SVGElement): SVGElement {
    const present = this.#copies.get(element);
    if (present !== undefined) return present;
    const copy = element.cloneNode(true) as SVGElement;
    for (const name of OWN) copy.removeAttribute(name);
    for (const band of copy.querySelectorAll(".hit")) band.remove();
    this.#copies.set(element, copy);
    this.#overlay.lift(copy, kindOf(id) === "link");
    element.classList.add("lifted");
    return copy;
  }

  /** Takes the copies away; the elements are seen again where they are drawn. */
  end(): void {
    for (const [element, copy] of this.#copies) {
      copy.remove();
      element.classList.remove("lifted");
    }
    this.#copies.clear();
  }
}

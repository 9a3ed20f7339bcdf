import { LiveLinks } from "./liveLinks";
import type { Point } from "./mapArea";

/** How something that moves along does so. */
export type Freedom = "both" | "vertical" | "horizontal";

/** Elements that are shown elsewhere than drawn, until the text says so. */
export class Dragging {
  readonly #parts: readonly { readonly element: SVGElement; readonly freedom: Freedom }[];
  readonly #links: LiveLinks;

  constructor(elements: ReadonlyMap<string, SVGElement>, moving: ReadonlyMap<string, Freedom>) {
    this.#parts = [...moving].flatMap(([id, freedom]) => {
      const element = elements.get(id);
      return element === undefined ? [] : [{ element, freedom }];
    });
    this.#links = new LiveLinks(elements, moving);
    for (const { element } of this.#parts) element.classList.add("dragged");
  }

  /** Shows everything a distance (px of the picture) from where it is drawn. */
  shift({ x, y }: Point): void {
    for (const { element, freedom } of this.#parts) {
      element.style.transform = `translate(${freedom === "vertical" ? 0 : x}px, ${freedom === "horizontal" ? 0 : y}px)`;
    }
    this.#links.shift({ x, y });
  }

  /** Shows everything where it is drawn. */
  end(): void {
    this.#links.shift({ x: 0, y: 0 });
    for (const { element } of this.#parts) {
      element.style.transform = "";
      element.classList.remove("dragged");
    }
  }
}

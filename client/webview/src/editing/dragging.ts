import { Lifted } from "./lifted";
import { LiveLinks } from "./liveLinks";
import type { Point } from "./mapArea";
import type { Overlay } from "./overlay";

/** How something that moves along does so. */
export type Freedom = "both" | "vertical" | "horizontal";

/** Elements that are shown elsewhere than drawn, until the text says so. */
export class Dragging {
  readonly #lifted: Lifted;
  readonly #parts: readonly { readonly copy: SVGElement; readonly freedom: Freedom }[];
  readonly #links: LiveLinks;

  constructor(
    elements: ReadonlyMap<string, SVGElement>,
    moving: ReadonlyMap<string, Freedom>,
    overlay: Overlay,
  ) {
    const lifted = new Lifted(overlay);
    this.#lifted = lifted;
    this.#parts = [...moving].flatMap(([id, freedom]) => {
      const element = elements.get(id);
      if (element === undefined) return [];
      const copy = lifted.take(id, element);
      copy.classList.add("dragged");
      return [{ copy, freedom }];
    });
    this.#links = new LiveLinks(elements, moving, lifted);
  }

  /** Shows everything a distance (px of the picture) from where it is drawn. */
  shift({ x, y }: Point): void {
    for (const { copy, freedom } of this.#parts) {
      copy.style.transform = `translate(${freedom === "vertical" ? 0 : x}px, ${freedom === "horizontal" ? 0 : y}px)`;
    }
    this.#links.shift({ x, y });
  }

  /** Shows everything where it is drawn. */
  end(): void {
    this.#lifted.end();
  }
}

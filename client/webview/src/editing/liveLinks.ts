import type { Freedom } from "./dragging";
import { centreOf, isNode, keyOf, kindOf } from "./elements";
import type { Point } from "./mapArea";

/** An end of a link this close to an element (px) is at that element. */
const NEAR = 40;

/** A line while one or both of its ends move. */
interface LiveLine {
  readonly line: SVGLineElement;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** How much of the distance each coordinate takes. */
  readonly by: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };
}

/** What else of a link goes along: texts and arrowheads, by half the way when one end moves. */
interface Rider {
  readonly element: SVGElement;
  readonly share: number;
}

/** The links at moving elements: they follow while these are dragged, and nothing else is touched. */
export class LiveLinks {
  readonly #lines: LiveLine[] = [];
  readonly #riders: Rider[] = [];

  /**
   * Finds the links of elements.
   *
   * @param moving ids of what moves, and which ways
   */
  constructor(elements: ReadonlyMap<string, SVGElement>, moving: ReadonlyMap<string, Freedom>) {
    const whole = [...moving].flatMap(([id, freedom]) => (freedom === "both" ? [id] : []));
    const ends = whole.filter(isNode).flatMap((id) => {
      const element = elements.get(id);
      const centre = element && centreOf(element);
      return centre === undefined ? [] : [{ key: keyOf(id).replace(/#\d+$/, ""), centre }];
    });
    for (const [id, freedom] of moving) {
      const element = elements.get(id);
      if (kindOf(id) !== "evolved" || element === undefined || freedom === "both") continue;
      // The arrow starts at what moves, or stays there while its target is dragged.
      this.#addMovement(element, freedom === "vertical" ? 1 : -1);
    }
    if (ends.length === 0) return;
    for (const [id, element] of elements) {
      if (kindOf(id) === "link") this.#addLink(keyOf(id).replace(/#\d+$/, ""), element, ends);
    }
  }

  /** Puts the ends a distance (px) from where they were. */
  shift({ x, y }: Point): void {
    for (const { line, by, ...at } of this.#lines) {
      if (by.x1 !== 0) line.setAttribute("x1", String(at.x1 + x * by.x1));
      if (by.y1 !== 0) line.setAttribute("y1", String(at.y1 + y * by.y1));
      if (by.x2 !== 0) line.setAttribute("x2", String(at.x2 + x * by.x2));
      if (by.y2 !== 0) line.setAttribute("y2", String(at.y2 + y * by.y2));
    }
    for (const { element, share } of this.#riders) {
      element.style.transform = x === 0 && y === 0 ? "" : `translate(${x * share}px, ${y * share}px)`;
    }
  }

  #addLink(key: string, element: SVGElement, ends: readonly { key: string; centre: Point }[]): void {
    const from = ends.filter((end) => key.startsWith(`${end.key}->`));
    const to = ends.filter((end) => key.endsWith(`->${end.key}`));
    if (from.length + to.length === 0) return;
    let share = 0;
    for (const line of element.querySelectorAll("line")) {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = coordinatesOf(line);
      const first = from.some(({ centre }) => Math.hypot(centre.x - x1, centre.y - y1) < NEAR);
      const second = to.some(({ centre }) => Math.hypot(centre.x - x2, centre.y - y2) < NEAR);
      if (!first && !second) continue;
      share = first && second ? 1 : 0.5;
      const [one, two] = [first ? 1 : 0, second ? 1 : 0];
      this.#lines.push({ line, x1, y1, x2, y2, by: { x1: one, y1: one, x2: two, y2: two } });
    }
    if (share === 0) return;
    for (const rider of element.querySelectorAll<SVGElement>("polygon, polyline, path, text")) {
      this.#riders.push({ element: rider, share });
    }
  }

  #addMovement(element: SVGElement, share: 1 | -1): void {
    const line = element.querySelector("line");
    if (line === null) return;
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = coordinatesOf(line);
    this.#lines.push({ line, x1, y1, x2, y2, by: { x1: share, y1: 0, x2: 0, y2: 0 } });
  }
}

function coordinatesOf(line: SVGLineElement): number[] {
  return ["x1", "y1", "x2", "y2"].map((name) => Number(line.getAttribute(name)));
}

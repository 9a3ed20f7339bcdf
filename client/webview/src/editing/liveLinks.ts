import type { Freedom } from "./dragging";
import { centreOf, isNode, keyOf, kindOf } from "./elements";
import type { Lifted } from "./lifted";
import type { Point } from "./mapArea";

/** An end of a link this close to an element (px) is at that element. */
const NEAR = 40;

/** An end of a line that moves with a symbol, at whose edge it stays. */
interface LiveEnd {
  readonly centre: Point;
  /** From the centre to the edge, px. */
  readonly reach: number;
}

/** A symbol that moves. */
interface MovingEnd {
  /** The folded name in its id. */
  readonly key: string;
  readonly centre: Point;
}

/** A line while one or both of its ends move. */
interface LiveLine {
  readonly line: SVGLineElement;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** The symbols at its ends, of those that move. */
  readonly ends: readonly [LiveEnd | undefined, LiveEnd | undefined];
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
   * @param lifted where copies of what follows come from
   */
  constructor(
    elements: ReadonlyMap<string, SVGElement>,
    moving: ReadonlyMap<string, Freedom>,
    lifted: Lifted,
  ) {
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
      this.#addMovement(lifted.take(id, element), freedom === "vertical" ? 1 : -1);
    }
    if (ends.length === 0) return;
    for (const [id, element] of elements) {
      if (kindOf(id) !== "link") continue;
      const { from, to } = endsAt(keyOf(id).replace(/#\d+$/, ""), ends);
      if (from.length + to.length > 0) this.#addLink(lifted.take(id, element), from, to);
    }
  }

  /** Puts the ends a distance (px) from where they were. */
  shift({ x, y }: Point): void {
    for (const { line, by, ends, ...at } of this.#lines) {
      const start = { x: at.x1 + x * by.x1, y: at.y1 + y * by.y1 };
      const end = { x: at.x2 + x * by.x2, y: at.y2 + y * by.y2 };
      // Where one end stays the line turns about it; its way back is as it was drawn.
      const turns = (x !== 0 || y !== 0) && by.x1 !== by.x2;
      const first = turns && ends[0] ? atEdge(ends[0], { x, y }, end) : start;
      const last = turns && ends[1] ? atEdge(ends[1], { x, y }, start) : end;
      if (by.x1 !== 0) line.setAttribute("x1", String(first.x));
      if (by.y1 !== 0) line.setAttribute("y1", String(first.y));
      if (by.x2 !== 0) line.setAttribute("x2", String(last.x));
      if (by.y2 !== 0) line.setAttribute("y2", String(last.y));
    }
    for (const { element, share } of this.#riders) {
      element.style.transform = `translate(${x * share}px, ${y * share}px)`;
    }
  }

  #addLink(element: SVGElement, from: readonly MovingEnd[], to: readonly MovingEnd[]): void {
    const lines = [...element.querySelectorAll("line")].map((line) => ({ line, at: coordinatesOf(line) }));
    let moves = 0;
    for (const { line, at } of lines) {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = at;
      const first = endNear(from, x1, y1);
      const second = endNear(to, x2, y2);
      if (first === undefined && second === undefined) continue;
      moves = first && second ? 1 : 0.5;
      const [one, two] = [first ? 1 : 0, second ? 1 : 0];
      const by = { x1: one, y1: one, x2: two, y2: two };
      this.#lines.push({ line, x1, y1, x2, y2, ends: [first, second], by });
    }
    if (moves === 0) return;
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = lines[0]?.at ?? [];
    for (const rider of element.querySelectorAll<SVGElement>("polygon, polyline, path, text")) {
      // A head or a text at an end goes with that end, one on the way with the middle.
      const place = placeOfRider(rider);
      const atEnd = (px: number, py: number) => Math.hypot(place.x - px, place.y - py) < NEAR;
      const far = Math.hypot(x2 - x1, y2 - y1) > 2 * NEAR;
      const share =
        moves === 1 || !far
          ? moves
          : atEnd(x1, y1)
            ? Number(endNear(from, x1, y1) !== undefined)
            : atEnd(x2, y2)
              ? Number(endNear(to, x2, y2) !== undefined)
              : moves;
      this.#riders.push({ element: rider, share });
    }
  }

  #addMovement(element: SVGElement, share: 1 | -1): void {
    const line = element.querySelector("line");
    if (line === null) return;
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = coordinatesOf(line);
    this.#lines.push({
      line,
      x1,
      y1,
      x2,
      y2,
      ends: [undefined, undefined],
      by: { x1: share, y1: 0, x2: 0, y2: 0 },
    });
  }
}

/** What moves at either end of a link, by the names in its id. */
function endsAt(key: string, ends: readonly MovingEnd[]) {
  return {
    from: ends.filter((end) => key.startsWith(`${end.key}->`)),
    to: ends.filter((end) => key.endsWith(`->${end.key}`)),
  };
}

function coordinatesOf(line: SVGLineElement): number[] {
  return ["x1", "y1", "x2", "y2"].map((name) => Number(line.getAttribute(name)));
}

/** Where a symbol's edge is after it was moved, on the way to a point. */
function atEdge({ centre, reach }: LiveEnd, by: Point, to: Point): Point {
  const x = centre.x + by.x;
  const y = centre.y + by.y;
  const length = Math.hypot(to.x - x, to.y - y);
  const share = length <= reach ? 0 : reach / length;
  return { x: x + (to.x - x) * share, y: y + (to.y - y) * share };
}

/** The end at a symbol that is close to a point. */
function endNear(ends: readonly { readonly centre: Point }[], x: number, y: number): LiveEnd | undefined {
  for (const { centre } of ends) {
    const reach = Math.hypot(centre.x - x, centre.y - y);
    if (reach < NEAR) return { centre, reach };
  }
  return undefined;
}

/** Where an arrow's tip or a text stands. */
function placeOfRider(rider: SVGElement): Point {
  if (rider instanceof SVGPolygonElement && rider.points.numberOfItems > 1) {
    const { x, y } = rider.points.getItem(1);
    return { x, y };
  }
  const [x = 0, y = 0] = ["x", "y"].map((name) => Number(rider.getAttribute(name)));
  return { x, y };
}

import type { MapNode } from "../../model/wardleyMap";
import type { Point } from "../geometry";
import type { LineShape, Paint, Shape } from "../scene";
import { type Badge, badgeShapes, badgeSize } from "./badges";
import { LEGEND_BOX, type LegendEntry } from "./layer";
import type { LayerCanvas } from "./layerCanvas";

/** The signs that layers draw with, on the picture and in its legend. */

/** Distance between a symbol and its badge, px. */
const GAP = 3;

/** Where along a line a badge may lie, from its start (0) to its end (1), best first. */
const ALONG = [0.5, 0.4, 0.6, 0.3, 0.7] as const;

/** How far beside the line it may go, px. */
const ASIDE = [0, 12, -12] as const;

/** The middle of a legend's box. */
const MIDDLE: Point = { x: LEGEND_BOX.width / 2, y: LEGEND_BOX.height / 2 };

/**
 * A badge beside a node's symbol, where it covers least; left of it first, for most labels stand on the right. One
 * that has to go further away keeps a line to the symbol.
 *
 * @param clear px around the symbol to be kept free, for a halo
 */
export function badgeBeside(canvas: LayerCanvas, node: MapNode, badge: Badge, clear = GAP): Shape[] {
  const { x, y } = canvas.pointOf(node);
  const { width, height } = badgeSize(badge);
  const reach = canvas.reachOf(node) + clear;
  const [dx, dy] = [reach + width / 2, reach + height / 2];
  const near = 0.75;
  const ways: readonly (readonly [number, number])[] = [
    [-dx * near, -dy * near],
    [-dx, 0],
    [-dx * near, dy * near],
    [0, dy],
    [dx * near, dy * near],
    [0, -dy],
    [dx, 0],
    [dx * near, -dy * near],
    [-dx - 10, -dy],
    [-dx - 10, dy],
    [0, dy + 12],
    [0, -dy - 12],
  ];
  const centres = ways.map(([right, down]) => ({ x: x + right, y: y + down }));
  const at = canvas.room.place(centres, width, height);
  const shapes = badgeShapes(badge, at);
  const away = Math.abs(at.x - x) > dx + 1 || Math.abs(at.y - y) > dy + 1;
  return away ? [band({ x, y }, at, { stroke: badge.ink }), ...shapes] : shapes;
}

/** A badge on a line, where it covers least. */
export function badgeOn(canvas: LayerCanvas, from: Point, to: Point, badge: Badge): Shape[] {
  const { width, height } = badgeSize(badge);
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const across = { x: -(to.y - from.y) / length, y: (to.x - from.x) / length };
  const centres = ASIDE.flatMap((aside) =>
    ALONG.map((share) => ({
      x: from.x + (to.x - from.x) * share + across.x * aside,
      y: from.y + (to.y - from.y) * share + across.y * aside,
    })),
  );
  return badgeShapes(badge, canvas.room.place(centres, width, height));
}

/** A broad line below a link. */
export function band(from: Point, to: Point, paint: Paint): LineShape {
  return { shape: "line", x1: from.x, y1: from.y, x2: to.x, y2: to.y, ...paint };
}

/** A circle below a symbol. */
export function halo(at: Point, r: number, paint: Paint): Shape {
  return { shape: "circle", cx: at.x, cy: at.y, r, ...paint };
}

/** A legend's line that shows a badge. */
export function badgeEntry(badge: Badge, words: string): LegendEntry {
  return { symbol: badgeShapes(badge, MIDDLE), words };
}

/** A legend's line that shows a band. */
export function bandEntry(paint: Paint, words: string): LegendEntry {
  const ends = [2, LEGEND_BOX.width - 2].map((x) => ({ x, y: MIDDLE.y }));
  const [from = MIDDLE, to = MIDDLE] = ends;
  return { symbol: [band(from, to, paint)], words };
}

/** A legend's line that shows a circle around a symbol. */
export function haloEntry({ theme }: LayerCanvas, paint: Paint, words: string): LegendEntry {
  const { stroke, fill, radius } = theme.component;
  const symbol: Shape = { shape: "circle", cx: MIDDLE.x, cy: MIDDLE.y, r: Math.min(radius, 4), stroke, fill };
  return { symbol: [halo(MIDDLE, LEGEND_BOX.height / 2 - 1, paint), symbol], words };
}

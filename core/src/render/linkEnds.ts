import type { MapNode } from "../model/wardleyMap";
import { centreOf, type Drawing } from "./drawing";
import { ANCHOR_RISE } from "./elements/anchor";
import type { Point } from "./geometry";
import { LABEL_LINE_HEIGHT } from "./labels";
import { OWNER_SQUARE, symbolReach } from "./symbols";
import { longestWidth } from "./text/textWidth";

/** Free space between an anchor's text and a link that comes to it from above, px. */
const ANCHOR_GAP = 2;

/** How far letters reach above their baseline and below, in font sizes. */
const ASCENT = 0.8;
const DESCENT = 0.25;

/**
 * Where a link between two nodes begins and ends: at the edges of their symbols; from centre to centre when these leave
 * no room between them, for then the symbols cover it anyway.
 */
export function linkEnds(drawing: Drawing, from: MapNode, to: MapNode): readonly [Point, Point] {
  const start = centreOf(drawing, from);
  const end = centreOf(drawing, to);
  const x = end.x - start.x;
  const y = end.y - start.y;
  // Several times faster than `Math.hypot`, whose care for huge numbers no place of a picture needs.
  const length = Math.sqrt(x * x + y * y);
  if (length === 0) return [start, end];
  const [dx, dy] = [x / length, y / length];
  const before = reachTowards(drawing, from, dx, dy);
  const after = reachTowards(drawing, to, -dx, -dy);
  if (before + after >= length) return [start, end];
  return [
    { x: start.x + dx * before, y: start.y + dy * before },
    { x: end.x - dx * after, y: end.y - dy * after },
  ];
}

/** How far a node's symbol reaches from its centre in the direction (x, y) of length 1, its outline included, px. */
export function reachTowards(drawing: Drawing, node: MapNode, x: number, y: number): number {
  const { theme } = drawing;
  if (node.kind === "anchor") return anchorReach(drawing, node.name, x, y);
  const decorated = node.decorators.length > 0;
  if (node.pipeline !== undefined && !decorated) {
    const half = OWNER_SQUARE / 2 + theme.component.squareWidth / 2;
    return half / Math.max(Math.abs(x), Math.abs(y));
  }
  return symbolReach(theme, node.decorators) + (decorated ? 0.5 : theme.component.width / 2);
}

/** An anchor's text stands above its point: a link that comes from above ends above the text. */
function anchorReach({ theme }: Drawing, name: string, x: number, y: number): number {
  if (y >= 0 || name === "") return 0;
  const size = theme.component.textSize;
  const lines = name.split("\n");
  const style = { size, monospaced: theme.monospaced };
  const half = longestWidth(lines, style) / 2 + ANCHOR_GAP;
  const bottom = ANCHOR_RISE - DESCENT * size - ANCHOR_GAP;
  const top = ANCHOR_RISE + (lines.length - 1) * LABEL_LINE_HEIGHT + ASCENT * size + ANCHOR_GAP;
  // Through the text's bottom edge, and out of it at the side or at the top.
  if (Math.abs(x) * bottom > half * -y) return 0;
  return Math.min(top / -y, x === 0 ? Number.POSITIVE_INFINITY : half / Math.abs(x));
}

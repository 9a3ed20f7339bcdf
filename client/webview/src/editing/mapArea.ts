import { MARGINS } from "#core/render/frame/canvas";
import type { Content } from "../view/viewport";

/** Arithmetic between the picture (px of its own coordinates) and the map (visibility and evolution, 0..1). */

/** A point of the picture. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A place on the map. */
export interface Place {
  readonly visibility: number;
  readonly evolution: number;
}

/** Size of the map area of a picture, px. */
export interface MapSize {
  readonly width: number;
  readonly height: number;
}

/** The map area of a picture with this viewBox. */
export function mapSizeOf(content: Content): MapSize {
  return {
    width: Math.max(1, content.width - MARGINS.left - MARGINS.right),
    height: Math.max(1, content.height - MARGINS.top - MARGINS.bottom),
  };
}

/** The place of a point; outside the map beyond 0..1. */
export function placeOf({ x, y }: Point, { width, height }: MapSize): Place {
  return { visibility: 1 - y / height, evolution: x / width };
}

/** So far beside the map one still means its edge, px. */
const EDGE = 6;

/** True for a point of the picture that is on the map, not on its title or the names of its axes. */
export function isOnMap({ x, y }: Point, { width, height }: MapSize): boolean {
  return x >= -EDGE && x <= width + EDGE && y >= -EDGE && y <= height + EDGE;
}

/** A place within the map, nearest to another. */
export function inside({ visibility, evolution }: Place): Place {
  return { visibility: Math.min(1, Math.max(0, visibility)), evolution: Math.min(1, Math.max(0, evolution)) };
}

/** The distance on the map of a distance in the picture. */
export function distanceOf({ x, y }: Point, { width, height }: MapSize): Place {
  return { visibility: y === 0 ? 0 : -y / height, evolution: x === 0 ? 0 : x / width };
}

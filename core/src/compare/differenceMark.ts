import type { MapNode } from "../model/wardleyMap";
import type { Drawing } from "../render/drawing";
import type { Point } from "../render/geometry";
import { badgeShapes, badgeSize } from "../render/layers/badges";
import type { LayerInk } from "../render/layers/ink";
import type { Room } from "../render/layers/room";
import type { Shape } from "../render/scene";
import type { MapTheme } from "../render/themes/theme";
import { type ChangeSign, SIGN_BADGES } from "./differenceSigns";
import type { MapChange } from "./mapChange";

/** What marks are drawn on: both maps in the coordinates of the later one. */
export interface DifferenceGround {
  readonly before: Drawing;
  readonly after: Drawing;
  readonly theme: MapTheme;
  readonly ink: LayerInk;
  /** Where signs find a free place. */
  readonly room: Room;
  /** What became of the nodes that are still there. */
  readonly counterparts: ReadonlyMap<MapNode, MapNode>;
  /** Changes by the line of the later map. */
  readonly told: ReadonlyMap<number, readonly MapChange[]>;
}

/** Something the difference adds to the picture. */
export interface DifferenceMark {
  readonly key: string;
  readonly text: string;
  /** Zero-based, of the later map. */
  readonly line: number;
  /** Of the element of the later map that it says something of. */
  readonly about: string | undefined;
  readonly under: readonly Shape[];
  readonly over: readonly Shape[];
}

/** Between what a sign belongs to and the sign, px. */
export const HALO = 6;

/** Radius of what stands for a component where it is no more, px. */
export const GHOST = 5;

/** A broken circle where something stood. */
export function hollow({ x, y }: Point, colour: string): Shape {
  return { shape: "circle", cx: x, cy: y, r: GHOST, stroke: colour, strokeWidth: 1.5, dash: "2 2" };
}

/**
 * The sign of a kind of change beside something, where there is room.
 *
 * @param reach how far that something reaches from its centre, px
 */
export function sign(
  { ink, room }: DifferenceGround,
  { x, y }: Point,
  reach: number,
  kind: ChangeSign,
): Shape[] {
  const badge = SIGN_BADGES[kind](ink);
  const { width, height } = badgeSize(badge);
  const [dx, dy] = [reach + HALO + width / 2, reach + HALO + height / 2];
  const centres = [
    [-dx, 0],
    [-dx * 0.75, -dy * 0.75],
    [-dx * 0.75, dy * 0.75],
    [0, dy],
    [dx, 0],
    [0, -dy],
  ].map(([right = 0, down = 0]) => ({ x: x + right, y: y + down }));
  return badgeShapes(badge, room.place(centres, width, height));
}

import { MARGINS } from "#core/render/frame/canvas";
import type { Area, Content, Viewport } from "./viewport";

/** The room changes by so much at a time, px, so that a panel being resized does not have every px drawn. */
const STEP = 40;

/** Below this there is no room for labels, px: the picture is made smaller instead. */
const SMALLEST: Area = { width: 480, height: 300 };

/** Before an audience letters are to be larger than at a desk: the picture is magnified when there is more room. */
const PRESENTED: Area = { width: 800, height: 480 };

/** Beyond this a map falls apart, px: the picture is magnified instead. */
const LARGEST: Area = { width: 1600, height: 1000 };

/** Empty px around a fitted picture, both sides together. */
const AROUND = 16;

/** What a picture has besides its map area, both sides together, px. */
const ASIDE: Area = { width: MARGINS.left + MARGINS.right, height: MARGINS.top + MARGINS.bottom };

/**
 * px for the map area of a picture that fills a panel at 100 %, in steps; in a panel that is too small for that in one
 * direction, of a picture that fills it in the other direction as well when it is seen so much smaller.
 */
export function roomIn(panel: Area, presented: boolean): Area {
  const most = presented ? PRESENTED : LARGEST;
  const inside = { width: panel.width - AROUND, height: panel.height - AROUND };
  const zoom = Math.min(
    1,
    inside.width / (SMALLEST.width + ASIDE.width),
    inside.height / (SMALLEST.height + ASIDE.height),
  );
  const length = (name: keyof Area) =>
    zoom > 0 ? stepped(inside[name] / zoom - ASIDE[name], SMALLEST[name], most[name]) : SMALLEST[name];
  return { width: length("width"), height: length("height") };
}

/**
 * The viewport that looks at the same place of a map drawn in another size: places are proportional to the map area,
 * whose upper left corner is the origin.
 */
export function rescaled(viewport: Viewport, before: Content, after: Content): Viewport {
  const across = side(after.width, ASIDE.width) / side(before.width, ASIDE.width);
  const down = side(after.height, ASIDE.height) / side(before.height, ASIDE.height);
  if (across === 1 && down === 1) return viewport;
  return { ...viewport, centre: { x: viewport.centre.x * across, y: viewport.centre.y * down } };
}

function side(length: number, margins: number): number {
  return Math.max(1, length - margins);
}

function stepped(length: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, Math.floor(length / STEP) * STEP));
}

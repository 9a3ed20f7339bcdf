import type { Area, Content } from "../view/viewport";

/** Arithmetic of the small overview: between the picture (user units) and the overview (px); no DOM. */

/** The overview takes no more than this, px. */
const LARGEST: Area = { width: 168, height: 112 };

/** … and no more than this share of the panel each way. */
const SHARE = 1 / 3;

/** A panel smaller than this is too small for an overview, px. */
const SMALLEST_PANEL: Area = { width: 260, height: 220 };

/** A picture of which less than this share is out of sight is seen as a whole. */
const NEGLIGIBLE = 0.02;

/** When the overview is shown: when parts of the picture are out of sight, or by the user's word. */
export type OverviewHabit = "auto" | "always" | "never";

/** Whether there is an overview, of a picture in a panel of which a part is seen. */
export function isShown(habit: OverviewHabit, seen: Content, content: Content, panel: Area): boolean {
  if (habit !== "auto") return habit === "always";
  if (panel.width < SMALLEST_PANEL.width || panel.height < SMALLEST_PANEL.height) return false;
  const across = overlap(seen.x, seen.width, content.x, content.width);
  const down = overlap(seen.y, seen.height, content.y, content.height);
  return across < content.width * (1 - NEGLIGIBLE) || down < content.height * (1 - NEGLIGIBLE);
}

/** Size of the overview of a picture, with its proportions, px. */
export function overviewSize(content: Content, panel: Area): Area {
  const scale = Math.min(
    Math.min(LARGEST.width, panel.width * SHARE) / content.width,
    Math.min(LARGEST.height, panel.height * SHARE) / content.height,
  );
  return {
    width: Math.max(1, Math.round(content.width * scale)),
    height: Math.max(1, Math.round(content.height * scale)),
  };
}

/** Where the part that is seen lies in the overview, px; what is beyond the picture is left out. */
export function frameOf(seen: Content, content: Content, size: Area): Content {
  const x = Math.max(0, ((seen.x - content.x) / content.width) * size.width);
  const y = Math.max(0, ((seen.y - content.y) / content.height) * size.height);
  const right = Math.min(size.width, ((seen.x + seen.width - content.x) / content.width) * size.width);
  const bottom = Math.min(size.height, ((seen.y + seen.height - content.y) / content.height) * size.height);
  return { x, y, width: Math.max(0, right - x), height: Math.max(0, bottom - y) };
}

/** The point of the picture below a point of the overview. */
export function pictureAt(at: { readonly x: number; readonly y: number }, content: Content, size: Area) {
  return {
    x: content.x + (at.x / size.width) * content.width,
    y: content.y + (at.y / size.height) * content.height,
  };
}

/** Length of what two stretches share. */
function overlap(a: number, lengthA: number, b: number, lengthB: number): number {
  return Math.max(0, Math.min(a + lengthA, b + lengthB) - Math.max(a, b));
}

import type { Box } from "../../render/boxes";
import type { LabelHome, Scene } from "../../render/scene";
import type { Crowd } from "./crowd";

/** Free space between a symbol and its label, px, tried in this order. */
const GAPS: readonly number[] = [3, 10, 20, 34];

/** Sides of the symbol, in the order in which readers look for a name. */
const SIDES: readonly (readonly [across: -1 | 0 | 1, down: -1 | 0 | 1])[] = [
  [1, 0],
  [1, -1],
  [1, 1],
  [0, -1],
  [0, 1],
  [-1, 0],
  [-1, -1],
  [-1, 1],
];

/**
 * The nearest place about its symbol at which a label of this size covers nothing and stays in the picture;
 * undefined when there is none.
 */
export function freePlace(
  id: string,
  { left, top, right, bottom }: Box,
  home: LabelHome,
  crowd: Crowd,
  { viewBox }: Scene,
): Box | undefined {
  const width = right - left;
  const height = bottom - top;
  for (const gap of GAPS) {
    for (const [across, down] of SIDES) {
      const x = beside(home.x, across, home.reach + gap, width);
      const y = beside(home.y, down, across === 0 ? home.reach + gap : gap, height);
      const box = { left: x, top: y, right: x + width, bottom: y + height };
      const inside =
        x >= viewBox.x &&
        y >= viewBox.y &&
        box.right <= viewBox.x + viewBox.width &&
        box.bottom <= viewBox.y + viewBox.height;
      if (inside && crowd.covered(id, box) === 0) return box;
    }
  }
  return undefined;
}

function beside(centre: number, side: -1 | 0 | 1, away: number, length: number): number {
  if (side === 0) return centre - length / 2;
  return side > 0 ? centre + away : centre - away - length;
}

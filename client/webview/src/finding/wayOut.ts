/** A rectangle on the screen, px. */
export interface ScreenBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** So much stays free about what was moved, px. */
const FREE = 16;

/**
 * The shortest way on which something gets out from under a cover that lies in the upper right corner: to the left, or
 * down. None when it is not covered, or would leave the area.
 */
export function wayOut(
  box: ScreenBox,
  cover: ScreenBox,
  area: ScreenBox,
): { readonly dx: number; readonly dy: number } | undefined {
  const isCovered =
    box.right > cover.left && box.left < cover.right && box.bottom > cover.top && box.top < cover.bottom;
  if (!isCovered) return undefined;
  const ways = [
    { dx: cover.left - FREE - box.right, dy: 0 },
    { dx: 0, dy: cover.bottom + FREE - box.top },
  ].filter(({ dx, dy }) => box.left + dx >= area.left + FREE && box.bottom + dy <= area.bottom - FREE);
  const length = ({ dx, dy }: { dx: number; dy: number }) => Math.abs(dx) + Math.abs(dy);
  return ways.sort((a, b) => length(a) - length(b))[0];
}

import type { Drawing } from "../drawing";
import type { Shape } from "../scene";
import { textWidth } from "../text/textWidth";
import { shorten } from "../text/wrapText";
import { HELVETICA } from "../themes/theme";
import { MARGINS } from "./canvas";

const TITLE = { size: 20, smallest: 12, baseline: -10 } as const;

/** The page, and on it the ground of the map area. */
export function background({ area, theme }: Drawing): Shape[] {
  const page: Shape = {
    shape: "rect",
    x: -MARGINS.left,
    y: -MARGINS.top,
    width: area.width + MARGINS.left + MARGINS.right,
    height: area.height + MARGINS.top + MARGINS.bottom,
    fill: theme.page,
  };
  if (theme.background === theme.page) return [page];
  return [
    page,
    { shape: "rect", x: 0, y: 0, width: area.width, height: area.height, fill: theme.background },
  ];
}

/** The title above the map. One that is too long for the picture gets smaller, in the end shorter. */
export function titleText({ area, theme }: Drawing, title: string): Shape[] {
  if (title === "") return [];
  const room = area.width + MARGINS.right - 4;
  const full = textWidth(title, { size: TITLE.size, bold: true });
  const size = full <= room ? TITLE.size : Math.max(TITLE.smallest, Math.floor((TITLE.size * room) / full));
  return [
    {
      shape: "text",
      x: 0,
      y: TITLE.baseline,
      lines: [shorten(title, room, { size, bold: true })],
      bold: true,
      size,
      fill: theme.title,
      fontFamily: HELVETICA,
    },
  ];
}

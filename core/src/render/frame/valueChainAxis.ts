import type { Drawing } from "../drawing";
import type { Shape, TextAnchor, TextShape } from "../scene";
import { textWidth } from "../text/textWidth";
import { shorten } from "../text/wrapText";
import { HELVETICA } from "../themes/theme";

/** The vertical axis (language reference 3.3). 1 em is the axis' font size. */
const SIZE = 13;

/** Words get smaller before they are cut off. */
const SIZES: readonly number[] = [SIZE, 12, 11, 10, 9];
const SMALLEST = 9;

/** Distance of the words from the axis: 0.4 em; and from the map's corners, px. */
const ASIDE = 0.4 * SIZE;
const FROM_CORNER = 2;

/**
 * Dashed axis line and its name, read upwards. A legacy `y-axis` line also names both ends; the axis' own name
 * then stands in the middle, since the upper end's takes its place.
 */
export function valueChainAxis({ map, theme, area }: Drawing): Shape[] {
  const axis = map.valueChainAxis;
  if (axis.hidden) return [];
  const { stroke, width, text } = theme.axis;
  const named = axis.top !== undefined || axis.bottom !== undefined;
  // Each of the words at the ends and in the middle has a third of the axis.
  const room = area.height / (named ? 3 : 1) - 2 * FROM_CORNER;
  const upwards = (words: string, y: number, anchor: TextAnchor, bold: boolean): TextShape[] => {
    const size = SIZES.find((each) => textWidth(words, { size: each, bold }) <= room) ?? SMALLEST;
    const line = shorten(words, room, { size, bold });
    if (line === "" || textWidth(line, { size, bold }) > room) return [];
    return [
      {
        shape: "text",
        x: -ASIDE,
        y,
        lines: [line],
        anchor,
        bold,
        size,
        fill: text,
        fontFamily: HELVETICA,
        rotation: { angle: -90, x: -ASIDE, y },
      },
    ];
  };
  return [
    { shape: "line", x1: 0, y1: area.height, x2: 0, y2: 0, stroke, strokeWidth: width, dash: "2 2" },
    ...(named
      ? upwards(axis.label, area.height / 2, "middle", true)
      : upwards(axis.label, FROM_CORNER, "end", true)),
    ...upwards(axis.top ?? "", FROM_CORNER, "end", false),
    ...upwards(axis.bottom ?? "", area.height - FROM_CORNER, "start", false),
  ];
}

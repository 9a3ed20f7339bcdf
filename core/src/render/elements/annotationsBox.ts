import { MARGINS } from "../frame/canvas";
import { pointOf } from "../geometry";
import type { Shape } from "../scene";
import { textWidth } from "../text/textWidth";
import { wrapText } from "../text/wrapText";
import { annotationNumber } from "./annotation";
import type { ElementDrawer } from "./elementDrawer";

const HEADING = "Annotations:";
const DEFAULT_POSITION = { visibility: 0.9, evolution: 0.1 };

/** px: distance of the lines, the heading's indent, the border around the text, what stays free at the right. */
const LINE_HEIGHT = 18;
const HEADING_INDENT = 2;
const PADDING = 2;
const FREE = 8;

/** A box is not squeezed below this, px. */
const NARROWEST = 160;

/** Helvetica's extent above and below the baseline, in parts of the font size. */
const ASCENT = 0.91;
const DESCENT = 0.21;

/** Wide enough not to be trimmed away, as a blank would be at a line's ends. */
const BLANK = "\u00a0";

/**
 * The list of all annotations. Entries are single lines as long as they fit into the picture; longer ones
 * continue indented, where OnlineWardleyMaps lets them run out of it.
 */
export const annotationsBox: ElementDrawer = {
  kind: "annotation",
  draw({ map, theme, area }) {
    const first = map.annotations[0];
    if (first === undefined) return [];
    const { x, y } = pointOf(area, map.annotationsBox ?? DEFAULT_POSITION);
    const { box, boxWidth, boxText, textSize } = theme.annotation;
    const style = { size: textSize, monospaced: theme.monospaced };
    const room = Math.max(NARROWEST, area.width + MARGINS.right - FREE - x);
    const indent = BLANK.repeat(4);
    const textRoom = room - textWidth(indent + BLANK, style);
    const lines = map.annotations.flatMap((each) => {
      const text = `${annotationNumber(each)}. ${each.text}`.trimEnd();
      return wrapText(text, textRoom, style).map((line, at) => `${at === 0 ? BLANK : indent}${line}${BLANK}`);
    });
    let width = HEADING_INDENT + textWidth(HEADING, style);
    for (const line of lines) width = Math.max(width, textWidth(line, style));
    const shapes: Shape[] = [
      {
        shape: "rect",
        x: x - PADDING,
        y: y - ASCENT * textSize - PADDING,
        width: width + 2 * PADDING,
        height: (ASCENT + DESCENT) * textSize + LINE_HEIGHT * lines.length + 2 * PADDING,
        ...box,
        strokeWidth: boxWidth,
      },
      {
        shape: "text",
        x: x + HEADING_INDENT,
        y,
        lines: [HEADING],
        underline: true,
        size: textSize,
        fill: boxText,
      },
      { shape: "text", x, y: y + LINE_HEIGHT, lines, lineHeight: LINE_HEIGHT, size: textSize, fill: boxText },
    ];
    const line = map.annotationsBox?.line ?? first.line;
    return [{ key: "box", name: "Annotations", accessibleName: "List of annotations", line, shapes }];
  },
};

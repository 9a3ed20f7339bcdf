import { foldName } from "../../language/names";
import { oneLine } from "../accessibleNames";
import { MARGINS } from "../frame/canvas";
import { pointOf } from "../geometry";
import { LABEL_LINE_HEIGHT } from "../labels";
import { wrapText } from "../text/wrapText";
import type { ElementDrawer } from "./elementDrawer";

/** A note that would run out of the picture breaks, but not into lines narrower than this, px. */
const NARROWEST = 100;

/** Bold text whose first baseline starts at its point. */
export const note: ElementDrawer = {
  kind: "note",
  draw({ map, theme, area }) {
    const style = { size: theme.note.size, bold: true, monospaced: theme.monospaced };
    return map.notes.map((each) => {
      const { x, y } = pointOf(area, each);
      const room = Math.max(NARROWEST, area.width + MARGINS.right - x);
      return {
        key: foldName(each.text),
        name: each.text,
        accessibleName: `Note ${oneLine(each.text)}`,
        line: each.line,
        shapes: [
          {
            shape: "text",
            x,
            y,
            lines: each.text
              .split("\n")
              .flatMap((line) => (line === "" ? [line] : wrapText(line, room, style))),
            lineHeight: LABEL_LINE_HEIGHT,
            bold: true,
            size: theme.note.size,
            fill: theme.note.text,
          },
        ],
      };
    });
  },
};

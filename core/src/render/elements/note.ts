import { foldName } from "../../language/names";
import { oneLine } from "../accessibleNames";
import { pointOf } from "../geometry";
import { LABEL_LINE_HEIGHT } from "../labels";
import type { ElementDrawer } from "./elementDrawer";

/** Bold text whose first baseline starts at its point. */
export const note: ElementDrawer = {
  kind: "note",
  draw({ map, theme, area }) {
    return map.notes.map((each) => {
      const { x, y } = pointOf(area, each);
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
            lines: each.text.split("\n"),
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

import { foldName } from "../../language/names";
import { oneLine } from "../accessibleNames";
import { pointOf } from "../geometry";
import type { ElementDrawer } from "./elementDrawer";

/** Half the side of the square the arrow fills, px. */
const HALF = 25;

/** A block arrow to the right, or to the left for what slows evolution down; its name is not shown. */
export const accelerator: ElementDrawer = {
  kind: "accelerator",
  draw({ map, theme, area }) {
    return map.accelerators.map((each) => {
      const { x, y } = pointOf(area, each);
      const { fill, stroke } = theme.accelerator;
      return {
        key: foldName(each.name),
        name: each.name,
        accessibleName:
          `${each.deaccelerator ? "Deaccelerator" : "Accelerator"} ${oneLine(each.name)}`.trimEnd(),
        line: each.line,
        shapes: [
          {
            shape: "polygon",
            points: [
              [x - HALF, y - HALF / 2],
              [x, y - HALF / 2],
              [x, y - HALF],
              [x + HALF, y],
              [x, y + HALF],
              [x, y + HALF / 2],
              [x - HALF, y + HALF / 2],
            ],
            fill,
            stroke,
            strokeWidth: 1,
            opacity: 0.8,
            rotation: each.deaccelerator ? { angle: 180, x, y } : undefined,
          },
        ],
      };
    });
  },
};

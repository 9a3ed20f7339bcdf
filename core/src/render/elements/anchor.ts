import { describeNode } from "../accessibleNames";
import { centreOf } from "../drawing";
import { LABEL_LINE_HEIGHT } from "../labels";
import type { ElementDrawer } from "./elementDrawer";

/** Distance of the last baseline above the anchor's point, where its links end. */
export const ANCHOR_RISE = 10;

/** How far its letters may reach below that baseline, px. */
const DESCENT = 4;

/** A user or need: text alone, centred above its point. Several lines grow upwards, away from the links. */
export const anchor: ElementDrawer = {
  kind: "anchor",
  draw(drawing) {
    const { text, textSize } = drawing.theme.component;
    return drawing.map.nodes
      .filter((node) => node.kind === "anchor")
      .map((node) => {
        const { x, y } = centreOf(drawing, node);
        const lines = node.name.split("\n");
        return {
          key: node.key,
          name: node.name,
          accessibleName: describeNode(drawing, node, "Anchor"),
          line: node.line,
          shapes: [
            {
              shape: "text",
              x,
              y: y - ANCHOR_RISE - (lines.length - 1) * LABEL_LINE_HEIGHT,
              lines,
              lineHeight: LABEL_LINE_HEIGHT,
              anchor: "middle",
              size: textSize,
              fill: text,
              home: { x, y, reach: ANCHOR_RISE - DESCENT },
            },
          ],
        };
      });
  },
};

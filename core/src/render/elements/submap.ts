import { drawNode } from "./component";
import type { ElementDrawer } from "./elementDrawer";

/** A component filled with its outline's colour: another map stands behind it. */
export const submap: ElementDrawer = {
  kind: "submap",
  draw(drawing) {
    const { stroke, fill } = drawing.theme.submap;
    return drawing.map.nodes
      .filter((node) => node.kind === "submap")
      .map((node) => drawNode(drawing, node, { stroke, fill }, "Submap"));
  },
};

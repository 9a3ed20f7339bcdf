import { plain } from "./plain";
import { acceleratorPaint, ecosystemPaint, type MapTheme, paintedWith } from "./theme";

/**
 * `style dark`. OnlineWardleyMaps draws the title and bars of inertia black, which cannot be read on this
 * ground; here they take the axis' colours.
 */
export const dark: MapTheme = {
  ...plain,
  id: "dark",
  page: "#353347",
  background: "#353347",
  paints: [acceleratorPaint("dark"), ecosystemPaint("dark")],
  title: "#ffffff",
  axis: { stroke: "#ffffff", width: 1, text: "#ffffffcc" },
  separator: "#ffffff",
  component: {
    ...plain.component,
    stroke: "#ffffff",
    fill: "#ffffffcc",
    text: "#ffffffcc",
    textSize: 13,
  },
  evolved: { stroke: "#90caf9", fill: "#ffffff", text: "#90caf9" },
  submap: { stroke: "#ffffff", fill: "#ffffff" },
  link: { stroke: "#ffffff", width: 1, context: "#ffffffcc", contextSize: 10 },
  inertia: "#ffffff",
  flow: { ...plain.flow, head: "#ffffff" },
  market: { triangle: "#000000", knot: "#353347" },
  ecosystem: { ...plain.ecosystem, hatch: paintedWith("dark", "ecosystem") },
  note: { text: "#ffffffcc", size: 12 },
  annotation: {
    ...plain.annotation,
    circle: { fill: "#ffffffcc", stroke: "#595959" },
    box: { fill: "#ffffffcc", stroke: "#595959" },
  },
  accelerator: { fill: paintedWith("dark", "accelerator"), stroke: "#ffffff" },
};

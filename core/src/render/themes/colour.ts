import { plain } from "./plain";
import { acceleratorPaint, ecosystemPaint, type MapTheme, paintedWith } from "./theme";

/** `style colour`: green components, red axes. */
export const colour: MapTheme = {
  ...plain,
  id: "colour",
  paints: [acceleratorPaint("colour"), ecosystemPaint("colour")],
  axis: { stroke: "#c23667", width: 3, text: "#000000" },
  separator: "#b8b8b8",
  component: {
    ...plain.component,
    stroke: "#8cb358",
    width: 2,
    radius: 7,
    text: "#486b1a",
  },
  evolved: { stroke: "#ea7f5b", fill: "#ffffff", text: "#ea7f5b" },
  submap: { stroke: "#8cb358", fill: "#8cb358" },
  link: { ...plain.link, stroke: "#5c5c5c", contextSize: 10 },
  market: { triangle: "#000000", knot: "#8cb358" },
  ecosystem: { ...plain.ecosystem, hatch: paintedWith("colour", "ecosystem") },
  note: { text: "#000000", size: 14 },
  annotation: {
    ...plain.annotation,
    circle: { fill: "#99c5ee", stroke: "#015fa5" },
    box: { fill: "#99c5ee", stroke: "#015fa5" },
    boxWidth: 2,
  },
  accelerator: { ...plain.accelerator, fill: paintedWith("colour", "accelerator") },
};

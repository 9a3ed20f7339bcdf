import { plain } from "./plain";
import { acceleratorPaint, ecosystemPaint, type MapTheme, paintedWith } from "./theme";

/** `style handwritten`: plain in a written hand, where the font is installed. */
export const handwritten: MapTheme = {
  ...plain,
  id: "handwritten",
  paints: [acceleratorPaint("handwritten"), ecosystemPaint("handwritten")],
  fontFamily: '"Gloria Hallelujah",cursive',
  component: { ...plain.component, textSize: 12 },
  ecosystem: { ...plain.ecosystem, hatch: paintedWith("handwritten", "ecosystem") },
  note: { text: "#000000", size: 14 },
  annotation: { ...plain.annotation, circle: { fill: "none", stroke: "#595959" } },
  accelerator: { ...plain.accelerator, fill: paintedWith("handwritten", "accelerator") },
};

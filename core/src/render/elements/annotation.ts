import type { Annotation } from "../../model/wardleyMap";
import type { Drawing } from "../drawing";
import { type Point, pointOf } from "../geometry";
import type { Shape } from "../scene";
import type { ElementDrawer } from "./elementDrawer";

const RADIUS = 15;
const STROKE_WIDTH = 2;

/** Puts the middle of figures on the centre, in parts of the font size. */
const BASELINE_SHIFT = 0.36;

/** The number an annotation shows; one that could not be read shows nothing in its circle. */
export function annotationNumber({ number }: Annotation): string {
  return number === undefined || !Number.isFinite(number) ? "" : String(number);
}

/** A numbered circle at each place an annotation names. */
export const annotation: ElementDrawer = {
  kind: "annotation",
  draw(drawing) {
    return drawing.map.annotations.map((each) => {
      const number = annotationNumber(each);
      return {
        key: number,
        name: number,
        accessibleName: `Annotation ${number}: ${each.text}`,
        line: each.line,
        shapes: each.occurrences.flatMap((place) => numbered(drawing, pointOf(drawing.area, place), number)),
      };
    });
  },
};

function numbered({ theme }: Drawing, { x, y }: Point, number: string): Shape[] {
  const { circle, text, textSize } = theme.annotation;
  const disc: Shape = { shape: "circle", cx: x, cy: y, r: RADIUS, ...circle, strokeWidth: STROKE_WIDTH };
  if (number === "") return [disc];
  const baseline = y + textSize * BASELINE_SHIFT;
  return [
    disc,
    { shape: "text", x, y: baseline, lines: [number], anchor: "middle", size: textSize, fill: text },
  ];
}

import type { AttitudeName } from "../../language/nodes";
import type { Attitude } from "../../model/wardleyMap";
import type { Drawing } from "../drawing";
import { drawable, type Point, pointOf } from "../geometry";
import type { RectShape, Shape } from "../scene";
import type { ElementDrawer } from "./elementDrawer";

const WORDS: Readonly<Record<AttitudeName, string>> = {
  pioneers: "Pioneers",
  settlers: "Settlers",
  townplanners: "Town Planners",
};

/** The corner of a box that names only one (language reference 2.14). */
const DEFAULT_CORNER = { visibility: 0.8, evolution: 0.2 };

const TEXT_SIZE = 12;

/** Puts the middle of capital letters on the centre, in parts of the font size. */
const BASELINE_SHIFT = 0.36;

/** Boxes of pioneers, settlers and town planners, behind everything else. */
export const attitude: ElementDrawer = {
  kind: "attitude",
  draw(drawing) {
    const { boxes, fillOpacity, strokeOpacity } = drawing.theme.attitudes;
    const notes = notesByText(drawing);
    return drawing.map.attitudes.map((each) => {
      const box = attitudeBox(drawing, each);
      const word = WORDS[each.attitude];
      const labelled = notes.get(word.toLowerCase())?.some((point) => isInside(point, box)) ?? false;
      const shapes: Shape[] = [
        { ...box, radius: 4, ...boxes[each.attitude], strokeWidth: 1, fillOpacity, strokeOpacity },
      ];
      if (!labelled) shapes.push(label(drawing, each.attitude, box));
      return { key: each.attitude, name: word, accessibleName: word, line: each.line, shapes };
    });
  },
};

function label({ theme }: Drawing, attitude: AttitudeName, box: RectShape): Shape {
  const { boxes, text } = theme.attitudes;
  return {
    shape: "text",
    x: box.x + box.width / 2,
    y: box.y + box.height / 2 + TEXT_SIZE * BASELINE_SHIFT,
    lines: [WORDS[attitude]],
    anchor: "middle",
    bold: true,
    size: TEXT_SIZE,
    fill: text,
    // White on a light box cannot be read; OnlineWardleyMaps gives the word a dark shadow.
    outline: outlineOf(boxes[attitude].stroke, text, theme.page),
    strokeWidth: 3,
  };
}

/**
 * Boxes had no word of their own for years, so legends put a note of the same words into them; those are not
 * labelled twice.
 */
function notesByText({ map, area }: Drawing): Map<string, Point[]> {
  const places = new Map<string, Point[]>();
  if (map.attitudes.length === 0) return places;
  for (const note of map.notes) {
    const text = note.text.trim().toLowerCase();
    const known = places.get(text);
    if (known === undefined) places.set(text, [pointOf(area, note)]);
    else known.push(pointOf(area, note));
  }
  return places;
}

function isInside({ x, y }: Point, box: RectShape): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

/** The box's own outline colour keeps a white word readable; where both are alike, the ground's does. */
function outlineOf(stroke: string, text: string, page: string): string {
  return stroke === text ? page : stroke;
}

function attitudeBox({ area }: Drawing, { first, second, size }: Attitude): RectShape {
  const from = pointOf(area, first);
  if (second === undefined && size !== undefined) {
    const width = drawable(size.width, 0, area.width * 10);
    const height = drawable(size.height, 0, area.height * 10);
    return {
      shape: "rect",
      x: Math.min(from.x, from.x + width),
      y: Math.min(from.y, from.y + height),
      width: Math.abs(width),
      height: Math.abs(height),
    };
  }
  const to = pointOf(area, second ?? DEFAULT_CORNER);
  return {
    shape: "rect",
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(to.x - from.x),
    height: Math.abs(to.y - from.y),
  };
}

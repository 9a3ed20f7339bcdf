import { badgeShapes } from "../render/layers/badges";
import type { LayerInk } from "../render/layers/ink";
import type { Scene, Shape } from "../render/scene";
import { textWidth } from "../render/text/textWidth";
import type { MapTheme } from "../render/themes/theme";
import { SIGN_BADGES, SIGN_WORDS } from "./differenceSigns";

/** px. */
const SIZE = 12;
const ABOVE_EDGE = 14;
const AFTER_SIGN = 14;
const AFTER_WORD = 16;
const WAY = 34;

/** A line at the foot of the picture that says what its signs mean. */
export function differenceLegend(scene: Scene, theme: MapTheme, ink: LayerInk): Shape[] {
  const y = scene.viewBox.y + scene.viewBox.height - ABOVE_EDGE;
  let x = 10;
  const shapes: Shape[] = [];
  const word = (text: string) => {
    shapes.push({
      shape: "text",
      x,
      y: y + SIZE * 0.36,
      lines: [text],
      size: SIZE,
      fill: theme.component.text,
    });
    x += textWidth(text, { size: SIZE, monospaced: theme.monospaced }) + AFTER_WORD;
  };
  for (const [sign, words] of SIGN_WORDS) {
    shapes.push(...badgeShapes(SIGN_BADGES[sign](ink), { x, y }));
    x += AFTER_SIGN;
    word(words);
  }
  const [from, to] = [x, x + WAY];
  shapes.push(
    { shape: "circle", cx: from, cy: y, r: 5, stroke: ink.path, strokeWidth: 1.5, dash: "2 2" },
    { shape: "line", x1: from + 5, y1: y, x2: to - 10, y2: y, stroke: ink.path, strokeWidth: 2 },
    {
      shape: "polygon",
      points: [
        [to - 10, y - 5],
        [to, y],
        [to - 10, y + 5],
      ],
      fill: ink.path,
    },
  );
  x = to + 8;
  word("moved");
  return shapes;
}

import type { StageBoundaries } from "../model/stages";
import type { WardleyMap } from "../model/wardleyMap";
import { type RenderOptions, renderScene } from "../render/renderScene";
import type { Scene, Shape } from "../render/scene";
import { textWidth } from "../render/text/textWidth";
import { THEMES } from "../render/themes";
import type { EditorTheme } from "../render/themes/theme";
import { compareMaps } from "./compareMaps";
import { differenceScene } from "./differenceScene";

/** One state of a map, as it was committed. */
export interface MapState {
  readonly map: WardleyMap;
  readonly boundaries: StageBoundaries;
  /** Subject of the commit. */
  readonly title: string;
  /** Day, author, and short hash. */
  readonly detail: string;
}

/** Seconds that each state of an animated history is seen. */
export const STATE_SECONDS = 2.5;

/** The newest so many states of a map are its history. */
export const MOST_STATES = 200;

/** px. */
const STRIP = 34;
const SIZE = 14;
const INDENT = 10;

/**
 * The states of a map as pictures, each with what differs from the one before and with a line below that says which
 * one it is.
 *
 * @param states the oldest first
 */
export function historyScenes(states: readonly MapState[], theme: EditorTheme): readonly Scene[] {
  return states.map((state, at) => {
    const { title, detail } = state;
    const words = [`${at + 1}/${states.length}`, detail, title].filter((part) => part !== "");
    return captioned(stateScene(states[at - 1], state, theme), words.join(" · "));
  });
}

/** A state, with what differs from the one before; as it is where there is none. */
export function stateScene(
  before: Pick<MapState, "map"> | undefined,
  { map, boundaries }: Pick<MapState, "map" | "boundaries">,
  theme: EditorTheme,
): Scene {
  const options: RenderOptions = { theme, boundaries };
  if (before === undefined) return renderScene(map, options);
  return differenceScene(before.map, map, compareMaps(before.map, map, boundaries), options);
}

/** A picture with a line below it, cut where it would not fit. */
function captioned(scene: Scene, caption: string): Scene {
  const { x, y, width, height } = scene.viewBox;
  const { page, component, monospaced } = THEMES[scene.theme];
  const strip: readonly Shape[] = [
    { shape: "rect", x, y: y + height, width, height: STRIP, fill: page },
    {
      shape: "text",
      x: x + INDENT,
      y: y + height + STRIP / 2 + SIZE / 3,
      lines: [fitting(caption, width - 2 * INDENT, monospaced)],
      size: SIZE,
      fill: component.text,
    },
  ];
  return {
    ...scene,
    description: `${caption}. ${scene.description}`,
    height: scene.height + STRIP,
    viewBox: { x, y, width, height: height + STRIP },
    frame: [...scene.frame, ...strip],
  };
}

/** As much of a text as a width in px takes. */
function fitting(text: string, width: number, monospaced: boolean): string {
  const line = text.replace(/\s/g, " ");
  const style = { size: SIZE, monospaced };
  if (textWidth(line, style) <= width) return line;
  const letters = [...line];
  // By halves: each try measures a text.
  let [fits, tooLong] = [0, letters.length];
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    if (textWidth(`${letters.slice(0, middle).join("")}…`, style) <= width) fits = middle;
    else tooLong = middle;
  }
  return `${letters.slice(0, fits).join("")}…`;
}

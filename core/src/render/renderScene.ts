import { boundariesOf } from "../analysis/tags/mapBoundaries";
import type { MapStyle } from "../language/nodes";
import { DRAWN_BOUNDARIES, type StageBoundaries } from "../model/stages";
import type { WardleyMap } from "../model/wardleyMap";
import { describeMap } from "./accessibleNames";
import { createDrawing, type Drawing } from "./drawing";
import { createIdGiver } from "./elementIds";
import { ELEMENT_DRAWERS } from "./elements";
import { background, titleText } from "./frame/background";
import { MARGINS, mapArea } from "./frame/canvas";
import { evolutionAxis } from "./frame/evolutionAxis";
import { valueChainAxis } from "./frame/valueChainAxis";
import { layOutLabels } from "./labelLayout/layOutLabels";
import type { Scene, SceneElement } from "./scene";
import { THEMES, themeFor } from "./themes";
import type { EditorTheme, ThemeId } from "./themes/theme";

/** How to draw a map. */
export interface RenderOptions {
  /** Overrides the map's own `style`. */
  readonly style?: MapStyle | undefined;
  /** The look when neither the map nor `style` names one; light when not given. */
  readonly theme?: EditorTheme | undefined;
  /** Overrides both: the look in which the map is drawn whatever it names. */
  readonly look?: ThemeId | undefined;
  /** Width of the map area in px; the map's `size`, else 1000. */
  readonly width?: number | undefined;
  /** Height of the map area in px; the map's `size`, else 600. */
  readonly height?: number | undefined;
  /** Where the stages meet, 0..1, unless the map says so itself (`// @boundaries`); the drawn convention when not given. */
  readonly boundaries?: StageBoundaries | undefined;
  /** False leaves labels that nobody placed where they fall, for those who only ask what is drawn. */
  readonly layOut?: boolean | undefined;
}

/** What OnlineWardleyMaps writes above a map without `title`. */
const UNTITLED = "Untitled Map";

/** Draws a map: a pure function of the map and the options, linear in the map's size. */
export function renderScene(map: WardleyMap, options: RenderOptions = {}): Scene {
  const area = mapArea(map, options.width, options.height);
  const theme =
    options.look === undefined ? themeFor(options.style ?? map.style, options.theme) : THEMES[options.look];
  const boundaries = boundariesOf(map, options.boundaries ?? DRAWN_BOUNDARIES);
  const drawing = createDrawing(map, theme, area, boundaries);
  const width = area.width + MARGINS.left + MARGINS.right;
  const height = area.height + MARGINS.top + MARGINS.bottom;
  const title = map.title ?? UNTITLED;
  const viewBox = { x: -MARGINS.left, y: -MARGINS.top, width, height };
  const frame = [
    ...background(drawing),
    ...titleText(drawing, title),
    ...valueChainAxis(drawing),
    ...evolutionAxis(drawing),
  ];
  const elements = drawElements(drawing);
  return {
    width,
    height,
    viewBox,
    mapArea: area,
    title: title === "" ? UNTITLED : title,
    description: describeMap(drawing),
    theme: theme.id,
    frame,
    elements: options.layOut === false ? elements : layOutLabels(elements, frame, viewBox, theme),
  };
}

function drawElements(drawing: Drawing): SceneElement[] {
  const idFor = createIdGiver();
  const elements: SceneElement[] = [];
  ELEMENT_DRAWERS.forEach(({ kind, draw }, layer) => {
    for (const { key, name, accessibleName, line, shapes } of draw(drawing)) {
      elements.push({ id: idFor(kind, key), kind, name, accessibleName, line, layer, shapes });
    }
  });
  return elements;
}

import type { Analysis } from "../../analysis/strategy/analyse";
import { analysisOf } from "../../analysis/strategy/analysisOf";
import { createIdGiver } from "../elementIds";
import { ELEMENT_DRAWERS } from "../elements";
import { renderScene } from "../renderScene";
import type { Scene, SceneElement } from "../scene";
import { THEMES } from "../themes";
import { LAYERS } from ".";
import { faded } from "./fade";
import type { Layer, LayerReading, Mark } from "./layer";
import { createLayerCanvas } from "./layerCanvas";

/** Places of marks in the drawing order: below and above everything of the map. */
const BELOW = -1;
const ABOVE = ELEMENT_DRAWERS.length;

/** A layer that is on, with what it says of this picture. */
export interface ShownLayer {
  readonly layer: Layer;
  readonly reading: LayerReading;
  /** Its marks as drawn, bottom to top. */
  readonly marks: readonly SceneElement[];
}

/** A picture with its layers. */
export interface LayeredScene {
  readonly scene: Scene;
  /** Of the map that is drawn, which a layer may have replaced. */
  readonly analysis: Analysis;
  /** In the order of the registry. */
  readonly layers: readonly ShownLayer[];
}

/**
 * Lays layers over the picture of a map: marks below and above its elements, and what no layer speaks of fades.
 * Nothing of the map changes its place, but by a layer that draws another map. Without any layer the scene stays
 * the same object.
 *
 * @param scene the map of `analysis`, drawn with its boundaries
 * @param ids of layers, in any order; unknown ones mean nothing
 */
export function applyLayers(scene: Scene, analysis: Analysis, ids: readonly string[]): LayeredScene {
  const chosen = LAYERS.filter(({ id }) => ids.includes(id));
  if (chosen.length === 0) return { scene, analysis, layers: [] };
  const { map: present, boundaries } = analysis;
  const map = chosen.reduce((drawn, { project }) => project?.(drawn) ?? drawn, present);
  const shown = map === present ? analysis : analysisOf(map, boundaries);
  const base =
    map === present ? scene : renderScene(map, { ...scene.mapArea, look: scene.theme, boundaries });
  const canvas = createLayerCanvas(base, shown, present);
  const idFor = createIdGiver();
  const layers = chosen.map((layer): ShownLayer & { under: SceneElement[]; over: SceneElement[] } => {
    const reading = layer.read(canvas);
    const draw = (marks: readonly Mark[], place: string, level: number) =>
      marks.map((mark) => elementOf(mark, idFor("mark", `${layer.id}/${place}/${mark.key}`), layer, level));
    const [under, over] = [draw(reading.under, "under", BELOW), draw(reading.over, "over", ABOVE)];
    return { layer, reading, under, over, marks: [...under, ...over] };
  });
  const spokenOf = new Set(layers.flatMap(({ reading }) => reading.speaksOf));
  const theme = THEMES[base.theme];
  const own = (element: SceneElement) =>
    spokenOf.size === 0 || spokenOf.has(element.id) ? element : faded(element, theme);
  return {
    scene: {
      ...base,
      description: `${base.description} Layers: ${chosen.map(({ title }) => title).join(", ")}.`,
      elements: [
        // The other way round, so that a broad band does not cover a narrow one.
        ...[...layers].reverse().flatMap(({ under }) => under),
        ...base.elements.map(own),
        ...layers.flatMap(({ over }) => over),
      ],
    },
    analysis: shown,
    layers: layers.map(({ layer, reading, marks }) => ({ layer, reading, marks })),
  };
}

function elementOf(
  { shapes, statement }: Mark,
  id: string,
  { id: layer }: Layer,
  level: number,
): SceneElement {
  return {
    id,
    kind: "mark",
    name: statement?.name ?? "",
    accessibleName: statement?.text ?? "",
    line: statement?.line ?? 0,
    layer: level,
    shapes,
    mark: { layer, about: statement?.about },
  };
}

import type { Position, Range } from "#core/language/text";
import { crowdedRoom } from "#core/render/crowdedRoom";
import type { MapArea } from "#core/render/geometry";
import { applyLayers, type ShownLayer } from "#core/render/layers/applyLayers";
import { paneArea } from "#core/render/paneArea";
import { renderScene } from "#core/render/renderScene";
import type { Scene, SceneElement } from "#core/render/scene";
import {
  type DrawnScene,
  describeScene,
  diffScenes,
  drawnToSvg,
  type ScenePatch,
} from "#core/render/scenePatch";
import type { ThemeId } from "#core/render/themes/theme";
import type { Snapshot } from "#core/services/snapshot";
import { analysisOfSnapshot } from "#core/services/snapshotAnalysis";
import { isLinkId } from "./elementsAt";

/** A snapshot of a map as it was drawn. */
export interface Picture {
  readonly snapshot: Snapshot;
  readonly scene: Scene;
  readonly drawn: DrawnScene;
  /** The layers on it. */
  readonly layers: readonly ShownLayer[];
}

/**
 * Draws a map with layers (ids).
 *
 * @param before an earlier picture of the map, of which what looks the same is taken over
 * @param room for a map that states no size, px
 */
export function drawPicture(
  snapshot: Snapshot,
  look: ThemeId,
  layers: readonly string[],
  before?: Picture,
  room?: MapArea,
): Picture {
  const area = paneArea(snapshot.map, room && crowdedRoom(snapshot.map.nodes.length, room));
  const plain = renderScene(snapshot.map, { look, boundaries: snapshot.boundaries, ...area });
  // Without layers nobody asks for the analysis.
  const shown = layers.length === 0 ? undefined : applyLayers(plain, analysisOfSnapshot(snapshot), layers);
  const scene = shown?.scene ?? plain;
  return { snapshot, scene, drawn: describeScene(scene, before), layers: shown?.layers ?? [] };
}

/** The whole picture. */
export function svgOf(picture: Picture): string {
  return drawnToSvg(picture.drawn);
}

/** What turns one picture into the next. */
export function changesBetween(before: Picture, after: Picture): ScenePatch {
  return diffScenes(before.drawn, after.drawn);
}

/** The drawn element with this id. */
export function elementOf({ scene }: Picture, element: string): SceneElement | undefined {
  return scene.elements.find(({ id }) => id === element);
}

/** The statement that an element was drawn from; of a mark, the one that it says something of. */
export function statementOf(picture: Picture, element: string): Range | undefined {
  const drawn = elementOf(picture, element);
  if (drawn === undefined) return undefined;
  const about = drawn.mark?.about === undefined ? undefined : elementOf(picture, drawn.mark.about);
  const statement = statementBehind(picture, about?.line === drawn.line ? about : drawn);
  if (statement === undefined) return undefined;
  const { line } = drawn;
  return { start: { line, character: statement.start }, end: { line, character: statement.end } };
}

/** Where the text tells most about an element: its name, a link's operator, an annotation's number, else its keyword. */
export function tellingPlaceOf(picture: Picture, element: string): Position | undefined {
  const drawn = elementOf(picture, element);
  if (drawn === undefined) return undefined;
  const { line } = drawn;
  if (drawn.kind === "link") {
    const { dependencies } = picture.snapshot.map;
    const link = dependencies.find((each) => each.line === line && isLinkId(element, each));
    return link && { line, character: link.operator.start };
  }
  const statement = statementBehind(picture, drawn);
  if (statement === undefined || statement.kind === "note") return undefined;
  const told =
    "name" in statement ? statement.name : statement.kind === "annotation" ? statement.number : undefined;
  const character = (told ?? statement.keyword)?.start;
  return character === undefined ? undefined : { line, character };
}

function statementBehind({ snapshot }: Picture, { kind, line, name }: SceneElement) {
  const statements = snapshot.tree.lines[line]?.statements;
  // A line may hold a pipeline and, in a block of one line, its children.
  const own = statements?.find(
    (statement) => statement.kind === kind && "name" in statement && statement.name?.text === name,
  );
  return own ?? statements?.[0];
}

import type { Range } from "#core/language/text";
import { renderScene } from "#core/render/renderScene";
import type { Scene } from "#core/render/scene";
import { type DrawnScene, describeScene, diffScenes, type ScenePatch } from "#core/render/scenePatch";
import { sceneToSvg } from "#core/render/svg";
import type { EditorTheme } from "#core/render/themes/theme";
import type { Snapshot } from "#core/services/snapshot";

/** A snapshot of a map as it was drawn. */
export interface Picture {
  readonly snapshot: Snapshot;
  readonly scene: Scene;
  readonly drawn: DrawnScene;
}

/** Draws a map; `theme` applies when the map names no style. */
export function drawPicture(snapshot: Snapshot, theme: EditorTheme): Picture {
  const scene = renderScene(snapshot.map, { theme, boundaries: snapshot.boundaries });
  return { snapshot, scene, drawn: describeScene(scene) };
}

/** The whole picture. */
export function svgOf(picture: Picture): string {
  return sceneToSvg(picture.scene);
}

/** What turns one picture into the next. */
export function changesBetween(before: Picture, after: Picture): ScenePatch {
  return diffScenes(before.drawn, after.drawn);
}

/** The statement that an element was drawn from. */
export function statementOf(picture: Picture, element: string): Range | undefined {
  const { scene, snapshot } = picture;
  const drawn = scene.elements.find(({ id }) => id === element);
  const statements = drawn && snapshot.tree.lines[drawn.line]?.statements;
  if (drawn === undefined || statements === undefined) return undefined;
  // A line may hold a pipeline and, in a block of one line, its children.
  const own = statements.find(
    (statement) =>
      statement.kind === drawn.kind && "name" in statement && statement.name?.text === drawn.name,
  );
  const statement = own ?? statements[0];
  if (statement === undefined) return undefined;
  const { line } = drawn;
  return { start: { line, character: statement.start }, end: { line, character: statement.end } };
}

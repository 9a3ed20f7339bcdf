import { compareMaps } from "#core/compare/compareMaps";
import { type DifferenceEntry, differenceEntries } from "#core/compare/differenceEntries";
import { differenceScene } from "#core/compare/differenceScene";
import { differenceSummary } from "#core/compare/differenceText";
import type { Pane } from "#core/protocol/panes";
import type { MapArea } from "#core/render/geometry";
import { paneArea } from "#core/render/paneArea";
import { renderScene } from "#core/render/renderScene";
import type { Scene } from "#core/render/scene";
import { type DrawnScene, describeScene, diffScenes, drawnToSvg } from "#core/render/scenePatch";
import type { EditorTheme } from "#core/render/themes/theme";
import type { Snapshot } from "#core/services/snapshot";

/** What a pane shows: a map, or the difference between an earlier one and this. */
export interface PaneContent {
  readonly name: string;
  readonly detail: string;
  readonly before: Snapshot | undefined;
  readonly after: Snapshot;
}

/** A pane as it was drawn. */
export interface PanePicture extends PaneContent {
  readonly scene: Scene;
  readonly drawn: DrawnScene;
  readonly summary: string;
  readonly entries: readonly DifferenceEntry[];
}

/** A line of one of the two maps of a pane. */
export interface PanePlace {
  readonly side: "before" | "after";
  /** Zero-based. */
  readonly line: number;
}

/**
 * Draws a pane.
 *
 * @param room for a map that states no size, px
 * @param earlier a picture of the pane, of which what looks the same is taken over
 */
export function drawPane(
  content: PaneContent,
  theme: EditorTheme,
  room?: MapArea,
  earlier?: PanePicture,
): PanePicture {
  const { before, after } = content;
  const options = { theme, boundaries: after.boundaries, ...areaOf(content, room) };
  if (before === undefined) {
    const scene = renderScene(after.map, options);
    return { ...content, scene, drawn: describeScene(scene, earlier), summary: "", entries: [] };
  }
  const difference = compareMaps(before.map, after.map, after.boundaries);
  const scene = differenceScene(before.map, after.map, difference, options);
  const entries = differenceEntries(difference, scene);
  return {
    ...content,
    scene,
    drawn: describeScene(scene, earlier),
    summary: differenceSummary(difference),
    // What follows from other changes comes after them.
    entries: [...entries.filter((entry) => !isMinor(entry)), ...entries.filter(isMinor)],
  };
}

/** The map area for both maps of a pane; undefined for the one that the later map has by itself. */
function areaOf({ before, after }: PaneContent, room: MapArea | undefined): MapArea | undefined {
  const area = paneArea(after.map, room);
  return before === undefined ? area : paneArea(before.map, area);
}

/** A pane for the wire: whole, or as what changes in the picture sent before. */
export function paneMessage(picture: PanePicture, sent: PanePicture | undefined): Pane {
  const { name, detail, summary, drawn, entries } = picture;
  return {
    name,
    detail,
    summary,
    entries: entries.map((entry) => ({
      kind: entry.change.kind,
      text: entry.change.text,
      element: entry.element ?? null,
      minor: isMinor(entry),
    })),
    svg: sent === undefined ? drawnToSvg(drawn) : null,
    patch: sent === undefined ? null : diffScenes(sent.drawn, drawn),
  };
}

/** The line behind an entry: of the later map, unless it tells of what is gone. */
export function placeOfEntry({ entries }: PanePicture, at: number): PanePlace | undefined {
  const change = entries[at]?.change;
  if (change?.afterLine !== undefined) return { side: "after", line: change.afterLine };
  return change?.beforeLine === undefined ? undefined : { side: "before", line: change.beforeLine };
}

/** The line behind an element of the picture. */
export function placeOfElement(picture: PanePicture, id: string): PanePlace | undefined {
  const entry = picture.entries.findIndex(
    ({ element, change }) => element === id && change.afterLine === undefined,
  );
  if (entry >= 0) return placeOfEntry(picture, entry);
  const element = picture.scene.elements.find((each) => each.id === id);
  return element && { side: "after", line: element.line };
}

function isMinor({ change: { implied, cosmetic } }: DifferenceEntry): boolean {
  return implied === true || cosmetic === true;
}

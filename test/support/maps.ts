import type { ClientFeatures } from "#core/services/clientFeatures";
import { DEFAULT_SETTINGS, type Settings } from "#core/services/settings";
import { createSnapshot, type Snapshot } from "#core/services/snapshot";
import { type Marked, marked } from "./marked";

/** Where the maps of tests live. */
export const MAP_URI = "file:///maps/tea.owm";

/** A client that can show everything. */
export const FULL_CLIENT: ClientFeatures = {
  markdown: true,
  snippets: true,
  insertReplace: true,
  definitionLinks: true,
};

/** A map read from marked text. */
export interface OpenMap extends Marked {
  readonly snapshot: Snapshot;
}

/** Reads lines of a map with marks, see `marked`. */
export function openMap(...lines: readonly string[]): OpenMap {
  return openMapWith(DEFAULT_SETTINGS, ...lines);
}

/** The same with settings of its own. */
export function openMapWith(settings: Settings, ...lines: readonly string[]): OpenMap {
  const read = marked(...lines);
  const { text, cursors, ranges } = read;
  return {
    snapshot: createSnapshot(MAP_URI, 1, text, settings),
    text,
    cursors,
    ranges,
    get cursor() {
      return read.cursor;
    },
  };
}

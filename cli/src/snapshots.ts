import path from "node:path";
import { pathToFileURL } from "node:url";
import { fenceUri } from "#core/language/markdown/mapFences";
import { DEFAULT_SETTINGS, type Settings } from "#core/services/settings";
import { createSnapshot, type Snapshot } from "#core/services/snapshot";
import { type MapFile, STANDARD_INPUT } from "./files";

/** The state of a map that was read from a file. */
export function snapshotOf({ file, text, fenced }: MapFile, settings: Settings = DEFAULT_SETTINGS): Snapshot {
  const uri = fenced ? fenceUri(uriOf(fenced.markdown.file), fenced.index) : uriOf(file);
  return createSnapshot(uri, 1, text, settings);
}

/** The URI of a file. */
export function uriOf(file: string): string {
  return file === STANDARD_INPUT ? "untitled:standard-input" : pathToFileURL(path.resolve(file)).href;
}

import path from "node:path";
import { pathToFileURL } from "node:url";
import { createSnapshot, type Snapshot } from "#core/services/snapshot";
import { type MapFile, STANDARD_INPUT } from "./files";

/** The state of a map that was read from a file, with default settings. */
export function snapshotOf({ file, text }: MapFile): Snapshot {
  const uri = file === STANDARD_INPUT ? "untitled:standard-input" : pathToFileURL(path.resolve(file)).href;
  return createSnapshot(uri, 1, text);
}

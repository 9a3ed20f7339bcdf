import { boundariesOf } from "../analysis/tags/mapBoundaries";
import type { ParsedTree } from "../language/parse";
import { parse } from "../language/parse";
import { offsetAt } from "../language/positions";
import { reparse } from "../language/reparse";
import type { Range, TextChange } from "../language/text";
import { buildMap } from "../model/buildMap";
import type { StageBoundaries } from "../model/stages";
import { updateMap } from "../model/updateMap";
import type { WardleyMap } from "../model/wardleyMap";
import { rememberEdit } from "./lastEdit";
import { DEFAULT_SETTINGS, type Settings } from "./settings";

/** One version of a document with what is known of it; every service answers from a snapshot. */
export interface Snapshot {
  readonly uri: string;
  readonly version: number;
  readonly tree: ParsedTree;
  /** Built when first asked for, so that versions nobody asks about cost no more than their parsing. */
  readonly map: WardleyMap;
  readonly settings: Settings;
  /** Where the stages meet on this map: its own tag's word before that of the settings. */
  readonly boundaries: StageBoundaries;
}

/** Gives the snapshot's map, or that of an earlier version as long as nobody has asked for its own. */
const LATEST_MAP = Symbol("latest map");

interface KnownSnapshot extends Snapshot {
  [LATEST_MAP]?(): WardleyMap | undefined;
}

function snapshotOf(
  uri: string,
  version: number,
  tree: ParsedTree,
  settings: Settings,
  previous?: KnownSnapshot,
): Snapshot {
  let latest = previous?.[LATEST_MAP]?.();
  const snapshot: KnownSnapshot = {
    uri,
    version,
    tree,
    settings,
    get map() {
      if (latest?.tree !== tree) latest = latest ? updateMap(latest, tree) : buildMap(tree);
      return latest;
    },
    get boundaries() {
      return boundariesOf(this.map, settings.stageBoundaries);
    },
    [LATEST_MAP]: () => latest,
  };
  return snapshot;
}

/** Reads a whole text. */
export function createSnapshot(
  uri: string,
  version: number,
  text: string,
  settings: Settings = DEFAULT_SETTINGS,
): Snapshot {
  return snapshotOf(uri, version, parse(text), settings);
}

/** The snapshot after edits, reading again only what they touch; changes apply one after another. */
export function updateSnapshot(
  previous: Snapshot,
  version: number,
  changes: readonly TextChange[],
  settings: Settings = previous.settings,
): Snapshot {
  let tree = previous.tree;
  for (const change of changes) tree = edited(tree, change);
  return snapshotOf(previous.uri, version, tree, settings, previous);
}

/** An edit as editors send it; without a range it replaces the whole text. */
export interface PositionedChange {
  /** A place in the text as the changes before it left it. */
  readonly range?: Range;
  readonly text: string;
}

/** The snapshot after an editor's edits, which apply one after another; places past the end mean the end. */
export function editSnapshot(
  previous: Snapshot,
  version: number,
  changes: readonly PositionedChange[],
): Snapshot {
  let tree = previous.tree;
  for (const { range, text } of changes) {
    if (range === undefined) tree = parse(text);
    else {
      const [start, end] = [offsetAt(tree, range.start), offsetAt(tree, range.end)];
      tree = edited(tree, { start: Math.min(start, end), end: Math.max(start, end), text });
    }
  }
  return snapshotOf(previous.uri, version, tree, previous.settings, previous);
}

function edited(tree: ParsedTree, change: TextChange): ParsedTree {
  const after = reparse(tree, change);
  rememberEdit(after, change.start + change.text.length);
  return after;
}

/** The same version of the same document under other settings; what is known of its map stays known. */
export function withSettings(snapshot: Snapshot, settings: Settings): Snapshot {
  return derive(snapshot, snapshot.uri, settings);
}

/** The same state of a map that has another address now; the same object when it has not. */
export function withUri(snapshot: Snapshot, uri: string): Snapshot {
  return snapshot.uri === uri ? snapshot : derive(snapshot, uri, snapshot.settings);
}

function derive(snapshot: Snapshot, uri: string, settings: Settings): Snapshot {
  const { version, tree } = snapshot;
  const changed: KnownSnapshot = {
    uri,
    version,
    tree,
    settings,
    get map() {
      return snapshot.map;
    },
    get boundaries() {
      return boundariesOf(snapshot.map, settings.stageBoundaries);
    },
    [LATEST_MAP]: (snapshot as KnownSnapshot)[LATEST_MAP] ?? (() => undefined),
  };
  return changed;
}

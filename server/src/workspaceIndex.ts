import { addressKey } from "#core/analysis/portfolio/addresses";
import { type MapSummary, summaryOf } from "#core/analysis/portfolio/mapSummary";
import { Portfolio } from "#core/analysis/portfolio/portfolio";
import { dialectOf } from "#core/language/dialect";
import { documentUri, fenceIndex, isFenceUri } from "#core/language/markdown/mapFences";
import { parse } from "#core/language/parse";
import { hasMapExtension, hasMarkdownExtension } from "#core/language/product";
import { buildMap } from "#core/model/buildMap";
import type { EmbeddedPlace } from "#core/services/embedded/embeddedPlace";
import { createLimiter } from "./limiter";
import type { Log } from "./logging";
import type { MapFiles } from "./runtime";
import { createStoredFences } from "./storedFences";

/** So many files are read at a time. */
const AT_A_TIME = 10;

/** A workspace with more maps than this is indexed up to here. */
const MOST_MAPS = 20_000;

/** What the index needs of the place it runs in. */
export interface IndexHost {
  readonly log: Log;
  /** Who has the maps below a folder; undefined when nobody can list them. */
  filesOf(folder: string): MapFiles | undefined;
  /** See `Runtime.pause`. */
  pause(): Promise<void>;
  /** Told of maps that came, changed or went, by their URIs. */
  changed(uris: readonly string[]): void;
}

/** Told how far the reading of folders is. */
export interface IndexProgress {
  /** @param maps how many maps there are to read */
  found(maps: number): void;
  /** @param maps how many of them were read */
  read(maps: number): void;
  /** True when the user does not want to wait for it. */
  readonly cancelled: boolean;
}

/** The maps of a workspace: those that are open as they are in the editor, all others as they are on disk. */
export interface WorkspaceIndex {
  readonly portfolio: Portfolio;
  /** The text of a map as it is stored; undefined when it cannot be read or belongs to no folder of the workspace. */
  text(uri: string): Promise<string | undefined>;
  /** Where a map stands that is in a fence of a Markdown document which is not open. */
  placeOf(uri: string): EmbeddedPlace | undefined;
  /** Reads the maps below folders, which belong to the workspace from now on. */
  addFolders(folders: readonly string[], progress: IndexProgress): Promise<void>;
  /** Forgets the maps below folders, but for those that are open. */
  removeFolders(folders: readonly string[]): void;
  /** A map, or a Markdown document, was opened: from now on what is on disk does not count. */
  open(uri: string): void;
  /** An open map is like this now. */
  opened(uri: string, summary: MapSummary): void;
  /** Takes note of where the maps of a Markdown document stand that is about to be closed, until it is read. */
  remember(document: string, text: string): void;
  /** A map, or a Markdown document, was closed: what is on disk counts again. */
  closed(uri: string): Promise<void>;
  /** Files came, changed or went; a folder that went takes its maps along. */
  filesChanged(changed: readonly string[], deleted: readonly string[]): Promise<void>;
  /** A folder inside the workspace came: whatever is in it is read. */
  folderCame(folder: string): Promise<void>;
  /**
   * Whether a map is stored at a URI, as far as the folders that were read tell; undefined for what is no map and for
   * places outside them.
   */
  has(uri: string): boolean | undefined;
  /** Stops reading. */
  dispose(): void;
}

/** An index that knows nothing yet. */
export function createWorkspaceIndex(host: IndexHost): WorkspaceIndex {
  const portfolio = new Portfolio();
  const stored = createStoredFences(portfolio);
  const limit = createLimiter(AT_A_TIME);
  const folders = new Map<string, string>();
  const open = new Set<string>();
  /** Keys of the files that were read, whatever is in them. */
  const present = new Set<string>();
  /** Keys of the folders of which every file was listed. */
  const complete = new Set<string>();
  /** Counts the states of each map that is being read, so that an older one does not overwrite a newer. */
  const reading = new Map<string, number>();
  let disposed = false;
  let turn = Promise.resolve();

  /** Waits until everything that came in was handled; one map is understood between two such moments. */
  const nextTurn = () => {
    turn = turn.then(() => host.pause());
    return turn;
  };

  const folderOf = (uri: string) => {
    const key = addressKey(uri);
    return [...folders].find(([folder]) => isBelow(key, folder))?.[1];
  };
  const filesFor = (uri: string) => {
    const folder = folderOf(uri);
    return folder === undefined ? undefined : host.filesOf(folder);
  };

  /** Reads a map from where it is stored; tells whether that changed anything. */
  const load = async (uri: string, files: MapFiles): Promise<boolean> => {
    const key = addressKey(uri);
    const state = (reading.get(key) ?? 0) + 1;
    reading.set(key, state);
    try {
      const text = await limit(() => files.read(uri));
      await nextTurn();
      if (disposed || open.has(key) || reading.get(key) !== state) return false;
      if (text === undefined) present.delete(key);
      else present.add(key);
      if (hasMarkdownExtension(uri)) return stored.set(uri, text);
      // Names of the other dialect would be misread.
      if (text === undefined || dialectOf(text) !== "owm") return portfolio.delete(uri);
      portfolio.set(uri, summaryOf(buildMap(parse(text))));
      return true;
    } catch (error) {
      host.log.error(`${uri} could not be indexed`, error);
      return false;
    } finally {
      if (reading.get(key) === state) reading.delete(key);
    }
  };

  const addFolder = async (folder: string, progress: IndexProgress): Promise<readonly string[]> => {
    folders.set(addressKey(folder), folder);
    const files = host.filesOf(folder);
    return files ? readBelow(folder, files, progress) : [];
  };

  const readBelow = async (
    folder: string,
    files: MapFiles,
    progress: IndexProgress,
  ): Promise<readonly string[]> => {
    const uris: string[] = [];
    let all = true;
    for await (const uri of files.list(folder)) {
      if (disposed || progress.cancelled) return [];
      uris.push(uri);
      if (uris.length < MOST_MAPS) continue;
      host.log.warn(`${folder} has more than ${MOST_MAPS} maps; the others are not compared`);
      all = false;
      break;
    }
    progress.found(uris.length);
    let done = 0;
    const readOne = async (uri: string) => {
      if (disposed || progress.cancelled) return;
      await load(uri, files);
      progress.read(++done);
    };
    // A few workers and not a promise for each map: most would only wait.
    const rest = uris[Symbol.iterator]();
    const work = async () => {
      for (const uri of rest) await readOne(uri);
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, work));
    if (all && !disposed && !progress.cancelled) complete.add(addressKey(folder));
    return uris;
  };

  return {
    portfolio,
    text: async (uri) => {
      const document = documentUri(uri);
      const files = filesFor(document);
      const text = files && (await limit(() => files.read(document)));
      const index = fenceIndex(uri);
      return index === undefined ? text : stored.read(document, text)[index]?.fence.text;
    },
    placeOf: stored.placeOf,
    addFolders: async (added, progress) => {
      const uris: string[] = [];
      for (const folder of added) {
        try {
          for (const uri of await addFolder(folder, progress)) uris.push(uri);
        } catch (error) {
          host.log.error(`the maps of ${folder} could not be listed`, error);
        }
      }
      if (uris.length > 0 && !disposed) host.changed(uris);
    },
    removeFolders: (removed) => {
      for (const folder of removed) {
        folders.delete(addressKey(folder));
        complete.delete(addressKey(folder));
      }
      const gone = [...portfolio.all()].filter(
        ({ uri }) =>
          !open.has(addressKey(uri)) &&
          folderOf(uri) === undefined &&
          removed.some((folder) => isBelow(addressKey(uri), addressKey(folder))),
      );
      for (const { uri } of gone) portfolio.delete(uri);
      if (gone.length > 0) host.changed(gone.map(({ uri }) => uri));
    },
    open: (uri) => {
      open.add(addressKey(uri));
      if (!isFenceUri(uri)) stored.delete(uri);
    },
    remember: stored.read,
    opened: (uri, summary) => portfolio.set(uri, summary),
    closed: async (uri) => {
      open.delete(addressKey(uri));
      if (isFenceUri(uri)) {
        // Gone from a document that is open; the fences of one that was closed are read with it.
        if (open.has(addressKey(documentUri(uri))) && portfolio.delete(uri)) host.changed([uri]);
        return;
      }
      const files = filesFor(uri);
      const forget = () => stored.set(uri, undefined) || portfolio.delete(uri);
      if (files ? await load(uri, files) : forget()) host.changed([uri]);
    },
    filesChanged: async (changed, deleted) => {
      const touched = removeDeleted(portfolio, open, deleted);
      forgetFiles(present, deleted);
      const loads = changed.map(async (uri) => {
        const files = filesFor(uri);
        if (files && !open.has(addressKey(uri)) && (await load(uri, files))) touched.push(uri);
      });
      await Promise.all(loads);
      if (touched.length > 0 && !disposed) host.changed(touched);
    },
    folderCame: async (folder) => {
      const files = filesFor(folder);
      if (!files) return;
      try {
        const uris = await readBelow(folder, files, SILENT);
        if (uris.length > 0 && !disposed) host.changed(uris);
      } catch (error) {
        host.log.error(`the maps of ${folder} could not be listed`, error);
      }
    },
    has: (uri) => {
      const key = addressKey(uri);
      if (portfolio.get(uri) || present.has(key)) return true;
      if (!hasMapExtension(uri)) return undefined;
      return [...complete].some((folder) => isBelow(key, folder)) ? false : undefined;
    },
    dispose: () => {
      disposed = true;
    },
  };
}

/** Nobody waits for what is read on the side. */
const SILENT: IndexProgress = { found: () => undefined, read: () => undefined, cancelled: false };

/** Takes deleted files, and those below deleted folders, out of a set of keys. */
function forgetFiles(present: Set<string>, deleted: readonly string[]): void {
  const folders = new Set<string>();
  for (const uri of deleted) if (!present.delete(addressKey(uri))) folders.add(addressKey(uri));
  if (folders.size > 0) for (const key of present) if (hasParentIn(key, folders)) present.delete(key);
}

/** Takes deleted maps, and those below deleted folders, out of a portfolio; gives their URIs. */
function removeDeleted(
  portfolio: Portfolio,
  open: ReadonlySet<string>,
  deleted: readonly string[],
): string[] {
  const removed: string[] = [];
  const remove = (uri: string) => {
    if (!open.has(addressKey(uri)) && portfolio.delete(uri)) removed.push(uri);
  };
  const folders = deleted.filter((uri) => {
    if (!portfolio.get(uri)) return true;
    remove(uri);
    return false;
  });
  if (folders.length === 0) return removed;
  const gone = new Set(folders.map(addressKey));
  for (const { uri } of [...portfolio.all()]) {
    const key = addressKey(uri);
    if (hasParentIn(key, gone) || gone.has(documentUri(key))) remove(uri);
  }
  return removed;
}

/** True when a folder above a map is in the set. */
function hasParentIn(key: string, folders: ReadonlySet<string>): boolean {
  for (let end = key.lastIndexOf("/"); end > 0; end = key.lastIndexOf("/", end - 1)) {
    if (folders.has(key.slice(0, end))) return true;
  }
  return false;
}

function isBelow(key: string, folder: string): boolean {
  return key.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}

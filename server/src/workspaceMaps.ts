import type { FileEvent, WorkspaceFoldersChangeEvent } from "vscode-languageserver";
import { FileChangeType } from "vscode-languageserver";
import { concern, sameSummary } from "#core/analysis/portfolio/concern";
import { type MapSummary, summaryOf } from "#core/analysis/portfolio/mapSummary";
import { type Surroundings, surroundingsOf } from "#core/analysis/portfolio/surroundings";
import { hasMapExtension, hasMarkdownExtension } from "#core/language/product";
import type { Snapshot } from "#core/services/snapshot";
import { isOtherState } from "./otherState";
import type { IndexProgress, WorkspaceIndex } from "./workspaceIndex";

/** Changes are followed by this much quiet before others are told of them, in milliseconds. */
const QUIET = 300;

/** Folders whose maps are nobody's work. */
const FOREIGN_FOLDER = /\/(?:node_modules|\.git)\//;

/** What the workspace's maps need of the server. */
export interface WorkspaceMapsHost {
  /** The newest state of an open map. */
  current(uri: string): Snapshot | undefined;
  /** The open maps. */
  open(): Iterable<Snapshot>;
  /** Asks for new diagnostics of open maps. */
  renew(uris: readonly string[]): void;
  /** Shows how far the reading of folders is. */
  progress(): IndexProgress & { done(): void };
}

/** What the maps of the workspace mean to those that are open. */
export interface WorkspaceMaps {
  /** What other maps say, seen from an open one; the same object until one of them changes. */
  surroundings(snapshot: Snapshot): Surroundings;
  /** A map was opened or edited. */
  changed(uri: string): void;
  closed(uri: string): void;
  /** The client is ready: folders are read as soon as a map is open. */
  start(folders: readonly string[]): void;
  /** Resolves when the folders were read, which this begins if no map is open yet, and the index has all edits. */
  ready(): Promise<void>;
  foldersChanged(event: WorkspaceFoldersChangeEvent): void;
  filesChanged(events: readonly FileEvent[]): void;
  /** Files or folders came, as the client itself made or moved them. */
  filesCame(uris: readonly string[]): void;
  /** Maps on disk changed, see `IndexHost.changed`. */
  indexChanged(): void;
  dispose(): void;
}

/** Keeps an index in step with the open maps, and open maps in step with the index. */
export function createWorkspaceMaps(index: WorkspaceIndex, host: WorkspaceMapsHost): WorkspaceMaps {
  const { portfolio } = index;
  const known = new Map<string, { readonly summary: MapSummary; readonly surroundings: Surroundings }>();
  /** Open maps whose newest state the index does not have. */
  const edited = new Set<string>();
  const toRenew = new Set<string>();
  /** Folders that wait for the first map to be opened; undefined before the client is ready and after that. */
  let waiting: readonly string[] | undefined;
  let started = false;
  let reading = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(tell, QUIET);
  };
  const tell = () => {
    takeEdits();
    const uris = [...toRenew].filter((uri) => host.current(uri) !== undefined);
    toRenew.clear();
    if (uris.length > 0) host.renew(uris);
  };
  const forgetSurroundings = (uri: string) => {
    known.delete(uri);
    toRenew.add(uri);
  };
  /** Forgets what was known of open maps to which a map matters or mattered. */
  const follow = (uri: string, states: readonly (MapSummary | undefined)[]) => {
    for (const other of host.open()) {
      if (other.uri === uri) continue;
      const seen = { uri: other.uri, summary: summaryOf(other.map) };
      if (states.some((summary) => summary && concern({ uri, summary }, seen))) forgetSurroundings(other.uri);
    }
  };
  const takeEdits = () => {
    for (const uri of edited) {
      const snapshot = host.current(uri);
      if (!snapshot) continue;
      const before = portfolio.get(uri)?.summary;
      const summary = summaryOf(snapshot.map);
      if (before && sameSummary(before, summary)) continue;
      index.opened(uri, summary);
      follow(uri, [before, summary]);
    }
    edited.clear();
  };
  const read = (folders: readonly string[]) => {
    const progress = host.progress();
    awaitToo(index.addFolders(folders, progress).finally(() => progress.done()));
  };
  /** Whoever asks whether everything was read waits for this, too. */
  const awaitToo = (done: Promise<void>) => {
    reading = Promise.all([reading, done]).then(() => undefined);
  };
  const startNow = () => {
    if (waiting === undefined) return;
    const folders = waiting;
    waiting = undefined;
    started = true;
    read(folders);
  };
  const startWhenOpen = () => {
    if ([...host.open()].length > 0) startNow();
  };

  return {
    surroundings: (snapshot) => {
      takeEdits();
      const { uri } = snapshot;
      const summary = summaryOf(snapshot.map);
      const last = known.get(uri);
      if (last && sameSummary(last.summary, summary)) return last.surroundings;
      const surroundings = surroundingsOf(portfolio, uri, summary);
      known.set(uri, { summary, surroundings });
      return surroundings;
    },
    changed: (uri) => {
      if (!isOtherState(uri)) {
        index.open(uri);
        edited.add(uri);
      }
      startWhenOpen();
      later();
    },
    closed: (uri) => {
      edited.delete(uri);
      known.delete(uri);
      reading = Promise.all([reading, index.closed(uri)]).then(() => undefined);
    },
    start: (folders) => {
      waiting = folders;
      startWhenOpen();
    },
    ready: async () => {
      startNow();
      await reading;
      takeEdits();
    },
    foldersChanged: ({ added, removed }) => {
      const [come, gone] = [added, removed].map((folders) => folders.map(({ uri }) => uri));
      if (waiting !== undefined) {
        waiting = [...waiting.filter((folder) => !gone?.includes(folder)), ...(come ?? [])];
      } else if (started) {
        index.removeFolders(gone ?? []);
        read(come ?? []);
      }
    },
    filesChanged: (events) => {
      if (!started) return;
      const own = events.filter(({ uri }) => !FOREIGN_FOLDER.test(uri));
      const deleted = own.filter(({ type }) => type === FileChangeType.Deleted).map(({ uri }) => uri);
      const mayHoldMaps = (uri: string) => hasMapExtension(uri) || hasMarkdownExtension(uri);
      const changed = own.filter(({ type, uri }) => type !== FileChangeType.Deleted && mayHoldMaps(uri));
      awaitToo(
        index.filesChanged(
          changed.map(({ uri }) => uri),
          deleted,
        ),
      );
    },
    filesCame: (uris) => {
      if (!started) return;
      for (const uri of uris.filter((each) => !FOREIGN_FOLDER.test(each))) {
        const isFile = hasMapExtension(uri) || hasMarkdownExtension(uri);
        awaitToo(isFile ? index.filesChanged([uri], []) : index.folderCame(uri));
      }
    },
    indexChanged: () => {
      for (const { uri } of host.open()) forgetSurroundings(uri);
      later();
    },
    dispose: () => {
      clearTimeout(timer);
      index.dispose();
    },
  };
}

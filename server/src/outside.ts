import {
  type Connection,
  DidChangeWorkspaceFoldersNotification,
  FileChangeType,
  type FileEvent,
  MessageType,
  ShowMessageNotification,
} from "vscode-languageserver";
import type { Outside } from "#core/analysis/rule";
import { isFenceUri } from "#core/language/markdown/mapFences";
import { hasMapExtension, hasMarkdownExtension } from "#core/language/product";
import { WORKSPACE_TRUSTED } from "#core/protocol/workspace";
import type { EmbeddedPlace } from "#core/services/embedded/embeddedPlace";
import type { Snapshot } from "#core/services/snapshot";
import type { ClientFacts } from "./clientFacts";
import { clientMaps } from "./clientMaps";
import { createMapHistory } from "./history";
import { showIndexProgress } from "./indexProgress";
import type { Log } from "./logging";
import { createNearbyFiles } from "./nearbyFiles";
import type { Runtime } from "./runtime";
import { today } from "./today";
import type { WorkspaceSource } from "./workspaceAccess";
import { createWorkspaceIndex } from "./workspaceIndex";
import { createWorkspaceMaps } from "./workspaceMaps";

/** Where git notes each commit and checkout. */
export const COMMIT_LOG = ".git/logs/HEAD";

/** What the outside of maps needs of the server. */
export interface OutsideHost {
  readonly connection: Connection;
  readonly client: ClientFacts;
  readonly runtime: Runtime;
  readonly log: Log;
  /** The newest state of an open map. */
  current(uri: string): Snapshot | undefined;
  /** The open maps. */
  open(): Iterable<Snapshot>;
  /** Maps on disk are others than before. */
  changed(): void;
  /** Asks for new diagnostics of open maps; of all of them when none are named. */
  renew(uris?: readonly string[]): void;
}

/** What is known besides the open maps: files, other maps, earlier states, the day. */
export interface OutsideWorld {
  /** What a map's findings may rest on; parts stay the same objects until they say something else. */
  of(snapshot: Snapshot): Outside;
  /** The same for a map that is not open, but for the other maps and its history. */
  besides(uri: string): Outside;
  /** The maps of the workspace. */
  readonly workspace: WorkspaceSource;
  /** A map was opened or edited. */
  changed(uri: string): void;
  closed(uri: string): void;
  /** A Markdown document was opened: its maps are told of one by one. */
  markdownOpened(uri: string): void;
  markdownClosed(uri: string, text: string): void;
  /** Where a map stands that is in a fence of a document which is not open. */
  placeOf(uri: string): EmbeddedPlace | undefined;
  filesChanged(events: readonly FileEvent[]): void;
  /** The client itself made, moved or deleted files and folders. */
  filesMoved(gone: readonly string[], came: readonly string[]): void;
  /** The client is ready to be asked. */
  start(): void;
  dispose(): void;
}

/** Keeps what is known besides the open maps, as far as the client and the runtime can tell. */
export function createOutsideWorld(host: OutsideHost): OutsideWorld {
  const { connection, client, runtime, log } = host;
  let { trusted } = client;
  const nearby = createNearbyFiles(runtime, (uri) => index.has(uri));
  const fromClient = client.providesMaps ? clientMaps(connection) : undefined;
  const index = createWorkspaceIndex({
    log,
    filesOf: (folder) => (folder.startsWith("file:") ? runtime.files : undefined) ?? fromClient,
    pause: runtime.pause,
    changed: () => {
      nearby.refresh();
      maps.indexChanged();
      host.changed();
    },
  });
  const maps = createWorkspaceMaps(index, {
    current: host.current,
    open: host.open,
    renew: host.renew,
    progress: () => showIndexProgress(connection, client.showsProgress, log),
  });
  const history =
    runtime.history &&
    createMapHistory(runtime.history, {
      log,
      tell: (message) => {
        void connection.sendNotification(ShowMessageNotification.type, {
          type: MessageType.Warning,
          message,
        });
      },
      changed: (uri) => host.renew([uri]),
    });
  // What was committed of a Markdown document is the document: which fence it was then, nobody knows.
  const revisionsOf = ({ uri, settings }: Snapshot) =>
    trusted && settings.gitEnabled && uri.startsWith("file:") && !isFenceUri(uri)
      ? history?.of(uri)
      : undefined;

  connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event }) =>
    maps.foldersChanged(event),
  );
  connection.onNotification(WORKSPACE_TRUSTED, () => {
    trusted = true;
    host.renew();
  });
  return {
    of: (snapshot) => {
      let portfolio: Outside["portfolio"];
      return {
        fileExists: nearby.of(snapshot.uri),
        // A large map is not held against all others for a request that does not ask for them.
        get portfolio() {
          portfolio ??= maps.surroundings(snapshot);
          return portfolio;
        },
        revisions: revisionsOf(snapshot),
        today: today(),
      };
    },
    besides: (uri) => {
      const fileExists = nearby.of(uri);
      // Nobody tells when such a map goes.
      nearby.forget(uri);
      return { fileExists, today: today() };
    },
    workspace: { portfolio: index.portfolio, ready: maps.ready, text: index.text, pause: runtime.pause },
    changed: maps.changed,
    closed: (uri) => {
      nearby.forget(uri);
      history?.forget(uri);
      maps.closed(uri);
    },
    markdownOpened: index.open,
    markdownClosed: (uri, text) => {
      index.remember(uri, text);
      maps.closed(uri);
    },
    placeOf: index.placeOf,
    filesChanged: (events) => {
      maps.filesChanged(events);
      const matters = (uri: string) =>
        hasMapExtension(uri) || hasMarkdownExtension(uri) || uri.endsWith(`/${COMMIT_LOG}`);
      if (!events.some(({ uri }) => matters(uri))) return;
      nearby.refresh();
      host.renew();
    },
    filesMoved: (gone, came) => {
      maps.filesChanged(gone.map((uri) => ({ uri, type: FileChangeType.Deleted })));
      maps.filesCame(came);
      nearby.refresh();
      host.renew();
    },
    start: () => maps.start(client.folders),
    dispose: maps.dispose,
  };
}

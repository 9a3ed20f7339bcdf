import type {
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
} from "vscode-languageserver";
import { hasMapExtension, LANGUAGE_ID } from "#core/language/product";
import type { Settings } from "#core/services/settings";
import { createSnapshot, editSnapshot, type Snapshot, withSettings } from "#core/services/snapshot";
import type { Log } from "./logging";

/** The open maps, each read again only where an edit touched it. */
export interface Documents {
  /** The newest state of an open map. */
  get(uri: string): Snapshot | undefined;
  all(): Iterable<Snapshot>;
  /** The newest state of an open map with these settings, which later states keep. */
  withSettings(uri: string, settings: Settings): Snapshot | undefined;
  open(params: DidOpenTextDocumentParams): void;
  change(params: DidChangeTextDocumentParams): void;
  close(params: DidCloseTextDocumentParams): void;
}

/** Told of what happens to open maps, after it happened. */
export interface DocumentsListener {
  changed(snapshot: Snapshot): void;
  closed(uri: string): void;
}

/** A store of open documents; anything but maps is left alone, and no notification ever throws. */
export function createDocuments(log: Log, listener: DocumentsListener): Documents {
  const snapshots = new Map<string, Snapshot>();
  const put = (snapshot: Snapshot) => {
    snapshots.set(snapshot.uri, snapshot);
    listener.changed(snapshot);
  };
  return {
    get: (uri) => snapshots.get(uri),
    all: () => snapshots.values(),
    withSettings: (uri, settings) => {
      const snapshot = snapshots.get(uri);
      if (snapshot === undefined || snapshot.settings === settings) return snapshot;
      const updated = withSettings(snapshot, settings);
      snapshots.set(uri, updated);
      return updated;
    },
    open: ({ textDocument: { uri, languageId, version, text } }) => {
      if (languageId !== LANGUAGE_ID && !hasMapExtension(uri)) return;
      if (snapshots.has(uri)) log.warn(`${uri} was opened while open; its text is replaced`);
      put(createSnapshot(uri, version, text));
    },
    change: ({ textDocument: { uri, version }, contentChanges }) => {
      const snapshot = snapshots.get(uri);
      if (snapshot === undefined) {
        if (hasMapExtension(uri)) log.warn(`an edit of ${uri}, which is not open, is ignored`);
        return;
      }
      // A version that does not rise means that the edit was made for a text which is gone (or was applied
      // before): applying it would put wrong text into the document for good.
      if (version <= snapshot.version) {
        log.warn(
          `an edit of ${uri} to version ${version} came after version ${snapshot.version}; it is ignored`,
        );
        return;
      }
      put(editSnapshot(snapshot, version, contentChanges));
    },
    close: ({ textDocument: { uri } }) => {
      if (snapshots.delete(uri)) listener.closed(uri);
    },
  };
}

import type {
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
} from "vscode-languageserver";
import { offsetAt, positionAt } from "#core/language/positions";
import {
  hasMapExtension,
  hasMarkdownExtension,
  isMermaidDocument,
  LANGUAGE_ID,
  MARKDOWN_ID,
} from "#core/language/product";
import type { Position } from "#core/language/text";
import type { Settings } from "#core/services/settings";
import { createSnapshot, editSnapshot, type Snapshot, withSettings } from "#core/services/snapshot";
import type { Log } from "./logging";
import { createMarkdownDocuments, type MarkdownDocuments } from "./markdownDocuments";
import { createMermaidDocuments } from "./mermaidDocuments";

/** The open maps, those in fences of Markdown documents among them, each read again only where an edit touched it. */
export interface Documents {
  /** The newest state of an open map. */
  get(uri: string): Snapshot | undefined;
  all(): Iterable<Snapshot>;
  /** The place in the text of an open document that is nearest to a position. */
  nearest(uri: string, position: Position): Position | undefined;
  /** The open documents around maps in fences. */
  readonly markdown: MarkdownDocuments;
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
  /** A Markdown document was opened. */
  markdownOpened(uri: string): void;
  /** The maps of a Markdown document stand elsewhere than before, or are others. */
  markdownChanged(uri: string): void;
  /** A Markdown document with this text is closed, and its maps are after that. */
  markdownClosed(uri: string, text: string): void;
}

/** A store of open documents; anything but maps is left alone, and no notification ever throws. */
export function createDocuments(log: Log, listener: DocumentsListener): Documents {
  const snapshots = new Map<string, Snapshot>();
  const mermaid = createMermaidDocuments();
  const put = (snapshot: Snapshot, languageId?: string) => {
    const { uri } = snapshot;
    if (mermaid.hides(snapshot, languageId)) {
      if (snapshots.delete(uri)) listener.closed(uri);
      return;
    }
    snapshots.set(uri, snapshot);
    listener.changed(snapshot);
  };
  const markdown = createMarkdownDocuments({
    get: (uri) => snapshots.get(uri),
    put,
    remove: (uri) => {
      if (snapshots.delete(uri)) listener.closed(uri);
    },
    moved: listener.markdownChanged,
  });
  return {
    get: (uri) => snapshots.get(uri),
    all: () => snapshots.values(),
    nearest: (uri, position) => {
      const tree = snapshots.get(uri)?.tree;
      return tree ? positionAt(tree, offsetAt(tree, position)) : markdown.nearest(uri, position);
    },
    markdown,
    withSettings: (uri, settings) => {
      const snapshot = snapshots.get(uri);
      if (snapshot === undefined || snapshot.settings === settings) return snapshot;
      const updated = withSettings(snapshot, settings);
      snapshots.set(uri, updated);
      return updated;
    },
    open: ({ textDocument }) => {
      const { uri, languageId, version, text } = textDocument;
      if (isMarkdown(uri, languageId)) {
        if (!markdown.has(uri)) listener.markdownOpened(uri);
        markdown.open(textDocument);
        return;
      }
      if (languageId !== LANGUAGE_ID && !hasMapExtension(uri) && !isMermaidDocument(uri, languageId)) return;
      if (snapshots.has(uri)) log.warn(`${uri} was opened while open; its text is replaced`);
      put(createSnapshot(uri, version, text), languageId);
    },
    change: (params) => {
      const { textDocument, contentChanges } = params;
      const { uri, version } = textDocument;
      const snapshot = snapshots.get(uri) ?? mermaid.get(uri);
      const known = snapshot?.version ?? markdown.versionOf(uri);
      if (known === undefined) {
        if (hasMapExtension(uri)) log.warn(`an edit of ${uri}, which is not open, is ignored`);
        return;
      }
      // A version that does not rise means that the edit was made for a text which is gone (or was applied
      // before): applying it would put wrong text into the document for good.
      if (version <= known) {
        log.warn(`an edit of ${uri} to version ${version} came after version ${known}; it is ignored`);
        return;
      }
      if (snapshot === undefined) markdown.change(params);
      else put(editSnapshot(snapshot, version, contentChanges));
    },
    close: ({ textDocument: { uri } }) => {
      mermaid.close(uri);
      if (snapshots.delete(uri)) listener.closed(uri);
      const text = markdown.textOf(uri);
      if (text === undefined) return;
      listener.markdownClosed(uri, text);
      markdown.close(uri);
    },
  };
}

function isMarkdown(uri: string, languageId: string): boolean {
  return languageId === MARKDOWN_ID || (languageId !== LANGUAGE_ID && hasMarkdownExtension(uri));
}

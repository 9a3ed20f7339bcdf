import type { DidChangeTextDocumentParams, TextDocumentItem } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { fenceIndex, documentUri as uriOfDocument } from "#core/language/markdown/mapFences";
import type { Position } from "#core/language/text";
import type { EmbeddedPlace } from "#core/services/embedded/embeddedPlace";
import { type FencedMap, fencedMaps } from "#core/services/embedded/fencedMaps";
import type { Snapshot } from "#core/services/snapshot";
import { editedText } from "./editedText";

/** Where the maps of Markdown documents are kept among all others. */
export interface FencedMapStore {
  get(uri: string): Snapshot | undefined;
  /** A map is new, or is like this now. */
  put(snapshot: Snapshot): void;
  /** A map is gone. */
  remove(uri: string): void;
  /** The maps of a document stand elsewhere, or are others than before. */
  moved(document: string): void;
}

/** The open Markdown documents, with the maps in their fences. */
export interface MarkdownDocuments {
  has(uri: string): boolean;
  open(item: TextDocumentItem): void;
  /** Applies an edit; the version must be newer than that of the document. */
  change(params: DidChangeTextDocumentParams): void;
  close(uri: string): void;
  versionOf(uri: string): number | undefined;
  textOf(uri: string): string | undefined;
  /** The place in the text of an open document that is nearest to a position. */
  nearest(uri: string, position: Position): Position | undefined;
  /** The places of a document's maps, in their order; none for one without maps, or that is not open. */
  placesIn(uri: string): readonly EmbeddedPlace[];
  /** The place of a map of an open document. */
  find(uri: string): EmbeddedPlace | undefined;
}

interface OpenMarkdown {
  readonly document: TextDocument;
  readonly maps: readonly FencedMap[];
  readonly places: readonly EmbeddedPlace[];
}

/** No Markdown document is open yet. */
export function createMarkdownDocuments(store: FencedMapStore): MarkdownDocuments {
  const documents = new Map<string, OpenMarkdown>();

  const read = (document: TextDocument, before: readonly FencedMap[]) => {
    const { uri, version } = document;
    // Their settings may have become known meanwhile.
    const previous = before.map((map) => ({ ...map, snapshot: store.get(map.snapshot.uri) ?? map.snapshot }));
    const maps = fencedMaps(uri, version, document.getText(), previous);
    const places = maps.map(({ fence, snapshot }) => ({ uri: snapshot.uri, document: uri, version, fence }));
    documents.set(uri, { document, maps, places });
    for (const { snapshot } of previous.slice(maps.length)) store.remove(snapshot.uri);
    for (const { snapshot } of maps) if (store.get(snapshot.uri) !== snapshot) store.put(snapshot);
    if (maps.length > 0 || before.length > 0) store.moved(uri);
  };
  return {
    has: (uri) => documents.has(uri),
    open: ({ uri, languageId, version, text }) => {
      const before = documents.get(uri)?.maps ?? [];
      read(TextDocument.create(uri, languageId, version, text), before);
    },
    change: ({ textDocument: { uri, version }, contentChanges }) => {
      const known = documents.get(uri);
      if (known) read(editedText(known.document, contentChanges, version), known.maps);
    },
    close: (uri) => {
      const known = documents.get(uri);
      documents.delete(uri);
      for (const { snapshot } of known?.maps ?? []) store.remove(snapshot.uri);
    },
    versionOf: (uri) => documents.get(uri)?.document.version,
    textOf: (uri) => documents.get(uri)?.document.getText(),
    nearest: (uri, position) => {
      const document = documents.get(uri)?.document;
      return document?.positionAt(document.offsetAt(position));
    },
    placesIn: (uri) => documents.get(uri)?.places ?? [],
    find: (uri) => {
      const index = fenceIndex(uri);
      return index === undefined ? undefined : documents.get(uriOfDocument(uri))?.places[index];
    },
  };
}

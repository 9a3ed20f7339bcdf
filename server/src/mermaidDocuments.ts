import { isMermaidDocument } from "#core/language/product";
import type { Snapshot } from "#core/services/snapshot";

/** The open Mermaid documents that are no maps at present: nobody is told of them until they become one. */
export interface MermaidDocuments {
  /** Takes note of a state of a document; true when it is one that is to be left alone. */
  hides(snapshot: Snapshot, languageId?: string): boolean;
  /** The newest state of a document that is left alone. */
  get(uri: string): Snapshot | undefined;
  close(uri: string): void;
}

/** No Mermaid document is open yet. */
export function createMermaidDocuments(): MermaidDocuments {
  const documents = new Set<string>();
  const hidden = new Map<string, Snapshot>();
  return {
    hides: (snapshot, languageId) => {
      const { uri, tree } = snapshot;
      if (languageId !== undefined && isMermaidDocument(uri, languageId)) documents.add(uri);
      const isHidden = documents.has(uri) && tree.dialect !== "mermaid";
      if (isHidden) hidden.set(uri, snapshot);
      else hidden.delete(uri);
      return isHidden;
    },
    get: (uri) => hidden.get(uri),
    close: (uri) => {
      documents.delete(uri);
      hidden.delete(uri);
    },
  };
}

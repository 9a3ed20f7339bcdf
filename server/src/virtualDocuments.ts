import {
  type Connection,
  TextDocumentContentRefreshRequest,
  TextDocumentContentRequest,
} from "vscode-languageserver";
import { mapOfSyntaxTree, SYNTAX_TREE_SCHEME } from "#core/protocol/syntaxTree";
import { syntaxTree } from "#core/services/syntaxTree";
import type { Feature } from "./feature";
import type { Log } from "./logging";
import { workspaceFeature } from "./workspaceFeature";

/** Rows of the table: documents that the server writes, shown by clients that know such. */
export const VIRTUAL_DOCUMENTS: readonly Feature[] = [
  workspaceFeature(TextDocumentContentRequest.type, {
    capabilities: ({ virtualDocuments }) =>
      virtualDocuments ? { workspace: { textDocumentContent: { schemes: [SYNTAX_TREE_SCHEME] } } } : {},
    empty: { text: "" },
    answer: async (workspace, { uri }, { virtual }) => {
      const map = mapOfSyntaxTree(uri);
      const snapshot = map === undefined ? undefined : await workspace.snapshot(map);
      if (map !== undefined) virtual.shown(map, uri);
      return { text: snapshot ? syntaxTree(snapshot) : "" };
    },
  }),
];

/** A map is followed by this much quiet before what is made from it is renewed, in milliseconds. */
const QUIET = 300;

/** The virtual documents that the client has asked for. */
export interface VirtualDocuments {
  /** A document made from a map was asked for. */
  shown(map: string, uri: string): void;
  /** A map is another than before; what is made from it is asked for again. */
  changed(map: string): void;
  dispose(): void;
}

/** Tells the client to ask again for documents whose map changed. */
export function createVirtualDocuments(connection: Connection, log: Log): VirtualDocuments {
  const shown = new Map<string, Set<string>>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const renew = (map: string) => {
    timers.delete(map);
    for (const uri of shown.get(map) ?? []) {
      connection
        .sendRequest(TextDocumentContentRefreshRequest.type, { uri })
        .catch((error: unknown) => log.error(`${uri} was not refreshed`, error));
    }
  };
  return {
    shown: (map, uri) => {
      shown.set(map, (shown.get(map) ?? new Set()).add(uri));
    },
    changed: (map) => {
      if (!shown.has(map)) return;
      clearTimeout(timers.get(map));
      timers.set(
        map,
        setTimeout(() => renew(map), QUIET),
      );
    },
    dispose: () => {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };
}

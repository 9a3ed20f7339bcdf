import {
  type CancellationToken,
  type DocumentLink,
  DocumentLinkRequest,
  DocumentLinkResolveRequest,
  type FileOperationRegistrationOptions,
  WillRenameFilesRequest,
} from "vscode-languageserver";
import { MAP_EXTENSIONS, MARKDOWN_EXTENSIONS } from "#core/language/product";
import { documentLink, resolveDocumentLink } from "#core/services/documentLink";
import { fileRename } from "#core/services/fileRename";
import { type Feature, feature } from "./feature";
import { guarded } from "./guarded";
import { workspaceFeature } from "./workspaceFeature";

/** Maps, documents that may hold some, and folders, for all of these may be moved or hold what is moved. */
const MOVABLE: FileOperationRegistrationOptions = {
  filters: [
    { pattern: { glob: `**/*{${[...MAP_EXTENSIONS, ...MARKDOWN_EXTENSIONS].join(",")}}`, matches: "file" } },
    { pattern: { glob: "**/*", matches: "folder" } },
  ],
};

/** The file that a link leads to. A link is no document, so the row is its own. */
const resolve: Feature = {
  method: DocumentLinkResolveRequest.method,
  capabilities: {},
  register: (connection, host) => {
    const handler = (link: DocumentLink, _: CancellationToken): DocumentLink | null =>
      resolveDocumentLink(link);
    const { method } = DocumentLinkResolveRequest;
    connection.onRequest<unknown, void>(method, guarded(host.log, method, null, handler));
  },
};

/** The rows of the table that have to do with files which maps lead to. */
export const FILES: readonly Feature[] = [
  feature(DocumentLinkRequest.type, {
    capabilities: { documentLinkProvider: { resolveProvider: true } },
    empty: null,
    positional: false,
    urgency: "soon",
    answer: (snapshot) => documentLink(snapshot),
  }),
  resolve,
  workspaceFeature(WillRenameFilesRequest.type, {
    capabilities: {
      workspace: {
        fileOperations: { willRename: MOVABLE, didRename: MOVABLE, didCreate: MOVABLE, didDelete: MOVABLE },
      },
    },
    empty: null,
    answer: async (workspace, { files }, { client }) => (await fileRename(workspace, files, client)) ?? null,
  }),
];

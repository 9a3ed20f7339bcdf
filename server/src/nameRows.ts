import {
  LinkedEditingRangeRequest,
  PrepareRenameRequest,
  RenameRequest,
  WorkspaceSymbolRequest,
  WorkspaceSymbolResolveRequest,
} from "vscode-languageserver";
import { linkedEditingRange } from "#core/services/linkedEditingRange";
import { prepareRename, rename } from "#core/services/rename";
import { resolveWorkspaceSymbol, workspaceSymbol } from "#core/services/workspaceSymbol";
import { type Feature, feature } from "./feature";
import { acrossMaps, workspaceFeature } from "./workspaceFeature";

/** The rows of the table that have to do with names, files and more than one map. */
export const NAMES: readonly Feature[] = [
  feature(PrepareRenameRequest.type, {
    capabilities: {},
    empty: null,
    positional: true,
    answer: (snapshot, { position }) => prepareRename(snapshot, position) ?? null,
  }),
  acrossMaps(RenameRequest.type, {
    capabilities: { renameProvider: { prepareProvider: true } },
    empty: null,
    positional: true,
    answer: async (snapshot, { position, newName }, workspace, { client }) =>
      (await rename(snapshot, position, newName, client, workspace)) ?? null,
  }),
  workspaceFeature(WorkspaceSymbolRequest.type, {
    capabilities: { workspaceSymbolProvider: { resolveProvider: true } },
    empty: null,
    answer: (workspace, { query }, { client }) => workspaceSymbol(workspace, query, client),
  }),
  workspaceFeature(WorkspaceSymbolResolveRequest.type, {
    capabilities: {},
    // A symbol stands where it stood when nothing better is known.
    empty: undefined,
    answer: (workspace, symbol) => resolveWorkspaceSymbol(workspace, symbol),
  }),
  feature(LinkedEditingRangeRequest.type, {
    capabilities: { linkedEditingRangeProvider: true },
    empty: null,
    positional: true,
    answer: (snapshot, { position }) => linkedEditingRange(snapshot, position) ?? null,
  }),
];

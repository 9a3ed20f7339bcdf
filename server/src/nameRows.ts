import {
  DefinitionRequest,
  ImplementationRequest,
  LinkedEditingRangeRequest,
  PrepareRenameRequest,
  RenameRequest,
  WorkspaceSymbolRequest,
  WorkspaceSymbolResolveRequest,
} from "vscode-languageserver";
import { linkedEditingRange } from "#core/services/linkedEditingRange";
import { definitionAcross, implementation, type OpenedFileContext } from "#core/services/openedFile";
import { prepareRename, rename } from "#core/services/rename";
import type { Workspace } from "#core/services/workspace";
import { resolveWorkspaceSymbol, workspaceSymbol } from "#core/services/workspaceSymbol";
import { type Feature, feature, type RequestContext } from "./feature";
import { acrossMaps, workspaceFeature } from "./workspaceFeature";

/** What looks into other files needs, each part worked out when it is asked for. */
function openedFileContext(context: RequestContext, workspace: () => Promise<Workspace>): OpenedFileContext {
  const { client } = context;
  return { client, workspace, fileExists: (address) => context.outside.fileExists?.(address) };
}

/** The rows of the table that have to do with names. */
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
  acrossMaps(DefinitionRequest.type, {
    capabilities: { definitionProvider: true },
    empty: null,
    positional: true,
    answer: async (snapshot, { position }, workspace, context) =>
      (await definitionAcross(snapshot, position, openedFileContext(context, workspace))) ?? null,
  }),
  acrossMaps(ImplementationRequest.type, {
    capabilities: { implementationProvider: true },
    empty: null,
    positional: true,
    answer: async (snapshot, { position }, workspace, context) =>
      (await implementation(snapshot, position, openedFileContext(context, workspace))) ?? null,
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

import { LinkedEditingRangeRequest, PrepareRenameRequest, RenameRequest } from "vscode-languageserver";
import { linkedEditingRange } from "#core/services/linkedEditingRange";
import { prepareRename, rename } from "#core/services/rename";
import { type Feature, feature } from "./feature";
import { acrossMaps } from "./workspaceFeature";

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
  feature(LinkedEditingRangeRequest.type, {
    capabilities: { linkedEditingRangeProvider: true },
    empty: null,
    positional: true,
    answer: (snapshot, { position }) => linkedEditingRange(snapshot, position) ?? null,
  }),
];

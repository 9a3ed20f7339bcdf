/** What passes between a client and the server about the workspace, besides what the protocol itself has. */

/** Method of the notification by which a client tells that the user has come to trust the workspace. */
export const WORKSPACE_TRUSTED = "mapwright/workspaceTrusted";

/**
 * Method of the request by which the server asks a client with `providesMaps` for the maps of a workspace
 * folder that is no folder on the server's disk. The answer is a `FolderMaps`.
 */
export const LIST_MAPS = "mapwright/listMaps";

/** Its parameters. */
export interface ListMapsParams {
  /** URI of the folder. */
  readonly folder: string;
}

/** The maps of a folder. */
export interface FolderMaps {
  readonly uris: readonly string[];
}

/** Method of the request by which the server asks for the text of such a map. The answer is a `MapText`. */
export const READ_MAP = "mapwright/readMap";

/** Its parameters. */
export interface ReadMapParams {
  readonly uri: string;
}

/** The text of a map; null when it cannot be read. */
export interface MapText {
  readonly text: string | null;
}

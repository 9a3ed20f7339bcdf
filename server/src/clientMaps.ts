import type { Connection } from "vscode-languageserver";
import { isString, listOf, nullOr, objectOf } from "#core/protocol/shapes";
import {
  type FolderMaps,
  LIST_MAPS,
  type ListMapsParams,
  type MapText,
  READ_MAP,
  type ReadMapParams,
} from "#core/protocol/workspace";
import type { MapFiles } from "./runtime";

const isFolderMaps = objectOf<FolderMaps>({ uris: listOf(isString) });
const isMapText = objectOf<MapText>({ text: nullOr(isString) });

/** The maps of folders that only the client can look into, such as those of a virtual workspace. */
export function clientMaps(connection: Connection): MapFiles {
  return {
    async *list(folder) {
      const answer: unknown = await connection.sendRequest(LIST_MAPS, { folder } satisfies ListMapsParams);
      if (isFolderMaps(answer)) yield* answer.uris;
    },
    read: async (uri) => {
      const answer: unknown = await connection.sendRequest(READ_MAP, { uri } satisfies ReadMapParams);
      return isMapText(answer) ? (answer.text ?? undefined) : undefined;
    },
  };
}

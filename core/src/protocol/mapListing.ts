import type { ListedDocument } from "../services/mapListing";
import { isCount, isString, listOf, objectOf } from "./shapes";

/**
 * Method of the request for all maps of the workspace, open or not. The answer is a `MapListing`: at once when it is
 * news to the client, else as soon as there is another. A client that does not want to wait any more withdraws.
 */
export const MAP_LISTING_METHOD = "mapwright/maps";

/** Its parameters. */
export interface MapListingParams {
  /** The state that the client has; null for none. */
  readonly known: string | null;
}

/** The maps of a workspace. */
export interface MapListing {
  /** Names this answer, for as long as the server runs. */
  readonly state: string;
  readonly documents: readonly ListedDocument[];
}

const isListing = objectOf<MapListing>({
  state: isString,
  documents: listOf(objectOf<ListedDocument>({ uri: isString, titles: listOf(isString), names: isCount })),
});

/** The server's answer; undefined when it is none. */
export function readMapListing(value: unknown): MapListing | undefined {
  return isListing(value) ? value : undefined;
}

import type { CancellationToken } from "vscode-languageserver";
import type { MapListing, MapListingParams } from "#core/protocol/mapListing";
import { listMaps } from "#core/services/mapListing";
import type { Feature } from "./feature";
import { cancelled, guarded } from "./guarded";
import { MapListingRequest } from "./requests";

/** A change is followed by this much quiet before those who wait are answered, in milliseconds. */
const QUIET = 300;

const { method } = MapListingRequest;

/** A row of the table: all maps of the workspace, told again only when the list says something else. */
export const MAP_LISTING: readonly Feature[] = [
  {
    method,
    capabilities: {},
    register: (connection, host) => {
      const { log, changes } = host;
      let last: MapListing = { state: "0", documents: [] };
      /** The list as text, and the version of the portfolio that it is of. */
      let told = "";
      let version = -1;
      const newest = async (token: CancellationToken): Promise<MapListing> => {
        const { portfolio } = await host.workspace(token);
        if (portfolio.version === version) return last;
        version = portfolio.version;
        const documents = listMaps(portfolio);
        const text = JSON.stringify(documents);
        if (text !== told) last = { state: String(Number(last.state) + 1), documents };
        told = text;
        return last;
      };
      const handler = async (
        { known }: Partial<MapListingParams>,
        token: CancellationToken,
      ): Promise<MapListing | null> => {
        let seen = changes.count;
        let listing = await newest(token);
        while (listing.state === known && !token.isCancellationRequested) {
          await changes.after(seen, token);
          await new Promise((resolve) => setTimeout(resolve, QUIET));
          seen = changes.count;
          if (!token.isCancellationRequested) listing = await newest(token);
        }
        if (token.isCancellationRequested) throw cancelled(method);
        return listing;
      };
      // That it takes long is meant.
      const quiet = { ...log, info: () => undefined };
      connection.onRequest<unknown, void>(method, guarded(quiet, method, null, handler));
    },
  },
];

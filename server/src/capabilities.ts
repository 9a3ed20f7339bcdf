import type { ServerCapabilities } from "vscode-languageserver";
import type { ClientFeatures } from "#core/services/clientFeatures";
import type { Feature } from "./feature";

type Members = Readonly<Record<string, unknown>>;

/** What the table lets the server offer a client, as the protocol wants it: what several rows say is put together. */
export function capabilitiesOf(features: readonly Feature[], client: ClientFeatures): ServerCapabilities {
  let all: Members = {};
  for (const { capabilities } of features) {
    all = merge(all, { ...(typeof capabilities === "function" ? capabilities(client) : capabilities) });
  }
  return all;
}

/** Both objects' members; what are objects in both is put together likewise, else the second's count. */
function merge(first: Members, second: Members): Members {
  const merged: Record<string, unknown> = { ...first };
  for (const [name, value] of Object.entries(second)) {
    const known = merged[name];
    merged[name] = isObject(known) && isObject(value) ? merge(known, value) : value;
  }
  return merged;
}

function isObject(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

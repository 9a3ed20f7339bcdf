import { foldName } from "../language/names";
import type { MapNode, UrlDefinition, WardleyMap } from "../model/wardleyMap";
import { perMap } from "./perMap";

/** Which `url` line a submap names, and where it leads. Names of urls are compared as all names are. */

/** The first `url` line of each name, by its folded name. */
const urlsByKey = perMap((map: WardleyMap): ReadonlyMap<string, UrlDefinition> => {
  const urls = new Map<string, UrlDefinition>();
  for (const url of map.urls) if (!urls.has(url.key)) urls.set(url.key, url);
  return urls;
});

/** What stands in the parentheses of `url( … )`, folded; undefined where nothing does. */
export function referenceKey({ statement }: Pick<MapNode, "statement">): string | undefined {
  const text = statement.url?.reference.text;
  return text ? foldName(text) : undefined;
}

/** The `url` line that a submap names; undefined when it names none, or an address itself. */
export function urlOf(map: WardleyMap, node: MapNode): UrlDefinition | undefined {
  const key = referenceKey(node);
  return key === undefined ? undefined : urlsByKey(map).get(key);
}

/** The address behind a submap: that of the `url` line it names, else what stands in its parentheses. */
export function addressOf(map: WardleyMap, node: MapNode): string | undefined {
  const text = node.kind === "submap" ? node.statement.url?.reference.text : undefined;
  if (!text) return undefined;
  const named = urlOf(map, node);
  return named ? named.address : text;
}

import type { Span } from "../language/text";
import type { MapNode, WardleyMap } from "../model/wardleyMap";
import { isLiteralAddress } from "./literalAddress";
import { perMap } from "./perMap";
import { referenceKey } from "./submapAddress";

/** An address that is written in a map. */
export interface AddressPlace extends Span {
  /** Zero-based. */
  readonly line: number;
  readonly address: string;
  /** The first submap that leads there. */
  readonly submap?: MapNode;
}

/** The addresses of `url` lines, and those that submaps have in their parentheses, in file order. */
export const addressPlaces = perMap((map: WardleyMap): readonly AddressPlace[] => {
  const named = new Set(map.urls.map(({ key }) => key));
  const places: AddressPlace[] = [];
  const submaps = new Map<string, MapNode>();
  for (const node of map.nodes) {
    const reference = node.statement.url?.reference;
    const key = referenceKey(node);
    if (!reference || key === undefined) continue;
    if (!submaps.has(key)) submaps.set(key, node);
    if (named.has(key) || !isLiteralAddress(reference.text)) continue;
    const { start, end, text } = reference;
    places.push({ line: node.line, start, end, address: text, submap: node });
  }
  for (const { statement, line, key } of map.urls) {
    if (!statement.address || statement.address.text === "") continue;
    const { start, end, text } = statement.address;
    const submap = submaps.get(key);
    places.push({ line, start, end, address: text, ...(submap && { submap }) });
  }
  return places.sort((a, b) => a.line - b.line || a.start - b.start);
});

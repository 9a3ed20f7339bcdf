import { foldName, textPart } from "../../language/names";
import type { MapNode, WardleyMap } from "../../model/wardleyMap";
import { readTags } from "../tags/readTags";
import type { NamedPlace } from "./namedThing";

/**
 * Tags of which a value may be the name of a component; what the others say is their own, such as `@group core` on
 * a map that has a component Core.
 */
const NAMING: ReadonlySet<string> = new Set([
  "advantage",
  "anchor",
  "capability",
  "capability-gap",
  "competitor",
  "mitigation",
  "opportunity",
  "partner",
  "risk",
  "tool",
  "vulnerability",
]);

/** The places in tags that are a component's name and nothing else: a whole value, or one item of a comma list. */
export function tagNames(map: WardleyMap, { key }: MapNode): readonly NamedPlace[] {
  const places: NamedPlace[] = [];
  for (const { name, value, line } of readTags(map.tree).all) {
    if (!value || !NAMING.has(name) || !foldName(value.text).includes(key)) continue;
    const text = map.tree.lines[line]?.text ?? "";
    const items = foldName(value.text) === key ? [value] : commaParts(value.text, value.start);
    for (const { start, end } of items) {
      const item = textPart(text, start, end);
      if (item && foldName(item.text) === key) places.push({ line, ...item });
    }
  }
  return places;
}

function commaParts(text: string, offset: number): { readonly start: number; readonly end: number }[] {
  let start = offset;
  return text.split(",").map((part) => {
    const span = { start, end: start + part.length };
    start = span.end + 1;
    return span;
  });
}

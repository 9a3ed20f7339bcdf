import { foldName } from "../../language/names";
import type { Tag } from "../tags/readTags";

/** What `// @variant high of ml project` says. */
export interface Variant {
  /** Which one it is, as written: `high`. */
  readonly name: string;
  /** What it is a variant of, folded: `ml project`. */
  readonly family: string;
}

/** Reads `x of y` from the tags of a map; undefined when there is none that can be read. */
export function readVariant(tags: readonly Tag[]): Variant | undefined {
  for (const { name, value } of tags) {
    if (name !== "variant" || !value) continue;
    const words = value.text.split(/\s+/);
    const of = words.findIndex((word) => word.toLowerCase() === "of");
    if (of < 1 || of === words.length - 1) continue;
    return { name: words.slice(0, of).join(" "), family: foldName(words.slice(of + 1).join(" ")) };
  }
  return undefined;
}

/** True for two variants of the same thing, which are supposed to differ. */
export function areVariants(a: Variant | undefined, b: Variant | undefined): boolean {
  return a !== undefined && b !== undefined && a.family === b.family;
}

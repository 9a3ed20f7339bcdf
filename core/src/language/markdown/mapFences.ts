import { dialectOf } from "../dialect";
import { type Fence, MAP_FENCES, MERMAID_FENCE } from "./fence";
import { findFences } from "./findFences";

const WANTED: ReadonlySet<string> = new Set([...MAP_FENCES, MERMAID_FENCE]);

/** Stands in every document with a map: in the fence's name, or in the first word of a map of Mermaid. */
const HINT = /wardley|owm/i;

/**
 * The fences of a Markdown document that hold maps, see `findFences`: those that are named after maps, and those of
 * Mermaid whose diagram is one. A document without maps costs no more than a look for their names.
 */
export function mapFences(text: string): Fence[] {
  if (!HINT.test(text)) return [];
  return findFences(text, WANTED).filter((fence) => isDrawn(fence) || dialectOf(fence.text) === "mermaid");
}

/** True for a fence that is named after maps; those of Mermaid are drawn by others. */
export function isDrawn({ name }: Fence): boolean {
  return MAP_FENCES.includes(name);
}

/** `…#3`, with a number alone: no address of a document ends like that. */
const FENCE_URI = /#(?:0|[1-9]\d*)$/;

/**
 * The URI of a map in a Markdown document.
 *
 * @param index which of the document's maps it is, from 0
 */
export function fenceUri(document: string, index: number): string {
  return `${document}#${index + 1}`;
}

/** The URI of the document around a map in a fence; other URIs as they are. */
export function documentUri(uri: string): string {
  return uri.replace(FENCE_URI, "");
}

/** True for the URI of a map in a fence. */
export function isFenceUri(uri: string): boolean {
  return uri.includes("#") && FENCE_URI.test(uri);
}

/** Which of its document's maps a URI means, from 0; undefined for a URI of no fence. */
export function fenceIndex(uri: string): number | undefined {
  // Asked of every text that an answer holds: most have no number sign.
  if (!uri.includes("#")) return undefined;
  const mark = uri.includes("#") ? FENCE_URI.exec(uri) : null;
  return mark ? Number(mark[0].slice(1)) - 1 : undefined;
}

import { rangeToFence, toFence } from "../../language/markdown/fencePlaces";
import { isFenceUri } from "../../language/markdown/mapFences";
import { type EmbeddedPlace, isFields, isPosition, isRange } from "./embeddedPlace";

/** URI of the document that a request is about; undefined when it names none. */
export function documentOf(params: unknown): string | undefined {
  if (!isFields(params)) return undefined;
  for (const holder of [params.textDocument, params.item]) {
    if (isFields(holder) && typeof holder.uri === "string") return holder.uri;
  }
  return undefined;
}

/**
 * The maps of a document that a request has to be put to: that at its position, those that its ranges touch, or all
 * of them when it is about the document as a whole.
 */
export function concerned(params: unknown, places: readonly EmbeddedPlace[]): readonly EmbeddedPlace[] {
  if (!isFields(params)) return places;
  const { position, range, ranges, positions, item } = params;
  if (isPosition(position)) return places.filter(({ fence }) => toFence(fence, position) !== undefined);
  const wanted = Array.isArray(ranges) ? ranges : isFields(item) ? [item.selectionRange] : [range];
  if (Array.isArray(positions)) {
    return places.filter(({ fence }) => positions.some((each) => isPosition(each) && toFence(fence, each)));
  }
  const known = wanted.filter(isRange);
  if (known.length === 0) return places;
  return places.filter(({ fence }) => known.some((each) => rangeToFence(fence, each) !== undefined));
}

/** The URI of a map in a fence that something a client gives back was made for, as its `data` tells. */
export function fenceOfData(value: unknown): string | undefined {
  return isFields(value) ? fenceIn(value.data, 3) : undefined;
}

function fenceIn(value: unknown, depth: number): string | undefined {
  if (typeof value === "string") return isFenceUri(value) ? value : undefined;
  if (typeof value !== "object" || value === null || depth === 0) return undefined;
  for (const inner of Object.values(value)) {
    const found = fenceIn(inner, depth - 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

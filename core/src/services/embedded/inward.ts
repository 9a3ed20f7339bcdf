import { linesAbove, rangeToFence, toFence } from "../../language/markdown/fencePlaces";
import { type EmbeddedPlace, isFields, isPosition, isRange } from "./embeddedPlace";
import { messageFields } from "./messages";

/**
 * Parameters of a request about a document, as they are for a map in one of its fences: the opposite of `outward`.
 * Places outside of the fence are left out of lists, and are its nearest ones elsewhere.
 */
export function inward(value: unknown, place: EmbeddedPlace): unknown {
  if (value === place.document) return place.uri;
  if (Array.isArray(value))
    return value.flatMap((item) => (isOutside(item, place) ? [] : [inward(item, place)]));
  if (!isFields(value)) return value;
  if (isPosition(value)) return toFence(place.fence, value) ?? nearest(value, place);
  if (isRange(value)) return rangeToFence(place.fence, value) ?? value;
  const result: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value))
    result[key] = key === "data" ? inner : inward(inner, place);
  // What the client gives back of what it was told.
  return Object.assign(result, messageFields(value, -linesAbove(place.fence)));
}

/** True for a place of a list that is not in the fence, or something that has one, such as a diagnostic. */
function isOutside(value: unknown, { fence }: EmbeddedPlace): boolean {
  if (isPosition(value)) return toFence(fence, value) === undefined;
  const range = isFields(value) && "range" in value ? value.range : value;
  return isRange(range) && rangeToFence(fence, range) === undefined;
}

function nearest(position: { readonly line: number; readonly character: number }, { fence }: EmbeddedPlace) {
  return rangeToFence(fence, { start: position, end: position })?.start ?? { line: 0, character: 0 };
}

import type { Fence } from "../../language/markdown/fence";
import type { Position } from "../../language/text";

/** Where the text of a map in a fence stands. */
export interface EmbeddedPlace {
  /** URI by which the map goes among services. */
  readonly uri: string;
  /** URI of the document that editors know. */
  readonly document: string;
  /** Version of that document; null when it is not open. */
  readonly version: number | null;
  readonly fence: Fence;
}

/** Finds the place of a map by its URI; undefined for a URI that is that of a document. */
export type FindPlace = (uri: string) => EmbeddedPlace | undefined;

/** Any object of the protocol. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** True for an object that is nothing but a position. */
export function isPosition(value: unknown): value is Position {
  return isFields(value) && typeof value.line === "number" && typeof value.character === "number";
}

/** True for an object that is nothing but a range. */
export function isRange(value: unknown): value is { readonly start: Position; readonly end: Position } {
  return isFields(value) && isPosition(value.start) && isPosition(value.end);
}

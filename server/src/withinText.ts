import type { Position } from "#core/language/text";
import { type Fields, isFields, isPosition, isRange } from "#core/services/embedded/embeddedPlace";
import { documentOf } from "#core/services/embedded/routes";

/** The place nearest to a position in the text of an open document; undefined for one that is not open. */
export type Nearest = (document: string, position: Position) => Position | undefined;

/** Members of requests that hold several places of the document they are about. */
const PLACES = ["positions", "range", "ranges"] as const;

/**
 * Parameters of a request with places that are in the text: as LSP has it (3.18, Position), a column behind the end of
 * its line means that end, and a line behind the last one the end of the text. Only for what a single position is
 * about there is nothing behind the last line: nobody wants the last name of a map to be renamed by mistake.
 */
export function withinText(params: unknown, nearest: Nearest): unknown {
  const document = documentOf(params);
  if (document === undefined || !isFields(params)) return params;
  const result: Record<string, unknown> = { ...params };
  const { position } = params;
  const there = isPosition(position) ? nearest(document, position) : undefined;
  if (isPosition(position) && there?.line === position.line) result.position = there;
  for (const key of PLACES) if (key in params) result[key] = moved(params[key], document, nearest);
  return result;
}

function moved(value: unknown, document: string, nearest: Nearest): unknown {
  if (Array.isArray(value)) return value.map((item) => moved(item, document, nearest));
  if (isPosition(value)) return nearest(document, value) ?? value;
  if (!isRange(value)) return value;
  const { start, end }: Fields = value;
  return { start: moved(start, document, nearest), end: moved(end, document, nearest) };
}

import type { Position } from "../../language/text";

/** The place of an offset in a text whose lines end with `\n`, `\r\n` or `\r`. */
export function positionIn(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n|[\r\n]/);
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

import { sourceOf } from "../analysis/edits";
import type { CoordinatesPart, Statement } from "../language/nodes";
import type { MapPosition, WardleyMap } from "../model/wardleyMap";
import { clampToMap, numberText, pixelText } from "./writtenNumber";

/** How the author writes, read from the neighbours of a new line. */

/** `[0.52, 0.7]` with the blanks that the map's last statement of a kind has, else those of any statement. */
export function positionText(
  map: WardleyMap,
  kind: Statement["kind"],
  { visibility, evolution }: MapPosition,
): string {
  const { open, between, close } = bracketStyle(map, kind);
  const [first, second] = [visibility, evolution].map((value) => numberText(clampToMap(value)));
  return `[${open}${first}${between}${second}${close}]`;
}

/** `[-20, 4]` in whole px, with the blanks that the map's last label has, else one behind the comma. */
export function offsetText(map: WardleyMap, x: number, y: number): string {
  const { open, between, close } = labelStyle(map);
  return `[${open}${pixelText(x)}${between}${pixelText(y)}${close}]`;
}

function labelStyle(map: WardleyMap): BracketStyle {
  for (let line = map.tree.lines.length - 1; line >= 0; line--) {
    for (const statement of map.tree.lines[line]?.statements ?? []) {
      const style = "label" in statement ? styleOf(map, line, statement.label?.offset) : undefined;
      if (style !== undefined) return style;
    }
  }
  return USUAL;
}

interface BracketStyle {
  readonly open: string;
  readonly between: string;
  readonly close: string;
}

const USUAL: BracketStyle = { open: "", between: ", ", close: "" };

function bracketStyle(map: WardleyMap, kind: Statement["kind"]): BracketStyle {
  let any: BracketStyle | undefined;
  for (let line = map.tree.lines.length - 1; line >= 0; line--) {
    for (const statement of map.tree.lines[line]?.statements ?? []) {
      const style = "coordinates" in statement ? styleOf(map, line, statement.coordinates) : undefined;
      if (style === undefined) continue;
      if (statement.kind === kind) return style;
      any ??= style;
    }
  }
  return any ?? USUAL;
}

/** Undefined unless the bracket is two plain numbers with a comma and blanks. */
function styleOf(map: WardleyMap, line: number, part: CoordinatesPart | undefined): BracketStyle | undefined {
  const [first, second, third] = part?.numbers ?? [];
  if (!part?.closed || first === undefined || second === undefined || third !== undefined) return undefined;
  const open = sourceOf(map, line, { start: part.start + 1, end: first.start });
  const between = sourceOf(map, line, { start: first.end, end: second.start });
  const close = sourceOf(map, line, { start: second.end, end: part.end - 1 });
  const plain = /^ {0,4}$/.test(open) && /^ {0,4}, {0,4}$/.test(between) && /^ {0,4}$/.test(close);
  return plain ? { open, between, close } : undefined;
}

/** The blank (or none) around the arrows of the map's last link. */
export function arrowGap(map: WardleyMap): string {
  const last = map.dependencies.at(-1);
  if (last === undefined) return "";
  const before = sourceOf(map, last.line, { start: last.fromName.end, end: last.operator.start });
  const after = sourceOf(map, last.line, { start: last.operator.end, end: last.toName.start });
  return before !== "" && after !== "" ? " " : "";
}

/**
 * The blanks between a new name and its bracket: one, or as many as put the bracket below those of the two lines
 * above, when these stand in one column by more blanks than one.
 */
export function gapBefore(map: WardleyMap, above: number | undefined, head: string): string {
  const columns = [above, above === undefined ? undefined : above - 1].map((line) =>
    line === undefined ? undefined : bracketColumn(map, line),
  );
  const [first, second] = columns;
  const aligned =
    first?.column !== undefined && first.column === second?.column && (first.padded || second.padded);
  const room = aligned ? first.column - first.indent - head.length : 1;
  return " ".repeat(Math.max(1, room));
}

function bracketColumn(
  map: WardleyMap,
  line: number,
): { readonly column: number; readonly indent: number; readonly padded: boolean } | undefined {
  const [statement] = map.tree.lines[line]?.statements ?? [];
  if (statement === undefined || !("coordinates" in statement) || statement.coordinates === undefined)
    return undefined;
  const column = statement.coordinates.start;
  const gap = sourceOf(map, line, { start: 0, end: column });
  return { column, indent: statement.start, padded: gap.endsWith("  ") };
}

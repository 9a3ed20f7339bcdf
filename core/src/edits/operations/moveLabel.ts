import { insertAt, replaceSpan } from "../../analysis/edits";
import type { CoordinatesPart, LabelPart } from "../../language/nodes";
import type { TextChange } from "../../language/text";
import type { WardleyMap } from "../../model/wardleyMap";
import { writeBracket } from "../bracketEdits";
import { nameOf } from "../describe";
import { drawnOffset } from "../labelOffset";
import { offsetText } from "../lineStyle";
import { missingPosition, missingTarget } from "../missingPlace";
import { unclosed } from "../nodesOf";
import { type EditContext, type MoveLabelOperation, type OperationKind, refuse } from "../operation";
import type { Target } from "../targets";
import { pixelText } from "../writtenNumber";

/** Moves the label of a component, a submap or what a component evolves to. */
export const moveLabel: OperationKind<MoveLabelOperation> = {
  op: "moveLabel",
  apply(context, { element, by }) {
    const target = context.target(element);
    if (target === undefined) return refuse("What the label belongs to is not on the map any more.");
    const place = labelPlace(context.map, target);
    if (place === undefined) return refuse(`${capital(nameOf(target))} has no label of its own to move.`);
    const unreadable = target.kind === "node" ? unclosed([target.node]) : undefined;
    if (unreadable !== undefined) return unreadable;
    if (by.x === 0 && by.y === 0) return { changes: [], said: "" };
    const changes = place.offset
      ? shiftOffset(context, place, by)
      : writeOffset(context, place, drawnOffset(context, element, place, by));
    if (changes === undefined) {
      return refuse(`The label of ${nameOf(target)} cannot be read: correct it in the text first.`);
    }
    return { changes, said: `Moved the label of ${nameOf(target)}` };
  },
};

/** Where an offset is or would be written. */
export interface LabelPlace {
  readonly line: number;
  readonly part: LabelPart | undefined;
  /** Column behind which a label is put when there is none. */
  readonly insertAt: number;
  /** What a label must have before it and is not there yet. */
  readonly lead: string;
  /** What is written, when all of it can be read. */
  readonly offset: { readonly x: number; readonly y: number } | undefined;
}

/** Where the text says, or would say, how a target's label is placed; undefined when it can say nothing of it. */
export function labelPlace(map: WardleyMap, target: Target): LabelPlace | undefined {
  if (target.kind === "node" && target.node.kind !== "anchor") {
    const { statement, line } = target.node;
    const insertAt = statement.coordinates?.end ?? statement.name?.end ?? statement.end;
    const lead = missingPosition(map, target.node);
    return { line, part: statement.label, insertAt, lead, offset: readable(statement.label?.offset) };
  }
  if (target.kind !== "evolved" || target.movement.statement.kind !== "evolve") return undefined;
  const { statement, line } = target.movement;
  const end = statement.target?.end ?? statement.newName?.end ?? statement.name?.end ?? statement.end;
  // A target in brackets ends behind them.
  const bracket = /^[\d\s,.]*\]/.exec(map.tree.lines[line]?.text.slice(end) ?? "")?.[0] ?? "";
  const insertAt = end + bracket.length;
  const lead = missingTarget(target.movement);
  return { line, part: statement.label, insertAt, lead, offset: readable(statement.label?.offset) };
}

function readable(part: CoordinatesPart | undefined): { x: number; y: number } | undefined {
  const [x, y] = part?.numbers ?? [];
  if (x === undefined || y === undefined || !Number.isFinite(x.value) || !Number.isFinite(y.value))
    return undefined;
  return { x: x.value, y: y.value };
}

function shiftOffset(
  { map }: EditContext,
  { line, part, insertAt, offset }: LabelPlace,
  by: { readonly x: number; readonly y: number },
): readonly TextChange[] | undefined {
  const values = [(offset?.x ?? 0) + by.x, (offset?.y ?? 0) + by.y];
  return writeBracket(map, { line, part: part?.offset, insertAt, lead: "label" }, values, pixelText);
}

/** Writes a whole offset where there was none that could be read. */
function writeOffset(
  { map }: EditContext,
  { line, part, insertAt: column, lead }: LabelPlace,
  { x, y }: { readonly x: number; readonly y: number },
): readonly TextChange[] | undefined {
  const text = `label ${offsetText(map, x, y)}`;
  if (part === undefined) return [insertAt(map, line, column, `${lead} ${text}`)];
  if (part.offset !== undefined && !part.offset.closed) return undefined;
  return [replaceSpan(map, line, part, text)];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

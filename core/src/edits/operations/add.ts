import { freeName, isTaken } from "../../analysis/freeName";
import { declaredText, usableName } from "../../analysis/nameText";
import { oneLine } from "../../analysis/words";
import { foldName } from "../../language/names";
import type { Statement } from "../../language/nodes";
import type { MapNode, MapPosition, WardleyMap } from "../../model/wardleyMap";
import type { ElementKind } from "../../render/scene";
import { placeInWords } from "../describe";
import { insertStatement, type NewStatement } from "../insertStatement";
import { gapBefore, positionText } from "../lineStyle";
import { NO_ROOM } from "../moveTarget";
import { newLinkText } from "../newLink";
import {
  type Addition,
  type AddOperation,
  type EditContext,
  type OperationKind,
  type Outcome,
  refuse,
} from "../operation";
import { quotedText } from "../quotedText";
import { linesOfKind } from "../statementGroups";
import { nodeOf } from "../targets";
import { isAnnotationText, NOT_AN_ANNOTATION, typedText } from "../typedText";
import { clampToMap, numberText } from "../writtenNumber";

/** Half the width of a new pipeline, in evolution. */
const PIPELINE_REACH = 0.1;

/** Width and height of a new box, in evolution and visibility. */
const BOX = { width: 0.2, height: 0.2 } as const;

interface Manner {
  readonly keyword: string;
  readonly kind: Statement["kind"];
  readonly drawn: ElementKind;
  readonly name: string;
  /** Decorator behind the position. */
  readonly tail?: string;
}

const NAMED: Readonly<Partial<Record<Addition, Manner>>> = {
  component: { keyword: "component", kind: "component", drawn: "component", name: "New component" },
  anchor: { keyword: "anchor", kind: "anchor", drawn: "anchor", name: "New user" },
  submap: { keyword: "submap", kind: "submap", drawn: "submap", name: "New submap" },
  // With capitals: OnlineWardleyMaps looks for the decorator where the line first has its word (language reference 2.5).
  market: {
    keyword: "component",
    kind: "component",
    drawn: "component",
    name: "New Market",
    tail: " (market)",
  },
  ecosystem: {
    keyword: "component",
    kind: "component",
    drawn: "component",
    name: "New Ecosystem",
    tail: " (ecosystem)",
  },
  accelerator: { keyword: "accelerator", kind: "accelerator", drawn: "accelerator", name: "New accelerator" },
  deaccelerator: {
    keyword: "deaccelerator",
    kind: "accelerator",
    drawn: "accelerator",
    name: "New deaccelerator",
  },
};

/** Puts something new on the map. */
export const add: OperationKind<AddOperation> = {
  op: "add",
  apply(context, operation) {
    const { what, at, name } = operation;
    if (name !== null && typedText(name) === "") return refuse("A name cannot be empty.");
    const manner = NAMED[what];
    if (manner !== undefined) return addNamed(context, manner, operation);
    if (what === "pipeline") return addPipeline(context, operation);
    if (what === "annotation" && name !== null && !isAnnotationText(typedText(name)))
      return refuse(NOT_AN_ANNOTATION);
    const statement = plainStatement(context.map, what, at, name);
    const change = insertStatement(context.map, statement);
    if (change === undefined) return refuse(NO_ROOM);
    return {
      changes: [change],
      said: `Added ${what}`,
      select: [what === "note" || what === "annotation" ? what : "attitude"],
    };
  },
};

/** A component or the like, with the link from what needs it. */
function addNamed(
  context: EditContext,
  manner: Manner,
  { at, name: wanted, related }: AddOperation,
): Outcome {
  const { map } = context;
  const name = newName(map, wanted, manner.name);
  if (name === undefined) return refuse(`Another element is named ${oneLine(wanted ?? "")} already.`);
  const near = related === null ? undefined : nodeOf(context.target(related));
  const change = insertStatement(map, declaration(map, manner, name, at, near));
  if (change === undefined) return refuse(NO_ROOM);
  const said = `Added ${oneLine(name)}: ${placeInWords(context, clampToMap(at.visibility), clampToMap(at.evolution))}`;
  if (near === undefined || manner.kind === "accelerator")
    return { changes: [change], said, select: [manner.drawn] };
  const link = insertStatement(map, newLinkText(map, declaredText(map, near), usableName(name), near));
  return link === undefined ? refuse(NO_ROOM) : { changes: [change, link], said, select: [manner.drawn] };
}

function declaration(
  map: WardleyMap,
  { keyword, kind, tail = "" }: Manner,
  name: string,
  at: MapPosition,
  near: MapNode | undefined,
): NewStatement {
  const head = `${keyword} ${usableName(name)}`;
  const behind = near?.kind === kind && !near.statement.child ? [near.line] : [];
  const above = behind[0] ?? linesOfKind(map, kind).at(-1);
  const text = `${head}${gapBefore(map, above, head)}${positionText(map, kind, at)}${tail}`;
  return { kind, text, behind };
}

/** The name wanted when it is free, a free one when none is; undefined when it is taken. */
function newName(map: WardleyMap, wanted: string | null, usual: string): string | undefined {
  if (wanted === null) {
    // Arrows of one name would be renamed together.
    const arrows = new Set(map.accelerators.map((arrow) => foldName(arrow.name)));
    let name = isTaken(map, usual) ? freeName(map, usual) : usual;
    for (let number = 2; arrows.has(foldName(name)); number++) name = freeName(map, usual, number);
    return name;
  }
  const name = typedText(wanted);
  return isTaken(map, name) ? undefined : name;
}

/** A pipeline for a component, or for a new one. */
function addPipeline(context: EditContext, operation: AddOperation): Outcome {
  const { map } = context;
  const owner = operation.related === null ? undefined : nodeOf(context.target(operation.related));
  if (owner?.pipeline !== undefined) return refuse(`${oneLine(owner.name)} has a pipeline already.`);
  const middle = owner?.evolution ?? operation.at.evolution;
  const [from, to] = [middle - PIPELINE_REACH, middle + PIPELINE_REACH].map((value) =>
    numberText(clampToMap(value)),
  );
  if (owner !== undefined) {
    const text = `pipeline ${declaredText(map, owner)} [${from}, ${to}]`;
    const change = insertStatement(map, { kind: "pipeline", text });
    return change
      ? { changes: [change], said: `Added a pipeline to ${oneLine(owner.name)}`, select: ["pipeline"] }
      : refuse(NO_ROOM);
  }
  const manner = NAMED.component;
  const name = newName(map, operation.name, "New pipeline");
  if (manner === undefined || name === undefined)
    return refuse(`Another element is named ${oneLine(operation.name ?? "")} already.`);
  const component = insertStatement(map, declaration(map, manner, name, operation.at, undefined));
  const pipeline = insertStatement(map, {
    kind: "pipeline",
    text: `pipeline ${usableName(name)} [${from}, ${to}]`,
  });
  if (component === undefined || pipeline === undefined) return refuse(NO_ROOM);
  return {
    changes: [component, pipeline],
    said: `Added the pipeline ${oneLine(name)}`,
    select: ["component"],
  };
}

/** A note, an annotation or a box of an attitude. */
function plainStatement(
  map: WardleyMap,
  what: Addition,
  at: MapPosition,
  wanted: string | null,
): NewStatement {
  const text = wanted === null ? undefined : typedText(wanted);
  if (what === "note") {
    return { kind: "note", text: `note ${quotedText(text ?? "New note")} ${positionText(map, "note", at)}` };
  }
  if (what === "annotation") {
    const number =
      1 + Math.max(0, ...map.annotations.map((each) => Math.trunc(each.number ?? 0)).filter(Number.isFinite));
    return {
      kind: "annotation",
      text: `annotation ${number} ${positionText(map, "annotation", at)} ${text ?? "New annotation"}`,
    };
  }
  const top = clampToMap(Math.max(at.visibility, BOX.height));
  const left = clampToMap(Math.min(at.evolution, 1 - BOX.width));
  const corners = [top, left, top - BOX.height, left + BOX.width].map((value) =>
    numberText(clampToMap(value)),
  );
  return { kind: "attitude", text: `${what} [${corners.join(", ")}]` };
}

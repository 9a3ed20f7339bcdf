import type {
  AddOperation,
  AlignOperation,
  DeleteOperation,
  DistributeOperation,
  DuplicateOperation,
  ElementRef,
  EvolveOperation,
  LinkOperation,
  MoveLabelOperation,
  MoveOperation,
  Operation,
  PasteOperation,
  RenameOperation,
  ReverseLinkOperation,
  SetInertiaOperation,
  SetLinkOperation,
  SetMethodOperation,
  SetSymbolOperation,
  TidyLabelsOperation,
  UnlinkOperation,
} from "../edits/operation";
import type { MapPosition } from "../model/wardleyMap";
import type { MapArea } from "../render/geometry";
import type { AppliedOperation } from "../services/applyOperation";
import { isBoolean, isCount, isString, listOf, nullOr, objectOf, oneOf, type Shape } from "./shapes";

/**
 * The wire of editing on the picture: the webview names an operation, the extension hands it to the language server
 * with the version of the text it was meant for, and gets edits or a reason to show. Everything is checked for its shape.
 */

/** Method of the request; the answer is an `AppliedOperation`, or null for a document that is no open map. */
export const APPLY_OPERATION_METHOD = "mapwright/applyOperation";

/** Its parameters. */
export interface ApplyOperationParams {
  readonly textDocument: {
    readonly uri: string;
    /** The version whose picture the operation was made on. */
    readonly version: number;
  };
  readonly operation: Operation;
  /** Size of the picture's map area, px, when it is not the map's own. */
  readonly area?: MapArea;
}

/** Any number but those that are none. */
const isNumber: Shape<number> = (value): value is number =>
  typeof value === "number" && Number.isFinite(value);

const isPosition = objectOf<MapPosition>({ visibility: isNumber, evolution: isNumber });
const isOffset = objectOf<{ readonly x: number; readonly y: number }>({ x: isNumber, y: isNumber });
const isRef = objectOf<ElementRef>(
  {
    id: isString,
    part: oneOf("start", "end", "topLeft", "topRight", "bottomLeft", "bottomRight"),
    occurrence: isCount,
  },
  ["part", "occurrence"],
);
const ids = listOf(isString);
const axis = oneOf("visibility", "evolution");

/** A decimal count that a number can be written with. */
const isDecimals: Shape<number> = (value): value is number => isCount(value) && value <= 6;

const OPERATIONS: { readonly [O in Operation as O["op"]]: Shape<O> } = {
  move: objectOf<MoveOperation>(
    { op: oneOf("move"), elements: listOf(isRef), by: isPosition, decimals: isDecimals },
    ["decimals"],
  ),
  moveLabel: objectOf<MoveLabelOperation>({ op: oneOf("moveLabel"), element: isString, by: isOffset }),
  tidyLabels: objectOf<TidyLabelsOperation>({ op: oneOf("tidyLabels"), anew: isBoolean }),
  align: objectOf<AlignOperation>({ op: oneOf("align"), elements: ids, axis }),
  distribute: objectOf<DistributeOperation>({ op: oneOf("distribute"), elements: ids, axis }),
  add: objectOf<AddOperation>({
    op: oneOf("add"),
    what: oneOf(
      "component",
      "anchor",
      "submap",
      "market",
      "ecosystem",
      "note",
      "pipeline",
      "annotation",
      "accelerator",
      "deaccelerator",
      "pioneers",
      "settlers",
      "townplanners",
    ),
    at: isPosition,
    name: nullOr(isString),
    related: nullOr(isString),
  }),
  link: objectOf<LinkOperation>({ op: oneOf("link"), from: isString, to: isString }),
  unlink: objectOf<UnlinkOperation>({ op: oneOf("unlink"), elements: ids }),
  reverseLink: objectOf<ReverseLinkOperation>({ op: oneOf("reverseLink"), element: isString }),
  setLink: objectOf<SetLinkOperation>(
    {
      op: oneOf("setLink"),
      element: isString,
      flow: nullOr(oneOf("forward", "backward", "both")),
      flowText: isString,
      context: isString,
    },
    ["flow", "flowText", "context"],
  ),
  rename: objectOf<RenameOperation>({ op: oneOf("rename"), element: isString, name: isString }),
  setInertia: objectOf<SetInertiaOperation>({ op: oneOf("setInertia"), elements: ids, inertia: isBoolean }),
  setMethod: objectOf<SetMethodOperation>({
    op: oneOf("setMethod"),
    elements: ids,
    method: nullOr(oneOf("build", "buy", "outsource")),
  }),
  setSymbol: objectOf<SetSymbolOperation>({
    op: oneOf("setSymbol"),
    elements: ids,
    symbol: nullOr(oneOf("market", "ecosystem")),
  }),
  evolve: objectOf<EvolveOperation>({ op: oneOf("evolve"), element: isString, target: nullOr(isNumber) }),
  delete: objectOf<DeleteOperation>({ op: oneOf("delete"), elements: listOf(isRef) }),
  duplicate: objectOf<DuplicateOperation>({ op: oneOf("duplicate"), elements: ids }),
  paste: objectOf<PasteOperation>({ op: oneOf("paste"), text: isString, at: nullOr(isPosition) }),
};

/** Tells an operation. */
export const isOperation: Shape<Operation> = (value): value is Operation => {
  if (typeof value !== "object" || value === null || !("op" in value)) return false;
  const { op } = value;
  if (typeof op !== "string" || !Object.hasOwn(OPERATIONS, op)) return false;
  return OPERATIONS[op as Operation["op"]](value);
};

type Done = Extract<AppliedOperation, { edit: unknown }>;
type Change = Done["edit"]["edits"][number];

const isPlace = objectOf({ line: isCount, character: isCount });
const isDone = objectOf<Done>({
  edit: objectOf<Done["edit"]>({
    textDocument: objectOf<Done["edit"]["textDocument"]>({ uri: isString, version: isCount }),
    edits: listOf(
      objectOf<Change>({
        range: objectOf<Change["range"]>({ start: isPlace, end: isPlace }),
        newText: isString,
      }),
    ),
  }),
  said: isString,
  more: isBoolean,
  select: ids,
});
const isRefused = objectOf<Extract<AppliedOperation, { refusal: string }>>({ refusal: isString });

/** The server's answer; undefined when it is none. */
export function readAppliedOperation(value: unknown): AppliedOperation | undefined {
  return isDone(value) || isRefused(value) ? value : undefined;
}

const isArea = objectOf<MapArea>({ width: isNumber, height: isNumber });

/** The size of a picture's map area; undefined when it is none. */
export function readArea(value: unknown): MapArea | undefined {
  return isArea(value) ? value : undefined;
}

import type { Operation } from "../edits/operation";
import type { MapPosition } from "../model/wardleyMap";
import { isOperation } from "./edits";
import { isBoolean, isCount, isString, listOf, nullOr, objectOf, oneOf, type Shape } from "./shapes";

/** What travels between the extension and a preview's webview when a map is edited on its picture. */

interface About {
  readonly source: string;
  readonly version: number;
}

/** What the webview has to know of the map to let it be edited. */
export interface Ground {
  /** Names of the four stages. */
  readonly stages: readonly string[];
  /** Where the stages meet, ascending, 0..1. */
  readonly boundaries: readonly number[];
  /** Why the map cannot be edited here; null when it can. */
  readonly obstacle: string | null;
}

/** Sent before the picture it belongs to, when it differs from the one sent before. */
export interface ShowGround extends About {
  readonly type: "ground";
  readonly ground: Ground;
}

/** The answer to what asks for an edit; `version` is that of the text afterwards. */
export interface Operated extends About {
  readonly type: "operated";
  readonly request: number;
  /** Why nothing was done; null when it was done. */
  readonly refusal: string | null;
  /** What was done, for a screen reader. */
  readonly said: string;
  /** True when more was done than what was asked for, so that everybody is to read what. */
  readonly more: boolean;
  /** Ids of elements to select once they are drawn. */
  readonly select: readonly string[];
}

/** One line of the map as a table. */
export interface TableRow {
  /** Id of the element. */
  readonly id: string;
  /** Name, kind, stage, visibility, evolution, what it needs, what needs it. */
  readonly cells: readonly string[];
  /** Depth in the value chain, from 1: what it stands below in the tree. */
  readonly level: number;
}

/** The answer to `describe`. */
export interface Described extends About {
  readonly type: "described";
  readonly rows: readonly TableRow[];
}

/** An operation on the picture of this version. */
export interface Operate extends About {
  readonly type: "operate";
  readonly request: number;
  readonly operation: Operation;
}

/** The statements of elements go to the clipboard as text. */
export interface CopyElements extends About {
  readonly type: "copyElements";
  readonly elements: readonly string[];
}

/** The clipboard's text is taken in; answered like an operation. */
export interface PasteText extends About {
  readonly type: "pasteText";
  readonly request: number;
  /** Where on the map the middle of what is pasted goes; null for beside what it was made of. */
  readonly at: MapPosition | null;
}

/** The editor's own undo or redo. */
export interface TakeBack extends About {
  readonly type: "takeBack";
  readonly redo: boolean;
}

/** The map is asked for as a table and a tree. */
export interface Describe extends About {
  readonly type: "describe";
}

export type EditingToWebview = ShowGround | Operated | Described;
export type EditingFromWebview = Operate | CopyElements | PasteText | TakeBack | Describe;

/** A place on an axis. */
const isShare: Shape<number> = (value): value is number =>
  typeof value === "number" && value >= 0 && value <= 1;

const about = { source: isString, version: isCount };

export const EDITING_TO_WEBVIEW: { readonly [M in EditingToWebview as M["type"]]: Shape<M> } = {
  ground: objectOf<ShowGround>({
    ...about,
    type: oneOf("ground"),
    ground: objectOf<Ground>({
      stages: listOf(isString),
      boundaries: listOf(isShare),
      obstacle: nullOr(isString),
    }),
  }),
  operated: objectOf<Operated>({
    ...about,
    type: oneOf("operated"),
    request: isCount,
    refusal: nullOr(isString),
    said: isString,
    more: isBoolean,
    select: listOf(isString),
  }),
  described: objectOf<Described>({
    ...about,
    type: oneOf("described"),
    rows: listOf(objectOf<TableRow>({ id: isString, cells: listOf(isString), level: isCount })),
  }),
};

export const EDITING_FROM_WEBVIEW: { readonly [M in EditingFromWebview as M["type"]]: Shape<M> } = {
  operate: objectOf<Operate>({ ...about, type: oneOf("operate"), request: isCount, operation: isOperation }),
  copyElements: objectOf<CopyElements>({ ...about, type: oneOf("copyElements"), elements: listOf(isString) }),
  pasteText: objectOf<PasteText>({
    ...about,
    type: oneOf("pasteText"),
    request: isCount,
    at: nullOr(objectOf<MapPosition>({ visibility: isShare, evolution: isShare })),
  }),
  takeBack: objectOf<TakeBack>({ ...about, type: oneOf("takeBack"), redo: isBoolean }),
  describe: objectOf<Describe>({ ...about, type: oneOf("describe") }),
};

import type { ChangeKind } from "../compare/mapChange";
import type { ScenePatch } from "../render/scenePatch";
import { isPanesState, type PanesState } from "./panesState";
import { isPatch } from "./preview";
import { isBoolean, isCount, isString, listOf, nullOr, objectOf, oneOf, type Shape } from "./shapes";

/**
 * The wire of panels that show maps beside each other with what differs: a comparison (one picture), a history (one
 * picture and a slider) and variants (two or three pictures). Everything that comes in is checked for its shape.
 */

/** One line of the list of differences. */
export interface PaneEntry {
  readonly kind: ChangeKind;
  /** A sentence. */
  readonly text: string;
  /** Id of what shows it in the picture; null for what is not drawn. */
  readonly element: string | null;
  /** True for what only follows from other changes or changes the look alone. */
  readonly minor: boolean;
}

/** One map, or two as one picture. */
export interface Pane {
  /** What is shown: the file's name. */
  readonly name: string;
  /** What it is compared with, or which state it is; may be empty. */
  readonly detail: string;
  /** In a few words: "2 added, 1 moved"; empty where nothing is compared. */
  readonly summary: string;
  readonly entries: readonly PaneEntry[];
  /** The whole picture; null when `patch` says what changes in the one that is there. */
  readonly svg: string | null;
  readonly patch: ScenePatch | null;
}

/** One state of a history. */
export interface PaneStep {
  /** Subject of the commit. */
  readonly title: string;
  /** Short hash, author, and day. */
  readonly detail: string;
}

/** The slider of a history. */
export interface PaneSteps {
  /** Number of the state shown, from 0. */
  readonly at: number;
  /** The oldest first. */
  readonly steps: readonly PaneStep[];
}

/** All there is to see. */
export interface ShowPanes {
  readonly type: "panes";
  /** Counts what is sent, so that answers can be told apart. */
  readonly revision: number;
  readonly panes: readonly Pane[];
  readonly steps: PaneSteps | null;
}

/** From the extension to the webview. */
export type ToPanes =
  | ShowPanes
  /** What keeps the pictures from being up to date; an empty text takes the last one away. */
  | { readonly type: "notice"; readonly text: string }
  /** What the webview is to keep, so that a reloaded window can bring the panel back. */
  | { readonly type: "remember"; readonly state: PanesState };

/** From the webview to the extension. */
export type FromPanes =
  /** The webview was loaded and shows nothing yet. */
  | { readonly type: "ready" }
  | { readonly type: "drawn"; readonly revision: number }
  | { readonly type: "refused"; readonly revision: number; readonly reason: string }
  /** Somebody wants to see the text behind a line of the list; `focus` moves the keyboard there. */
  | {
      readonly type: "entry";
      readonly revision: number;
      readonly pane: number;
      readonly entry: number;
      readonly focus: boolean;
    }
  /** Somebody wants to see the text behind an element of a picture. */
  | {
      readonly type: "element";
      readonly revision: number;
      readonly pane: number;
      readonly element: string;
      readonly focus: boolean;
    }
  /** So much room each picture has for the map area of a map that states no size, px. */
  | { readonly type: "room"; readonly width: number; readonly height: number }
  /** Somebody wants to see another state of the history. */
  | { readonly type: "step"; readonly at: number }
  /** Somebody wants the history as a file or files. */
  | { readonly type: "export" }
  | { readonly type: "fault"; readonly message: string };

const isEntry: Shape<PaneEntry> = objectOf<PaneEntry>({
  kind: oneOf("added", "removed", "renamed", "moved", "changed"),
  text: isString,
  element: nullOr(isString),
  minor: isBoolean,
});

const isPane: Shape<Pane> = objectOf<Pane>({
  name: isString,
  detail: isString,
  summary: isString,
  entries: listOf(isEntry),
  svg: nullOr(isString),
  patch: nullOr(isPatch),
});

const isSteps: Shape<PaneSteps> = objectOf<PaneSteps>({
  at: isCount,
  steps: listOf(objectOf<PaneStep>({ title: isString, detail: isString })),
});

type Of<Message extends { readonly type: string }, Type extends Message["type"]> = Extract<
  Message,
  { readonly type: Type }
>;
type Shapes<Message extends { readonly type: string }> = {
  readonly [Type in Message["type"]]: Shape<Of<Message, Type>>;
};

const TO_PANES: Shapes<ToPanes> = {
  panes: objectOf<ShowPanes>({
    type: oneOf("panes"),
    revision: isCount,
    panes: listOf(isPane),
    steps: nullOr(isSteps),
  }),
  notice: objectOf<Of<ToPanes, "notice">>({ type: oneOf("notice"), text: isString }),
  remember: objectOf<Of<ToPanes, "remember">>({ type: oneOf("remember"), state: isPanesState }),
};

const FROM_PANES: Shapes<FromPanes> = {
  ready: objectOf<Of<FromPanes, "ready">>({ type: oneOf("ready") }),
  drawn: objectOf<Of<FromPanes, "drawn">>({ type: oneOf("drawn"), revision: isCount }),
  refused: objectOf<Of<FromPanes, "refused">>({
    type: oneOf("refused"),
    revision: isCount,
    reason: isString,
  }),
  entry: objectOf<Of<FromPanes, "entry">>({
    type: oneOf("entry"),
    revision: isCount,
    pane: isCount,
    entry: isCount,
    focus: isBoolean,
  }),
  element: objectOf<Of<FromPanes, "element">>({
    type: oneOf("element"),
    revision: isCount,
    pane: isCount,
    element: isString,
    focus: isBoolean,
  }),
  room: objectOf<Of<FromPanes, "room">>({ type: oneOf("room"), width: isCount, height: isCount }),
  step: objectOf<Of<FromPanes, "step">>({ type: oneOf("step"), at: isCount }),
  export: objectOf<Of<FromPanes, "export">>({ type: oneOf("export") }),
  fault: objectOf<Of<FromPanes, "fault">>({ type: oneOf("fault"), message: isString }),
};

/** A message to the webview; undefined when it is none. */
export function readToPanes(value: unknown): ToPanes | undefined {
  return isOneOf<ToPanes>(TO_PANES, value) ? value : undefined;
}

/** A message from the webview; undefined when it is none. */
export function readFromPanes(value: unknown): FromPanes | undefined {
  return isOneOf<FromPanes>(FROM_PANES, value) ? value : undefined;
}

function isOneOf<Message>(
  shapes: Readonly<Record<string, (value: unknown) => boolean>>,
  value: unknown,
): value is Message {
  const type = typeof value === "object" && value !== null && "type" in value ? value.type : undefined;
  return typeof type === "string" && Object.hasOwn(shapes, type) && shapes[type]?.(value) === true;
}

import { isString, listOf, nullOr, objectOf, oneOf, type Shape } from "./shapes";

/**
 * What a panel with several maps is about, as plain data: its webview keeps it, so that a reloaded window can bring
 * the panel back.
 */

/** Where one map of a comparison comes from. */
export type SideState =
  /** A document, as it is edited. */
  | { readonly kind: "file"; readonly uri: string }
  /** A file (URI) in a revision: a branch, a tag, a hash. */
  | { readonly kind: "revision"; readonly uri: string; readonly ref: string }
  /** A text that is nowhere else, such as that of the clipboard. */
  | { readonly kind: "text"; readonly text: string };

/** Two maps as one picture. */
export interface ComparisonState {
  readonly kind: "comparison";
  readonly before: SideState;
  readonly after: SideState;
}

/** A map over its commits. */
export interface HistoryState {
  readonly kind: "history";
  /** URI of the map's file. */
  readonly map: string;
  /** Hash of the commit shown; null for the last state, whichever that is. */
  readonly commit: string | null;
}

/** Maps beside each other. */
export interface VariantsState {
  readonly kind: "variants";
  /** URIs of their documents; the others are compared with the first. */
  readonly maps: readonly string[];
}

/** What a panel is about. */
export type PanesState = ComparisonState | HistoryState | VariantsState;

/** What the webview stores; it may hold more than this. */
export interface StoredPanes {
  readonly state: PanesState;
}

type SideOf<Kind extends SideState["kind"]> = Extract<SideState, { readonly kind: Kind }>;

const isSide: Shape<SideState> = anyOf<SideState>(
  objectOf<SideOf<"file">>({ kind: oneOf("file"), uri: isString }),
  objectOf<SideOf<"revision">>({ kind: oneOf("revision"), uri: isString, ref: isString }),
  objectOf<SideOf<"text">>({ kind: oneOf("text"), text: isString }),
);

/** The shape of what a panel is about. */
export const isPanesState: Shape<PanesState> = anyOf<PanesState>(
  objectOf<ComparisonState>({ kind: oneOf("comparison"), before: isSide, after: isSide }),
  objectOf<HistoryState>({ kind: oneOf("history"), map: isString, commit: nullOr(isString) }),
  objectOf<VariantsState>({ kind: oneOf("variants"), maps: listOf(isString) }),
);

const isStored: Shape<StoredPanes> = objectOf<StoredPanes>({ state: isPanesState });

/** What a webview stored; undefined when it is nothing of the kind. */
export function readStoredPanes(value: unknown): StoredPanes | undefined {
  return isStored(value) ? value : undefined;
}

function anyOf<T>(...shapes: readonly ((value: unknown) => boolean)[]): Shape<T> {
  return (value): value is T => shapes.some((shape) => shape(value));
}

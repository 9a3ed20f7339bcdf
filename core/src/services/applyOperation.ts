import { mapEdits } from "../edits/mapEdits";
import type { Operation } from "../edits/operation";
import { positionAt } from "../language/positions";
import type { Position, TextChange } from "../language/text";
import type { MapArea } from "../render/geometry";
import { renderScene } from "../render/renderScene";
import type { ElementKind } from "../render/scene";
import { type Snapshot, updateSnapshot } from "./snapshot";

/** The shape of an LSP `TextDocumentEdit`. */
export interface MapEdit {
  readonly textDocument: { readonly uri: string; readonly version: number };
  readonly edits: readonly {
    readonly range: { readonly start: Position; readonly end: Position };
    readonly newText: string;
  }[];
}

/** What an operation comes to: edits, or a reason to show. */
export type AppliedOperation =
  | {
      readonly edit: MapEdit;
      /** What was done, for a screen reader. */
      readonly said: string;
      /** True when more was done than what was asked for, so that everybody is to read what. */
      readonly more: boolean;
      /** Ids of elements that are there after the edit and were not before, as far as they are to be selected. */
      readonly select: readonly string[];
    }
  | { readonly refusal: string };

/** Said when the text is another one than the picture showed. */
const MOVED_ON = "The text has changed in the meantime, so nothing was done: try again.";

/**
 * Turns an operation on the picture of a version into edits of that version; refused when the text has moved on.
 *
 * @param version that of the picture
 * @param area size of its map area, px, when it is not the map's own
 */
export function applyOperation(
  snapshot: Snapshot,
  version: number,
  operation: Operation,
  area?: MapArea,
): AppliedOperation {
  const { uri, tree, map, boundaries } = snapshot;
  if (version !== snapshot.version) return { refusal: MOVED_ON };
  const outcome = mapEdits(map, operation, boundaries, area);
  if ("refusal" in outcome) return outcome;
  const edits = outcome.changes.map(({ start, end, text }) => ({
    range: { start: positionAt(tree, start), end: positionAt(tree, end) },
    newText: text,
  }));
  const select = outcome.select === undefined ? [] : newElements(snapshot, outcome.changes, outcome.select);
  const { said, more = false } = outcome;
  return { edit: { textDocument: { uri, version }, edits }, said, more, select };
}

/** Ids of elements of these kinds that changes (in file order) bring. */
function newElements(
  snapshot: Snapshot,
  changes: readonly TextChange[],
  kinds: readonly ElementKind[],
): readonly string[] {
  const before = new Set(renderScene(snapshot.map, { layOut: false }).elements.map(({ id }) => id));
  const next = updateSnapshot(snapshot, snapshot.version, [...changes].reverse());
  return renderScene(next.map, { layOut: false })
    .elements.filter(({ id, kind }) => kinds.includes(kind) && !before.has(id))
    .map(({ id }) => id);
}

import type { Dependency, MapNode, MapPosition } from "../model/wardleyMap";

/** What may differ between two maps, or two states of one. */
export type ElementWord =
  | "component"
  | "anchor"
  | "submap"
  | "link"
  | "pipeline"
  | "note"
  | "annotation"
  | "attitude"
  | "accelerator"
  | "map";

/** How. `changed` is everything that is neither of the others. */
export type ChangeKind = "added" | "removed" | "renamed" | "moved" | "changed";

/** One difference. */
export interface MapChange {
  readonly kind: ChangeKind;
  readonly element: ElementWord;
  /** As it is called afterwards; before, when it is gone. "A->B" for a link. */
  readonly name: string;
  /** A sentence without its full stop, with names and numbers. */
  readonly text: string;
  /** What differs, with both values as text; undefined for what is there on one side only. */
  readonly property?: string | undefined;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** Lines of the statements, zero-based; undefined on the side where there is none. */
  readonly beforeLine: number | undefined;
  readonly afterLine: number | undefined;
  /** True when it follows from another change: the links of a component that is gone. */
  readonly implied?: boolean | undefined;
  /** True when it changes the look alone: where a label stands. */
  readonly cosmetic?: boolean | undefined;
}

/** A node of the one map with its counterpart in the other. */
export interface NodePair {
  readonly before: MapNode | undefined;
  readonly after: MapNode | undefined;
}

/** A link of the one map with its counterpart in the other. */
export interface LinkPair {
  readonly before: Dependency | undefined;
  readonly after: Dependency | undefined;
}

/** Everything in which two maps differ. */
export interface MapDifference {
  /** In the order of the text afterwards; what is gone stands last in each kind of element. */
  readonly changes: readonly MapChange[];
  /** All nodes of both maps. */
  readonly nodes: readonly NodePair[];
  /** All links of both maps. */
  readonly links: readonly LinkPair[];
}

/** Positions closer than this, in visibility and evolution, count as the same: half of the last decimal that maps have. */
export const SAME_PLACE = 0.005;

/** Whether something has moved. */
export function hasMoved(before: MapPosition, after: MapPosition): boolean {
  return (
    Math.abs(before.visibility - after.visibility) >= SAME_PLACE - 1e-9 ||
    Math.abs(before.evolution - after.evolution) >= SAME_PLACE - 1e-9
  );
}

import type { Drawing } from "../drawing";
import type { ElementKind, Shape } from "../scene";

/** One thing a drawer has drawn. */
export interface DrawnElement {
  /** What tells it from others of its kind under edits: mostly its folded name. */
  readonly key: string;
  readonly name: string;
  readonly accessibleName: string;
  /** Line of its statement, zero-based. */
  readonly line: number;
  /** Bottom to top. */
  readonly shapes: readonly Shape[];
}

/** Draws all elements of one sort. Its place in the registry is its layer. */
export interface ElementDrawer {
  readonly kind: ElementKind;
  /** In file order; elements drawn later lie on top. Large maps are best drawn one element at a time. */
  draw(drawing: Drawing): Iterable<DrawnElement>;
}

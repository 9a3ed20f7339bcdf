import type { DecoratorName, FlowDirection } from "../language/nodes";
import type { TextChange } from "../language/text";
import type { StageBoundaries } from "../model/stages";
import type { MapPosition, WardleyMap } from "../model/wardleyMap";
import type { MapArea } from "../render/geometry";
import type { ElementKind, Scene } from "../render/scene";
import type { Target } from "./targets";

/**
 * What can be done to a map on its picture. An operation is plain data: it names elements by the ids of the
 * scene and says what is to become of them; `mapEdits.ts` turns it into the smallest text changes.
 */

/** Which part of an element is meant; the whole of it when nothing is said. */
export type ElementPart = "start" | "end" | "topLeft" | "topRight" | "bottomLeft" | "bottomRight";

/** An element, or a part of it. */
export interface ElementRef {
  /** Id of the scene's element. */
  readonly id: string;
  /** An end of a pipeline, a corner of a box. */
  readonly part?: ElementPart | undefined;
  /** Which of an annotation's circles, from 0; all of them when not given. */
  readonly occurrence?: number | undefined;
}

/** Moves elements by a distance on the map, -1..1 each way; what would leave the map stays at its edge. */
export interface MoveOperation {
  readonly op: "move";
  readonly elements: readonly ElementRef[];
  readonly by: MapPosition;
  /** Decimals asked for, when more than the author writes and two. */
  readonly decimals?: number | undefined;
}

/** Moves a label by px of the map area, x to the right, y downwards. */
export interface MoveLabelOperation {
  readonly op: "moveLabel";
  readonly element: string;
  readonly by: { readonly x: number; readonly y: number };
}

/** Writes the places of labels, as they are laid out, into the text. */
export interface TidyLabelsOperation {
  readonly op: "tidyLabels";
  /**
   * False for labels that the author has not placed, where an offset can say what is drawn. True for all of those, and
   * for labels that the author placed on something else.
   */
  readonly anew: boolean;
}

/** Puts elements on the visibility or evolution of the first. */
export interface AlignOperation {
  readonly op: "align";
  readonly elements: readonly string[];
  readonly axis: "visibility" | "evolution";
}

/** Spaces elements evenly between the outermost two. */
export interface DistributeOperation {
  readonly op: "distribute";
  readonly elements: readonly string[];
  readonly axis: "visibility" | "evolution";
}

/** What can be put on a map. */
export type Addition =
  | "component"
  | "anchor"
  | "submap"
  | "market"
  | "ecosystem"
  | "note"
  | "pipeline"
  | "annotation"
  | "accelerator"
  | "deaccelerator"
  | "pioneers"
  | "settlers"
  | "townplanners";

/** Puts something new at a place, 0..1 each way. */
export interface AddOperation {
  readonly op: "add";
  readonly what: Addition;
  readonly at: MapPosition;
  /** Its name or text; a free one when null. */
  readonly name: string | null;
  /** Id of the component that needs the new one, or that gets the pipeline. */
  readonly related: string | null;
}

/** Links two elements: the first needs the second. */
export interface LinkOperation {
  readonly op: "link";
  readonly from: string;
  readonly to: string;
}

/** Takes every link between any two of the elements away. */
export interface UnlinkOperation {
  readonly op: "unlink";
  readonly elements: readonly string[];
}

/** Turns a link round. */
export interface ReverseLinkOperation {
  readonly op: "reverseLink";
  readonly element: string;
}

/** Says what a link carries. */
export interface SetLinkOperation {
  readonly op: "setLink";
  readonly element: string;
  /** Direction of the flow; null for a plain link; as it is when not given. */
  readonly flow?: FlowDirection | null | undefined;
  /** What flows; empty for nothing. */
  readonly flowText?: string | undefined;
  /** Text behind `;`; empty for none. */
  readonly context?: string | undefined;
}

/** Gives an element another name or text, everywhere in the map. */
export interface RenameOperation {
  readonly op: "rename";
  readonly element: string;
  readonly name: string;
}

export interface SetInertiaOperation {
  readonly op: "setInertia";
  readonly elements: readonly string[];
  readonly inertia: boolean;
}

/** Says how components are sourced; null for nothing. */
export interface SetMethodOperation {
  readonly op: "setMethod";
  readonly elements: readonly string[];
  readonly method: Extract<DecoratorName, "build" | "buy" | "outsource"> | null;
}

/** Makes components markets or ecosystems, or plain again. */
export interface SetSymbolOperation {
  readonly op: "setSymbol";
  readonly elements: readonly string[];
  readonly symbol: Extract<DecoratorName, "market" | "ecosystem"> | null;
}

/** Says where a component is going on the evolution axis, 0..1; null takes the movement away. */
export interface EvolveOperation {
  readonly op: "evolve";
  readonly element: string;
  readonly target: number | null;
}

/** Takes elements away with everything that names them. */
export interface DeleteOperation {
  readonly op: "delete";
  readonly elements: readonly ElementRef[];
}

/** Puts copies beside elements, under free names. */
export interface DuplicateOperation {
  readonly op: "duplicate";
  readonly elements: readonly string[];
}

/** Takes statements of another text in, under free names. */
export interface PasteOperation {
  readonly op: "paste";
  readonly text: string;
  /** Where the middle of what is pasted goes; null leaves it where its text says. */
  readonly at: MapPosition | null;
}

export type Operation =
  | MoveOperation
  | MoveLabelOperation
  | TidyLabelsOperation
  | AlignOperation
  | DistributeOperation
  | AddOperation
  | LinkOperation
  | UnlinkOperation
  | ReverseLinkOperation
  | SetLinkOperation
  | RenameOperation
  | SetInertiaOperation
  | SetMethodOperation
  | SetSymbolOperation
  | EvolveOperation
  | DeleteOperation
  | DuplicateOperation
  | PasteOperation;

/** What an operation works from. */
export interface EditContext {
  readonly map: WardleyMap;
  readonly boundaries: StageBoundaries;
  /** Size of the map area in the picture that the operation was made on, px; that of the map itself when not given. */
  readonly area?: MapArea | undefined;
  /** The map as drawn; made when first asked for. */
  readonly scene: Scene;
  /** What an element of the scene stands for. */
  readonly target: (id: string) => Target | undefined;
}

/** The changes that an operation comes to; they do not overlap and apply to the text before. */
export interface Edits {
  readonly changes: readonly TextChange[];
  /** What was done, as a sentence for screen readers. */
  readonly said: string;
  /** True when more was done than what was asked for, so that everybody is to read what. */
  readonly more?: boolean | undefined;
  /** Kinds of elements of which the new ones are to be selected. */
  readonly select?: readonly ElementKind[] | undefined;
}

/** Why nothing is done, as a sentence to show. */
export interface Refusal {
  readonly refusal: string;
}

export type Outcome = Edits | Refusal;

/** An operation: one file each in `operations/`, one line in `operations/index.ts`. */
export interface OperationKind<O extends Operation = Operation> {
  readonly op: O["op"];
  apply(context: EditContext, operation: O): Outcome;
}

/** A refusal with its reason. */
export function refuse(refusal: string): Refusal {
  return { refusal };
}

import type { AttitudeName, DecoratorName, FlowDirection, MapStyle } from "../language/nodes";
import type { StageBoundaries } from "../model/stages";

/**
 * A map on its way from one form into another: what it says, in order, with its comments, and nothing of how it was
 * spelt. Formats read into a draft and write from one.
 */
export interface MapDraft {
  readonly items: readonly DraftItem[];
  /** Where the stages meet, 0..1. */
  readonly boundaries: StageBoundaries;
  /** What the source says and a draft has no room for, each a sentence with its line. */
  readonly losses: readonly string[];
}

/** A number; `text` is how the author wrote it. */
export interface DraftNumber {
  readonly value: number;
  readonly text?: string | undefined;
}

/** Where something stands: visibility and evolution, 0..1. */
export interface DraftPlace {
  readonly visibility: DraftNumber;
  readonly evolution: DraftNumber;
}

/** What all items have. */
interface ItemBase {
  /** Zero-based line of the source. */
  readonly line?: number | undefined;
  /** A comment behind it, without its marks. */
  readonly comment?: string | undefined;
}

/** A line without anything. */
export interface BlankItem extends ItemBase {
  readonly kind: "blank";
}

/** A comment on a line of its own, without its marks. */
export interface CommentItem extends ItemBase {
  readonly kind: "comment";
  readonly text: string;
}

export interface TitleItem extends ItemBase {
  readonly kind: "title";
  readonly text: string;
}

export interface StyleItem extends ItemBase {
  readonly kind: "style";
  readonly style: MapStyle;
}

/** Width and height in px. */
export interface SizeItem extends ItemBase {
  readonly kind: "size";
  readonly width: DraftNumber | undefined;
  readonly height: DraftNumber | undefined;
}

export interface EvolutionItem extends ItemBase {
  readonly kind: "evolution";
  readonly labels: readonly string[];
  readonly hidden: boolean;
}

/** The vertical axis: hidden, or with texts of its own (label, bottom, top). */
export interface ValueChainItem extends ItemBase {
  readonly kind: "valuechain";
  readonly hidden: boolean;
  readonly texts: readonly string[];
}

/** An anchor, a component or a submap; inside a pipeline's block only its evolution counts. */
export interface ElementItem extends ItemBase {
  readonly kind: "element";
  readonly element: "anchor" | "component" | "submap";
  /** True inside a pipeline's block. */
  readonly child?: boolean;
  readonly name: string;
  readonly visibility: DraftNumber | undefined;
  readonly evolution: DraftNumber | undefined;
  /** Offset in px. */
  readonly label: { readonly x: DraftNumber; readonly y: DraftNumber } | undefined;
  readonly decorators: readonly Exclude<DecoratorName, "inertia">[];
  readonly inertia: boolean;
  readonly url: string | undefined;
}

/** A pipeline with a range, or with a block of components (and comments). */
export interface PipelineItem extends ItemBase {
  readonly kind: "pipeline";
  readonly name: string;
  readonly range: { readonly start: DraftNumber; readonly end: DraftNumber } | undefined;
  readonly block: readonly (ElementItem | CommentItem | BlankItem)[] | undefined;
  /** Names of components that stand in its range by their place alone. */
  readonly inferred: readonly string[];
}

export interface LinkItem extends ItemBase {
  readonly kind: "link";
  readonly from: string;
  readonly to: string;
  readonly flow: FlowDirection | undefined;
  readonly flowText: string | undefined;
  readonly dashed: boolean;
  readonly context: string | undefined;
}

export interface EvolveItem extends ItemBase {
  readonly kind: "evolve";
  readonly name: string;
  readonly newName: string | undefined;
  readonly target: DraftNumber;
  readonly label: ElementItem["label"];
  readonly decorators: readonly DecoratorName[];
}

export interface NoteItem extends ItemBase, DraftPlace {
  readonly kind: "note";
  readonly text: string;
}

export interface AnnotationItem extends ItemBase {
  readonly kind: "annotation";
  readonly number: number | undefined;
  readonly places: readonly DraftPlace[];
  readonly text: string;
}

/** The place of the list of annotations. */
export interface AnnotationsItem extends ItemBase, DraftPlace {
  readonly kind: "annotations";
}

export interface AttitudeItem extends ItemBase {
  readonly kind: "attitude";
  readonly attitude: AttitudeName;
  /** Two or four numbers of corners. */
  readonly corners: readonly DraftNumber[];
  /** Size in px behind a single corner. */
  readonly size: readonly DraftNumber[];
}

export interface AcceleratorItem extends ItemBase, DraftPlace {
  readonly kind: "accelerator";
  readonly deaccelerator: boolean;
  readonly name: string;
}

export interface UrlItem extends ItemBase {
  readonly kind: "url";
  readonly name: string;
  readonly address: string | undefined;
}

/** What Mermaid says to screen readers. */
export interface AccessibilityItem extends ItemBase {
  readonly kind: "accessibility";
  readonly word: string;
  readonly text: string;
}

export type DraftItem =
  | BlankItem
  | CommentItem
  | TitleItem
  | StyleItem
  | SizeItem
  | EvolutionItem
  | ValueChainItem
  | ElementItem
  | PipelineItem
  | LinkItem
  | EvolveItem
  | NoteItem
  | AnnotationItem
  | AnnotationsItem
  | AttitudeItem
  | AcceleratorItem
  | UrlItem
  | AccessibilityItem;

/** A loss as it is told: with the line it is about, when that is known. */
export function lossAt(item: { readonly line?: number | undefined }, what: string): string {
  return item.line === undefined ? what : `line ${item.line + 1}: ${what}`;
}

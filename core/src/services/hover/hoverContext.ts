import type { SyntaxAt } from "../../analysis/parts/syntaxAt";
import type { Revisions } from "../../analysis/portfolio/revisions";
import type { MapNode } from "../../model/wardleyMap";
import type { EditorTheme } from "../../render/themes/theme";
import type { Markup } from "../markup";
import type { Snapshot } from "../snapshot";

/** What a hover is made from. */
export interface HoverContext {
  readonly snapshot: Snapshot;
  readonly markup: Markup;
  /** The look of pictures, where the client shows any. */
  readonly pictures?: EditorTheme | undefined;
  /** Earlier states of the map, where anybody knows them. */
  readonly revisions?: Revisions | undefined;
}

/** A hover over one part of a line. */
export interface PartContext<P extends SyntaxAt = SyntaxAt> extends HoverContext {
  readonly at: P;
}

/** A hover over a component, anchor or submap. */
export interface NodeContext extends HoverContext {
  readonly node: MapNode;
}

/** A paragraph about a node; undefined when there is nothing to say. */
export type NodeSection = (context: NodeContext) => string | undefined;

/** The paragraphs about one kind of part. */
export type PartHover<P extends SyntaxAt> = (context: PartContext<P>) => readonly (string | undefined)[];

import type {
  AcceleratorStatement,
  AnnotationStatement,
  AnnotationsStatement,
  AttitudeName,
  AttitudeStatement,
  DecoratorName,
  ElementStatement,
  EvolutionStatement,
  EvolveStatement,
  FlowDirection,
  LinkOperatorPart,
  LinkStatement,
  MapStyle,
  MethodStatement,
  NamePart,
  NoteStatement,
  PipelineStatement,
  SyntaxTree,
  UrlStatement,
} from "../language/nodes";
import type { StageBoundaries } from "./stages";

/**
 * The meaning of a map. Everything knows the statement it comes from and that statement's line, so that
 * whatever is drawn, reported or hovered leads back to the text. Lines are zero-based; visibility and
 * evolution are as written (normally 0..1, never clamped).
 */

/** A place on the map. */
export interface MapPosition {
  /** 0 (bottom) .. 1 (top, closest to the user). */
  readonly visibility: number;
  /** 0 (genesis side) .. 1 (commodity side). */
  readonly evolution: number;
}

/** Offset of a label from its element in px, x to the right, y downwards. */
export interface LabelOffset {
  readonly x: number;
  readonly y: number;
  /** True when the author wrote it. */
  readonly explicit: boolean;
}

/** Anything a link can end at. */
export interface MapNode extends MapPosition {
  readonly kind: "anchor" | "component" | "submap";
  readonly name: string;
  /** Folded name, see `NamePart.key`. */
  readonly key: string;
  /** Position in `WardleyMap.nodes`, which is also file order. */
  readonly index: number;
  /** False when no readable coordinates are given and defaults apply. */
  readonly positioned: boolean;
  readonly label: LabelOffset;
  /** Without repetition, in the order build, buy, outsource, market, ecosystem. */
  readonly decorators: readonly Exclude<DecoratorName, "inertia">[];
  readonly inertia: boolean;
  readonly movement: Movement | undefined;
  /** The first pipeline this node owns; of several the first that is drawn. */
  readonly pipeline: Pipeline | undefined;
  /** The pipeline in whose block it is declared. */
  readonly childOf: Pipeline | undefined;
  /** The pipeline it is a choice of: that of its block, else the one inferred from its position. */
  readonly choiceOf: Pipeline | undefined;
  /** Legacy `build X` lines that apply to it. */
  readonly methodStatements: readonly Located<MethodStatement>[];
  readonly statement: ElementStatement;
  readonly line: number;
}

/** A statement with the line it stands on. */
export interface Located<S> {
  readonly statement: S;
  readonly line: number;
}

/** An `evolve` statement or an inline `evolve`. */
export interface Movement {
  /** What moves; undefined when the name is not declared. */
  readonly node: MapNode | undefined;
  /** Target evolution; 0.85 when none is given (language reference 2.6). */
  readonly target: number;
  readonly hasTarget: boolean;
  readonly newName: string | undefined;
  readonly label: LabelOffset | undefined;
  readonly decorators: readonly DecoratorName[];
  /** True for `component X [..] evolve 0.8`. */
  readonly inline: boolean;
  /** The `evolve` statement, or the component's own statement when inline. */
  readonly statement: EvolveStatement | ElementStatement;
  /** The name as used; for an inline movement the component's own name. */
  readonly name: NamePart | undefined;
  readonly line: number;
}

/** A `pipeline` statement. */
export interface Pipeline {
  readonly owner: MapNode | undefined;
  readonly name: NamePart | undefined;
  /** Left and right evolution as drawn: sorted; from the children when there are any. Undefined: hidden. */
  readonly range: { readonly start: number; readonly end: number } | undefined;
  /** The range as written on the pipeline line, unsorted. */
  readonly writtenRange: { readonly start: number; readonly end: number } | undefined;
  /** Components declared in its block. */
  readonly children: readonly MapNode[];
  /** Components placed inside a range pipeline by hand (analysis reference 1.2). */
  readonly inferredChildren: readonly MapNode[];
  readonly index: number;
  readonly statement: PipelineStatement;
  readonly line: number;
}

/** One link between two names; a chain gives several. `from` needs `to`. */
export interface Dependency {
  readonly from: MapNode | undefined;
  readonly to: MapNode | undefined;
  readonly fromName: NamePart;
  readonly toName: NamePart;
  readonly operator: LinkOperatorPart;
  readonly flow: FlowDirection | undefined;
  readonly flowText: string | undefined;
  readonly context: string | undefined;
  readonly index: number;
  readonly statement: LinkStatement;
  readonly line: number;
}

export interface Note extends MapPosition, Located<NoteStatement> {
  readonly text: string;
}

export interface Annotation extends Located<AnnotationStatement> {
  /** Undefined when no number could be read. */
  readonly number: number | undefined;
  readonly occurrences: readonly MapPosition[];
  readonly text: string;
}

export interface Attitude extends Located<AttitudeStatement> {
  readonly attitude: AttitudeName;
  /** The corners as written; the second is undefined for the px form. */
  readonly first: MapPosition;
  readonly second: MapPosition | undefined;
  /** Size in px for the one-corner form. */
  readonly size: { readonly width: number; readonly height: number } | undefined;
}

export interface Accelerator extends MapPosition, Located<AcceleratorStatement> {
  readonly name: string;
  readonly deaccelerator: boolean;
}

export interface UrlDefinition extends Located<UrlStatement> {
  readonly name: string;
  readonly key: string;
  readonly address: string | undefined;
}

/** The horizontal axis. */
export interface EvolutionAxis {
  /** Four labels; a default label's second line stands in the same string in parentheses. */
  readonly labels: readonly [string, string, string, string];
  /** All labels the map gives; Mermaid takes two or more, of which `labels` holds the first four. */
  readonly allLabels: readonly string[];
  /** Where the stages meet as the map's own dialect says it; undefined where that says nothing. */
  readonly boundaries: StageBoundaries | undefined;
  /** The stages as they are drawn when they are not four, as Mermaid allows: labels, and where they meet (0..1). */
  readonly drawn?: { readonly labels: readonly string[]; readonly edges: readonly number[] } | undefined;
  /** True when the labels come from the map. */
  readonly custom: boolean;
  readonly hidden: boolean;
  readonly statement: Located<EvolutionStatement> | undefined;
}

/** The vertical axis. */
export interface ValueChainAxis {
  readonly hidden: boolean;
  /** "Value Chain", or the label of a legacy `y-axis` line. */
  readonly label: string;
  readonly bottom: string | undefined;
  readonly top: string | undefined;
}

/** A whole map. Lists are in file order. */
export interface WardleyMap {
  readonly tree: SyntaxTree;
  /** Undefined when the map has no title. */
  readonly title: string | undefined;
  readonly titleLine: number | undefined;
  readonly style: MapStyle | undefined;
  /** Map area in px; a dimension not given is undefined. */
  readonly size: { readonly width: number | undefined; readonly height: number | undefined } | undefined;
  readonly evolutionAxis: EvolutionAxis;
  readonly valueChainAxis: ValueChainAxis;
  /** Anchors, components (children of blocks too) and submaps. */
  readonly nodes: readonly MapNode[];
  readonly pipelines: readonly Pipeline[];
  readonly dependencies: readonly Dependency[];
  readonly movements: readonly Movement[];
  readonly urls: readonly UrlDefinition[];
  readonly notes: readonly Note[];
  readonly annotations: readonly Annotation[];
  readonly annotationsBox: (MapPosition & Located<AnnotationsStatement>) | undefined;
  readonly attitudes: readonly Attitude[];
  readonly accelerators: readonly Accelerator[];
  /** Legacy method lines whose component is not declared. */
  readonly unresolvedMethods: readonly Located<MethodStatement>[];
  /** The node a name means (exact spelling first, then folded; components, anchors, submaps, children). */
  resolve(name: Pick<NamePart, "text" | "key">): MapNode | undefined;
}

import type { Dialect } from "./dialect";
import type { Span } from "./text";

/**
 * The syntax tree. A document is a list of lines; a line holds its text and what was understood of it.
 * Every part carries the span of columns (UTF-16, relative to its line) it was read from, so that a line's
 * node stays valid when lines are added or removed before it. Nodes are immutable and shared between versions.
 */

/** A piece of text as it stands in the file (trimmed), e.g. a title. */
export interface TextPart extends Span {
  readonly text: string;
}

/** A name as declared or used. `text` is what is shown (escapes decoded, runs of blanks folded to one). */
export interface NamePart extends TextPart {
  /** Folded form by which names are compared: lower case, blanks folded (language reference 1.7). */
  readonly key: string;
  /** True when it is written in double quotes; the span then includes the quotes. */
  readonly quoted: boolean;
}

/** A number; the span covers its characters only. */
export interface NumberPart extends Span {
  readonly value: number;
}

/** A bracketed list of numbers, `[a, b]`; the span includes the brackets. */
export interface CoordinatesPart extends Span {
  /** The numbers found, left to right; for a position: visibility, then evolution. */
  readonly numbers: readonly NumberPart[];
  /** False when the closing bracket is missing. */
  readonly closed: boolean;
}

/** `label [x, y]`, offsets in px, x to the right, y downwards. The span starts at the word `label`. */
export interface LabelPart extends Span {
  readonly offset: CoordinatesPart | undefined;
}

/** What a parenthesised decorator may say. */
export type DecoratorName = "build" | "buy" | "outsource" | "market" | "ecosystem" | "inertia";

/** One word inside `( … )`; the span covers the word. */
export interface DecoratorPart extends Span {
  readonly name: DecoratorName;
}

/** The first word of a statement. `word` is the registered (lower-case) keyword, `text` what is written. */
export interface KeywordPart extends TextPart {
  readonly word: string;
}

/** How a problem of syntax is classed; each is a rule of the language family with its own page. */
export type SyntaxProblemCode =
  | "syntax-error"
  | "keyword-case"
  | "portability"
  | "link-swallowed"
  | "legacy-keyword"
  | "comment-in-text"
  | "malformed-number"
  | "unexpected-text"
  | "unclosed"
  | "chained-link"
  | "unusual-arrow"
  | "comment-style"
  | "incomplete-statement"
  | "arrow-in-name"
  | "unknown-value"
  | "missing-coordinates"
  | "stage-labels";

/** A problem that can be seen on one line alone. */
export interface SyntaxProblem extends Span {
  readonly code: SyntaxProblemCode;
  /** Overrides the rule's own severity where the language reference gives this case another one. */
  readonly severity?: "error" | "warning" | "information" | "hint";
  /** What is wrong, naming the thing, and what to do. */
  readonly message: string;
  /** The text that would repair the span, when there is one. */
  readonly replacement?: string;
  /** Title of the repair, e.g. "Write 'component'". */
  readonly fixTitle?: string;
}

interface StatementBase extends Span {
  readonly keyword: KeywordPart | undefined;
  readonly problems: readonly SyntaxProblem[];
}

export interface TitleStatement extends StatementBase {
  readonly kind: "title";
  readonly text: TextPart | undefined;
}

/** The five looks a map may ask for. */
export type MapStyle = "plain" | "wardley" | "colour" | "handwritten" | "dark";

export interface StyleStatement extends StatementBase {
  readonly kind: "style";
  readonly value: TextPart | undefined;
  /** The look meant; undefined when the value is none of the known ones. */
  readonly style: MapStyle | undefined;
}

export interface SizeStatement extends StatementBase {
  readonly kind: "size";
  /** Width and height in px. */
  readonly size: CoordinatesPart | undefined;
}

/** Everything that may follow the name of an element. */
export interface ElementTrailers {
  readonly coordinates: CoordinatesPart | undefined;
  readonly label: LabelPart | undefined;
  readonly decorators: readonly DecoratorPart[];
  /** The bare word `inertia`. */
  readonly inertia: Span | undefined;
  /** `evolve 0.8` behind a component. */
  readonly evolve: InlineEvolvePart | undefined;
  /** `url(ref)` of a submap. */
  readonly url: UrlReferencePart | undefined;
}

/** `evolve 0.8` on a component's own line; the span starts at the word. */
export interface InlineEvolvePart extends Span {
  readonly target: NumberPart | undefined;
}

/** `url(ref)`; the span starts at `url`, `reference` is the text between the parentheses. */
export interface UrlReferencePart extends Span {
  readonly reference: TextPart;
}

/** `anchor`, `component`, `submap`, and the legacy `market` / `ecosystem` lines (kind component). */
export interface ElementStatement extends StatementBase, ElementTrailers {
  readonly kind: "anchor" | "component" | "submap";
  readonly name: NamePart | undefined;
  /** True inside a pipeline block: the first number is then the evolution. */
  readonly child: boolean;
}

export interface EvolveStatement extends StatementBase {
  readonly kind: "evolve";
  readonly name: NamePart | undefined;
  readonly newName: NamePart | undefined;
  readonly target: NumberPart | undefined;
  readonly label: LabelPart | undefined;
  readonly decorators: readonly DecoratorPart[];
}

export interface PipelineStatement extends StatementBase {
  readonly kind: "pipeline";
  readonly name: NamePart | undefined;
  /** Left and right evolution. */
  readonly range: CoordinatesPart | undefined;
}

/** Direction of a flow as written: towards the end, the start, or both. */
export type FlowDirection = "forward" | "backward" | "both";

/** `->`, `+>`, `+'text'<>` …; the span covers the operator with its text. */
export interface LinkOperatorPart extends Span {
  readonly flow: FlowDirection | undefined;
  readonly flowText: TextPart | undefined;
  /** True for Mermaid's `-.->`, which is drawn dashed. */
  readonly dashed?: boolean;
}

export interface LinkStatement extends StatementBase {
  readonly kind: "link";
  /** Two or more ends; a chain `A->B->C` has three. An end that is missing has an empty text. */
  readonly ends: readonly NamePart[];
  /** One operator between each two ends. */
  readonly operators: readonly LinkOperatorPart[];
  /** Text behind `;`. */
  readonly context: TextPart | undefined;
}

export interface UrlStatement extends StatementBase {
  readonly kind: "url";
  readonly name: NamePart | undefined;
  readonly address: TextPart | undefined;
}

export interface NoteStatement extends StatementBase {
  readonly kind: "note";
  readonly text: NamePart | undefined;
  readonly coordinates: CoordinatesPart | undefined;
}

export interface AnnotationStatement extends StatementBase {
  readonly kind: "annotation";
  readonly number: NumberPart | undefined;
  readonly occurrences: readonly CoordinatesPart[];
  readonly text: TextPart | undefined;
}

export interface AnnotationsStatement extends StatementBase {
  readonly kind: "annotations";
  readonly coordinates: CoordinatesPart | undefined;
}

export type AttitudeName = "pioneers" | "settlers" | "townplanners";

export interface AttitudeStatement extends StatementBase {
  readonly kind: "attitude";
  readonly attitude: AttitudeName;
  readonly text: TextPart | undefined;
  /** Two numbers (one corner) or four (two corners). */
  readonly corners: CoordinatesPart | undefined;
  /** Size in px behind a single corner. */
  readonly width: NumberPart | undefined;
  readonly height: NumberPart | undefined;
}

export interface EvolutionStatement extends StatementBase {
  readonly kind: "evolution";
  /** The flag `--hide`. */
  readonly hide: Span | undefined;
  readonly stages: readonly TextPart[];
  /** Mermaid's `@0.25` behind a stage: where it ends, 0..1; undefined for a stage without one. */
  readonly boundaries?: readonly (NumberPart | undefined)[];
}

export interface ValueChainStatement extends StatementBase {
  readonly kind: "valuechain";
  readonly hide: Span | undefined;
}

/** Legacy `y-axis Label->Min->Max`. */
export interface YAxisStatement extends StatementBase {
  readonly kind: "y-axis";
  readonly texts: readonly TextPart[];
}

export interface AcceleratorStatement extends StatementBase {
  readonly kind: "accelerator";
  readonly deaccelerator: boolean;
  readonly name: NamePart | undefined;
  readonly coordinates: CoordinatesPart | undefined;
}

/** Legacy `build X`, `buy X`, `outsource X`. */
export interface MethodStatement extends StatementBase {
  readonly kind: "method";
  readonly method: "build" | "buy" | "outsource";
  readonly name: NamePart | undefined;
}

/** Mermaid's first statement, `wardley-beta`. */
export interface HeaderStatement extends StatementBase {
  readonly kind: "header";
}

/** Mermaid's `accTitle: …` and `accDescr: …`, for screen readers; the keyword is missing on lines that go on with one. */
export interface AccessibilityStatement extends StatementBase {
  readonly kind: "accessibility";
  readonly text: TextPart | undefined;
}

/** A line that is none of the others; its problem says so. */
export interface UnknownStatement extends StatementBase {
  readonly kind: "unknown";
}

export type Statement =
  | TitleStatement
  | StyleStatement
  | SizeStatement
  | ElementStatement
  | EvolveStatement
  | PipelineStatement
  | LinkStatement
  | UrlStatement
  | NoteStatement
  | AnnotationStatement
  | AnnotationsStatement
  | AttitudeStatement
  | EvolutionStatement
  | ValueChainStatement
  | YAxisStatement
  | AcceleratorStatement
  | MethodStatement
  | HeaderStatement
  | AccessibilityStatement
  | UnknownStatement;

/** A comment; `block` may be one line's share of a comment of several lines. The span includes the marks. */
export interface CommentPart extends Span {
  readonly style: "line" | "block" | "hash" | "percent";
}

/** One line of the file. */
export interface LineNode {
  /** The line's characters without its line end. */
  readonly text: string;
  /** `\n`, `\r\n`, `\r`, or empty on the last line. */
  readonly lineEnd: string;
  readonly comments: readonly CommentPart[];
  /** Usually none or one; a one-line block `pipeline P { component A [0.3] }` has two. */
  readonly statements: readonly Statement[];
  /** A `{` that opens a pipeline block. */
  readonly openBrace: Span | undefined;
  /** A `}` that closes one. */
  readonly closeBrace: Span | undefined;
  /** Problems of comments and braces; those of statements are on the statements. */
  readonly problems: readonly SyntaxProblem[];
}

/** A `{ … }` block; lines are zero-based. */
export interface PipelineBlock {
  /** Line of the `pipeline` statement; undefined for braces that follow no pipeline. */
  readonly ownerLine: number | undefined;
  readonly openLine: number;
  /** The line of the closing brace, or the last line that still belongs to an unclosed block. */
  readonly endLine: number;
  readonly closed: boolean;
}

/** A parsed document. */
export interface SyntaxTree {
  /** How the text is written; what is read, offered and written back goes by it. */
  readonly dialect: Dialect;
  readonly lines: readonly LineNode[];
  /** Offset of the first character of each line. */
  readonly lineStarts: ArrayLike<number>;
  /** Blocks by ascending `openLine`. */
  readonly blocks: readonly PipelineBlock[];
}

import type {
  CommentPart,
  DecoratorName,
  KeywordPart,
  LinkOperatorPart,
  MapStyle,
  Statement,
} from "../../language/nodes";
import type { Span } from "../../language/text";

/** What a name does where it stands. */
export type NameUse =
  | "declaration"
  | "linkEnd"
  | "evolveSource"
  | "evolveName"
  | "pipelineOwner"
  | "method"
  | "urlReference"
  | "urlName"
  | "acceleratorName";

/** What a number says. Ranges: visibility, evolution and their kin 0..1; label and size in px. */
export type NumberMeaning =
  | "visibility"
  | "evolution"
  | "childEvolution"
  | "rangeStart"
  | "rangeEnd"
  | "evolveTarget"
  | "labelX"
  | "labelY"
  | "width"
  | "height"
  | "annotationNumber";

interface PartBase extends Span {
  /** The statement it belongs to; undefined for a comment. */
  readonly statement: Statement | undefined;
}

/** The first word of a statement. */
export interface KeywordLinePart extends PartBase {
  readonly role: "keyword";
  readonly keyword: KeywordPart;
}

/** A name; for a `url(ref)` the reference. */
export interface NameLinePart extends PartBase {
  readonly role: "name";
  readonly use: NameUse;
  /** As shown. */
  readonly text: string;
  /** Folded, see `NamePart.key`. */
  readonly key: string;
}

/** A number; `value` is NaN when it could not be read. */
export interface NumberLinePart extends PartBase {
  readonly role: "number";
  readonly meaning: NumberMeaning;
  readonly value: number;
}

/** A word in `( … )`, or the bare word `inertia`. */
export interface DecoratorLinePart extends PartBase {
  readonly role: "decorator";
  readonly decorator: DecoratorName;
}

/** The words `label`, `evolve` and `url` behind an element. */
export interface TrailerLinePart extends PartBase {
  readonly role: "trailer";
  readonly word: "label" | "evolve" | "url";
}

/** The flag `--hide`. */
export interface FlagLinePart extends PartBase {
  readonly role: "flag";
}

/** The value of a `style` line; `style` is undefined when it is unknown. */
export interface StyleLinePart extends PartBase {
  readonly role: "style";
  readonly style: MapStyle | undefined;
}

/** A label of the evolution axis; `index` counts from 0. */
export interface StageLinePart extends PartBase {
  readonly role: "stage";
  readonly index: number;
}

/** `->`, `+>` … */
export interface OperatorLinePart extends PartBase {
  readonly role: "operator";
  readonly operator: LinkOperatorPart;
}

/** Text without meaning to the language: titles, notes, contexts, addresses. */
export interface TextLinePart extends PartBase {
  readonly role: "text";
}

/** A comment, or one line's share of it. */
export interface CommentLinePart extends PartBase {
  readonly role: "comment";
  readonly comment: CommentPart;
}

/** Anything that can stand at a position. */
export type LinePart =
  | KeywordLinePart
  | NameLinePart
  | NumberLinePart
  | DecoratorLinePart
  | TrailerLinePart
  | FlagLinePart
  | StyleLinePart
  | StageLinePart
  | OperatorLinePart
  | TextLinePart
  | CommentLinePart;

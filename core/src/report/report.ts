/**
 * A report as data: what is said, in which order, and which line of the map it is about. Writers turn it into
 * Markdown, HTML or JSON; none of them adds or leaves out a fact.
 */

/** A name (or other text) that leads to a line of a map, zero-based. */
export interface PlaceLink {
  readonly text: string;
  readonly line: number;
  /** URI of another map; absent for the map that the report is about. */
  readonly uri?: string;
}

/** Text that stands out. */
export interface Strong {
  readonly strong: string;
}

/** A word of the language, such as a tag to write. */
export interface Code {
  readonly code: string;
}

/** One line of text in pieces. Strings are literal: writers escape them. */
export type Text = readonly (string | PlaceLink | Strong | Code)[];

/** A sentence or a few. */
export interface Paragraph {
  readonly kind: "paragraph";
  readonly text: Text;
}

/** A list, with a line of introduction. */
export interface List {
  readonly kind: "list";
  readonly intro?: Text | undefined;
  readonly ordered: boolean;
  readonly items: readonly Text[];
}

/** A table; every row has as many cells as there are columns. */
export interface Table {
  readonly kind: "table";
  readonly caption?: string | undefined;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Text[])[];
}

export interface Column {
  readonly title: string;
  /** Numbers stand right. */
  readonly numeric?: boolean | undefined;
}

/** Things with several lines each. */
export interface Entries {
  readonly kind: "entries";
  readonly items: readonly Entry[];
}

export interface Entry {
  readonly title: Text;
  /** Beside the title. */
  readonly note: Text;
  readonly lines: readonly Text[];
}

/** Words of the author, taken from tags. */
export interface Stated {
  readonly kind: "stated";
  readonly label: string;
  readonly items: readonly Text[];
}

/** What only an author can say, with the tags to write. */
export interface Prompt {
  readonly kind: "prompt";
  readonly items: readonly PromptItem[];
}

export interface PromptItem {
  readonly what: string;
  /** An example of the whole comment: `// @competitor …`. */
  readonly tag: string;
}

/** The picture of the map. */
export interface Picture {
  readonly kind: "picture";
}

/** Sentences of a language model that hold against the facts; always shown as what they are. */
export interface Generated {
  readonly kind: "generated";
  /** What the model is called. */
  readonly model: string;
  readonly sentences: readonly GeneratedSentence[];
}

export interface GeneratedSentence {
  readonly text: Text;
  /** The facts that it rests on by their ids, as links where they stand on a line. */
  readonly facts: Text;
}

/** A part of a section. */
export type Block = Paragraph | List | Table | Entries | Stated | Prompt | Picture | Generated;

/** One of the fifteen sections, or an appendix. */
export interface Section {
  /** Stable and unique, for addresses inside a document: `value-chain`. */
  readonly id: string;
  /** `1` to `15`, or `A` to `G`. */
  readonly number: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** Everything there is to say of one map. */
export interface Report {
  readonly title: string;
  /** In the order of the seed's analysis (analysis reference 5.1). */
  readonly sections: readonly Section[];
  /** Those for which the map has something. */
  readonly appendices: readonly Section[];
}

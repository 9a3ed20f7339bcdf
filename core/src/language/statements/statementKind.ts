import type { PieceList } from "../format/pieceList";
import type { LineScanner } from "../lineScanner";
import type { KeywordPart, Statement } from "../nodes";

/** A ready-made statement with tab stops in VS Code's snippet syntax. */
export interface StatementSnippet {
  /** What is typed to get it. */
  readonly prefix: string;
  readonly description: string;
  /** Lines with `${1:placeholder}` tab stops. */
  readonly body: readonly string[];
}

/** What the choices of `stageStop` mean, for descriptions. */
export const STAGE_CHOICES = "0.1 genesis, 0.3 custom built, 0.55 product, 0.85 commodity";

/**
 * A tab stop for an evolution with the stages to choose from, as OnlineWardleyMaps draws them: their middles.
 *
 * @param first the stage that is offered first, 0..3
 */
export function stageStop(stop: number, first = 0): string {
  const middles = ["0.1", "0.3", "0.55", "0.85"];
  const [chosen] = middles.splice(first, 1);
  return `\${${stop}|${[chosen, ...middles].join(",")}|}`;
}

/**
 * What may stand behind the keyword, as the grammar colours it. A part says where it stands: `name`, `movement`,
 * `text`, `note`, `stages`, `flag` and `style` right behind the keyword, `textBehindBracket` behind the brackets,
 * the others wherever they can be told from the rest.
 */
export type HighlightPart =
  | "name"
  | "movement"
  | "coordinates"
  | "label"
  | "decorators"
  | "inertia"
  | "inlineEvolve"
  | "url"
  | "address"
  | "number"
  | "text"
  | "textBehindBracket"
  | "note"
  | "stages"
  | "flag"
  | "style"
  | "brace"
  | "link";

/**
 * Everything the text side of the product knows of one kind of statement: one file per kind, one line in
 * `statements/index.ts`. The grammar, the snippets, keyword hover and completion are made from it.
 */
export interface StatementKind<S extends Statement = Statement> {
  readonly kind: S["kind"];
  /** The words it starts with; empty for links, which have none. */
  readonly keywords: readonly string[];
  /** Those of the keywords that are old forms of the others. */
  readonly legacyKeywords?: readonly string[];
  /** The form in one line, parts in angle brackets, optional ones in parentheses. */
  readonly signature: string;
  /** The same for its other forms: inside a pipeline block, with another list of numbers. */
  readonly otherSignatures?: readonly string[];
  /** What it means, in Markdown, one short paragraph. */
  readonly documentation: string;
  /** A line (or a few) of valid text. */
  readonly example: string;
  /** Set when a newer form exists; says which. */
  readonly deprecated?: string;
  readonly snippets: readonly StatementSnippet[];
  /** LSP `SymbolKind` of what it declares; undefined when it is not in the outline. */
  readonly symbolKind: number | undefined;
  /**
   * When a line that starts with the keyword and holds an arrow is a link from a name that begins with that
   * word (T3): `always`, or `without-bracket` when no `[` follows. Absent: never.
   */
  readonly yieldsToLink?: "always" | "without-bracket";
  /** What may follow the keyword; where two could begin at one place the grammar takes the earlier. */
  readonly highlight: readonly HighlightPart[];
  /** Reads the rest of the line; `keyword` has been read. Undefined for links. */
  parse(scanner: LineScanner, keyword: KeywordPart): S;
  /** Names its parts in the order of the line, with what stands between them in canonical form. */
  format(statement: S, out: PieceList): void;
}

import type { LineScanner } from "../../lineScanner";
import type { KeywordPart, Statement } from "../../nodes";
import type { StatementKind } from "../../statements/statementKind";

/** What the text side of the product knows of one kind of statement of a Mermaid map; see `StatementKind`. */
export interface MermaidKind<S extends Statement = Statement>
  extends Pick<
    StatementKind<S>,
    | "kind"
    | "keywords"
    | "signature"
    | "otherSignatures"
    | "documentation"
    | "example"
    | "snippets"
    | "symbolKind"
  > {
  /** Reads the rest of the statement; `keyword` has been read. */
  parse(scanner: LineScanner, keyword: KeywordPart): S;
}

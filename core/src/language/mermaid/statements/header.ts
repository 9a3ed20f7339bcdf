import { MERMAID_HEADER } from "../../dialect";
import type { HeaderStatement } from "../../nodes";
import { asErrors } from "../parts";
import type { MermaidKind } from "./mermaidKind";

export const header: MermaidKind<HeaderStatement> = {
  kind: "header",
  keywords: [MERMAID_HEADER],
  signature: MERMAID_HEADER,
  documentation: "What Mermaid knows a Wardley map by: the first word of the diagram.",
  example: MERMAID_HEADER,
  snippets: [],
  symbolKind: undefined,
  parse(scanner, keyword) {
    if (keyword.text !== MERMAID_HEADER) {
      scanner.problem(
        "keyword-case",
        keyword.start,
        keyword.end,
        `Mermaid wants '${MERMAID_HEADER}' in lower case.`,
        { replacement: MERMAID_HEADER, fixTitle: `Write '${MERMAID_HEADER}'` },
      );
    }
    const problems = asErrors(scanner.takeProblems());
    return { kind: "header", start: keyword.start, end: keyword.end, keyword, problems };
  },
};

import { takeCoordinates } from "../coordinates";
import type { AnnotationsStatement } from "../nodes";
import type { StatementKind } from "./statementKind";

export const annotations: StatementKind<AnnotationsStatement> = {
  kind: "annotations",
  keywords: ["annotations"],
  signature: "annotations [<visibility>, <evolution>]",
  documentation: "Where the box with the texts of all annotations stands.",
  example: "annotations [0.2, 0.03]",
  snippets: [
    {
      prefix: "annotations",
      description: "Where the box of annotations stands",
      body: ["annotations [${1:0.2}, ${2:0.03}]"],
    },
  ],
  symbolKind: undefined,
  yieldsToLink: "without-bracket",
  highlight: ["coordinates"],
  parse(scanner, keyword) {
    scanner.skipBlanks();
    const coordinates = scanner.peek() === 91 ? takeCoordinates(scanner) : undefined;
    if (!coordinates) {
      scanner.problem(
        "incomplete-statement",
        keyword.start,
        keyword.end,
        "'annotations' needs a position: `annotations [0.2, 0.03]`.",
      );
    }
    scanner.rejectRest(keyword);
    const problems = scanner.takeProblems();
    return { kind: "annotations", start: keyword.start, end: scanner.end, keyword, coordinates, problems };
  },
  format(statement, out) {
    out.add(statement.keyword);
    out.places(statement.coordinates);
  },
};

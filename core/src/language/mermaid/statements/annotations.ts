import type { AnnotationsStatement } from "../../nodes";
import { asErrors, takePlaces } from "../parts";
import type { MermaidKind } from "./mermaidKind";

export const annotations: MermaidKind<AnnotationsStatement> = {
  kind: "annotations",
  keywords: ["annotations"],
  signature: "annotations [<visibility>, <evolution>]",
  documentation: "Where the list of annotations stands.",
  example: "annotations [0.9, 0.1]",
  snippets: [
    {
      prefix: "annotations",
      description: "Where the list of annotations stands",
      body: ["annotations [${1:0.9}, ${2:0.1}]"],
    },
  ],
  symbolKind: undefined,
  parse(scanner, keyword) {
    scanner.skipBlanks();
    const coordinates = scanner.peek() === 91 ? takePlaces(scanner, 2, true) : undefined;
    if (coordinates?.numbers.length !== 2) {
      scanner.problem(
        "incomplete-statement",
        keyword.start,
        keyword.end,
        "'annotations' needs a position: `annotations [0.9, 0.1]`.",
      );
    }
    scanner.rejectRest(keyword);
    const problems = asErrors(scanner.takeProblems());
    return { kind: "annotations", start: keyword.start, end: scanner.end, keyword, coordinates, problems };
  },
};

import type { PipelineStatement } from "../../nodes";
import { asErrors, bracketFrom, takeMermaidName, takePlaces } from "../parts";
import type { MermaidKind } from "./mermaidKind";

export const pipeline: MermaidKind<PipelineStatement> = {
  kind: "pipeline",
  keywords: ["pipeline"],
  signature: "pipeline <name> { … }",
  documentation:
    "Alternatives for one component, drawn as a box around the components of its block, each with its evolution only.",
  example: "pipeline Payment {\n  component Cash [0.55]\n  component Contactless [0.72]\n}",
  snippets: [
    {
      prefix: "pipeline",
      description: "A pipeline with its choices",
      body: [
        "pipeline ${1:Name} {",
        "  component ${2:First} [${3:0.3}]",
        "  component ${4:Second} [${5:0.6}]",
        "}",
      ],
    },
  ],
  symbolKind: 10,
  parse(scanner, keyword) {
    const name = takeMermaidName(scanner, bracketFrom(scanner));
    scanner.skipBlanks();
    const range = scanner.peek() === 91 ? takePlaces(scanner, 2) : undefined;
    if (!name) {
      scanner.problem(
        "incomplete-statement",
        keyword.start,
        keyword.end,
        "'pipeline' needs the name of the component it belongs to.",
      );
    }
    if (range) {
      scanner.problem(
        "unexpected-text",
        range.start,
        range.end,
        "Mermaid takes no range for a pipeline: put its choices between braces, `{` on this line.",
      );
    }
    scanner.rejectRest(keyword);
    return {
      kind: "pipeline",
      start: keyword.start,
      end: scanner.end,
      keyword,
      name,
      range,
      problems: asErrors(scanner.takeProblems()),
    };
  },
};

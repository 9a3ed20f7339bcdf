import { takeCoordinates } from "../../coordinates";
import type { SizeStatement } from "../../nodes";
import { asErrors, wantWhole } from "../parts";
import type { MermaidKind } from "./mermaidKind";

export const size: MermaidKind<SizeStatement> = {
  kind: "size",
  keywords: ["size"],
  signature: "size [<width>, <height>]",
  documentation: "The size of the picture in px, whole numbers.",
  example: "size [1100, 800]",
  snippets: [
    { prefix: "size", description: "The size of the picture in px", body: ["size [${1:1100}, ${2:800}]"] },
  ],
  symbolKind: undefined,
  parse(scanner, keyword) {
    scanner.skipBlanks();
    const bracket = scanner.peek() === 91 ? takeCoordinates(scanner) : undefined;
    if (bracket?.numbers.length !== 2) {
      scanner.problem(
        "incomplete-statement",
        keyword.start,
        keyword.end,
        "'size' needs a width and a height in brackets: `size [1100, 800]`.",
      );
    }
    wantWhole(scanner, bracket, false);
    scanner.rejectRest(keyword);
    const problems = asErrors(scanner.takeProblems());
    return { kind: "size", start: keyword.start, end: scanner.end, keyword, size: bracket, problems };
  },
};

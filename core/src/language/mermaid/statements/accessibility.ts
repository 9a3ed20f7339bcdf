import { COLON } from "../../characters";
import { textPart } from "../../names";
import type { AccessibilityStatement } from "../../nodes";
import { asErrors } from "../parts";
import type { MermaidKind } from "./mermaidKind";

export const accessibility: MermaidKind<AccessibilityStatement> = {
  kind: "accessibility",
  keywords: ["accTitle", "accDescr"],
  signature: "accTitle|accDescr: <text>",
  documentation:
    "What screen readers say of the picture: its name and its description. A description of several lines stands in braces.",
  example: "accDescr: How bread comes to the table",
  snippets: [
    {
      prefix: "accTitle",
      description: "The picture's name for screen readers",
      body: ["accTitle: ${1:Title}"],
    },
    {
      prefix: "accDescr",
      description: "The picture's description for screen readers",
      body: ["accDescr: ${1:Description}"],
    },
  ],
  symbolKind: undefined,
  parse(scanner, keyword) {
    scanner.skipBlanks();
    if (scanner.peek() === COLON) scanner.position++;
    else {
      scanner.problem(
        "incomplete-statement",
        keyword.start,
        keyword.end,
        `'${keyword.word}' needs a colon and a text: \`${keyword.word}: text\`.`,
      );
    }
    const text = textPart(scanner.text, scanner.position, scanner.end);
    const problems = asErrors(scanner.takeProblems());
    return { kind: "accessibility", start: keyword.start, end: scanner.end, keyword, text, problems };
  },
};

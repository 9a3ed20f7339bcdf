import { BRACE_OPEN } from "../characters";
import { takeCoordinates } from "../coordinates";
import { Column } from "../format/pieceList";
import type { PipelineStatement } from "../nodes";
import { STAGE_CHOICES, type StatementKind, stageStop } from "./statementKind";

export const pipeline: StatementKind<PipelineStatement> = {
  kind: "pipeline",
  keywords: ["pipeline"],
  signature: "pipeline <name> ([<start>, <end>]) ({ … })",
  documentation:
    "Alternatives for one component, drawn as a box: from evolution `start` to `end`, or around the components of the block that follows, each with its evolution only.",
  example: "pipeline Payment\n{\n  component Cash [0.55]\n  component Contactless [0.72]\n}",
  snippets: [
    {
      prefix: "pipeline",
      description: `A pipeline with its choices: ${STAGE_CHOICES}`,
      body: [
        "pipeline ${1:Name}",
        "{",
        `  component \${2:First} [${stageStop(3, 1)}]`,
        `  component \${4:Second} [${stageStop(5, 2)}]`,
        "}",
      ],
    },
    {
      prefix: "pipeline range",
      description: "A pipeline from one evolution to another",
      body: ["pipeline ${1:Name} [${2:0.3}, ${3:0.6}]"],
    },
  ],
  symbolKind: 10,
  yieldsToLink: "without-bracket",
  highlight: ["name", "coordinates", "brace"],
  parse(scanner, keyword) {
    const name = scanner.takeName();
    scanner.skipBlanks();
    const range = scanner.peek() === 91 ? takeCoordinates(scanner) : undefined;
    if (!name) {
      scanner.problem(
        "incomplete-statement",
        keyword.start,
        keyword.end,
        "'pipeline' needs the name of the component it belongs to.",
      );
    } else if (range && range.numbers.length !== 2) {
      scanner.problem(
        "malformed-number",
        range.start,
        range.end,
        range.numbers.length < 2
          ? `The pipeline of '${name.text}' needs two numbers, [start, end]; it is hidden until then.`
          : `The pipeline of '${name.text}' needs two numbers, [start, end]; only the first two are read.`,
        { severity: "warning" },
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
      problems: scanner.takeProblems(),
    };
  },
  format(statement, out) {
    out.add(statement.keyword);
    out.add(statement.name, " ", Column.name);
    out.places(statement.range);
  },
};

/** Column of a `{` that ends the text, or of one that opens a one-line block; -1 when there is none. */
export function blockBraceAt(text: string, from: number, end: number): number {
  const last = text.charCodeAt(end - 1);
  if (last === BRACE_OPEN) return end - 1;
  if (last !== 125) return -1;
  const open = text.indexOf("{", from);
  return open >= 0 && open < end ? open : -1;
}

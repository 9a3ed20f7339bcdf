import { takeCoordinates } from "../coordinates";
import type { AcceleratorStatement } from "../nodes";
import { printNumbers } from "./element";
import type { StatementKind } from "./statementKind";

export const accelerator: StatementKind<AcceleratorStatement> = {
  kind: "accelerator",
  keywords: ["accelerator", "deaccelerator"],
  signature: "accelerator|deaccelerator <name> [<visibility>, <evolution>]",
  documentation: "A broad arrow that pushes evolution on, or holds it back.",
  example: "accelerator Open standards [0.5, 0.6]",
  snippets: ["accelerator", "deaccelerator"].map((word) => ({
    prefix: word,
    description: word === "accelerator" ? "What pushes evolution on" : "What holds evolution back",
    body: [`${word} \${1:Name} [\${2:0.5}, \${3:0.5}]`],
  })),
  symbolKind: 24,
  yieldsToLink: "without-bracket",
  highlight: ["name", "coordinates"],
  parse(scanner, keyword) {
    const name = scanner.takeName();
    scanner.skipBlanks();
    const coordinates = scanner.peek() === 91 ? takeCoordinates(scanner) : undefined;
    if (!name) {
      scanner.problem(
        "incomplete-statement",
        keyword.start,
        keyword.end,
        `'${keyword.word}' needs a name and a position: \`${keyword.word} Name [0.5, 0.5]\`.`,
      );
    }
    scanner.rejectRest(keyword);
    return {
      kind: "accelerator",
      deaccelerator: keyword.word === "deaccelerator",
      start: keyword.start,
      end: scanner.end,
      keyword,
      name,
      coordinates,
      problems: scanner.takeProblems(),
    };
  },
  print(statement, text) {
    const slice = (span: { start: number; end: number }) => text.slice(span.start, span.end);
    const parts = [statement.deaccelerator ? "deaccelerator" : "accelerator"];
    if (statement.name) parts.push(slice(statement.name));
    if (statement.coordinates) parts.push(printNumbers(statement.coordinates.numbers.map(slice)));
    return parts.join(" ");
  },
};

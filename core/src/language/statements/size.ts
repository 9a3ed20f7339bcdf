import { takeCoordinates } from "../coordinates";
import type { ProblemDetails } from "../lineScanner";
import type { SizeStatement } from "../nodes";
import type { StatementKind } from "./statementKind";

export const size: StatementKind<SizeStatement> = {
  kind: "size",
  keywords: ["size"],
  signature: "size [<width>, <height>]",
  documentation: "The size of the map area in px. The last one counts.",
  example: "size [1000, 600]",
  snippets: [
    { prefix: "size", description: "The size of the map area in px", body: ["size [${1:1000}, ${2:600}]"] },
  ],
  symbolKind: undefined,
  yieldsToLink: "without-bracket",
  highlight: ["coordinates"],
  parse(scanner, keyword) {
    scanner.skipBlanks();
    const bracket = scanner.peek() === 91 ? takeCoordinates(scanner) : undefined;
    if (!bracket) {
      scanner.problem(
        "incomplete-statement",
        keyword.start,
        scanner.end,
        "'size' needs a width and a height in brackets: `size [1000, 600]`.",
        sizeMeant(scanner.text.slice(keyword.start, scanner.end)),
      );
      scanner.position = scanner.end;
    }
    scanner.rejectRest(keyword);
    const problems = scanner.takeProblems();
    return { kind: "size", start: keyword.start, end: scanner.end, keyword, size: bracket, problems };
  },
  format(statement, out) {
    out.add(statement.keyword);
    if (statement.size) out.list(statement.size, " ");
  },
};

/** `size 800x600`, `size 800 600`. */
function sizeMeant(text: string): ProblemDetails | undefined {
  const found = /^size\s+(\d{1,5})\s?[x×*,\s]\s?(\d{1,5})$/i.exec(text.trimEnd());
  if (!found) return undefined;
  const replacement = `size [${found[1]}, ${found[2]}]`;
  return { replacement, fixTitle: `Write '${replacement}'` };
}

import type { YAxisStatement } from "../nodes";
import { formatStages, splitStages } from "./evolution";
import type { StatementKind } from "./statementKind";

export const yAxis: StatementKind<YAxisStatement> = {
  kind: "y-axis",
  keywords: ["y-axis"],
  signature: "y-axis <label>-><bottom>-><top>",
  documentation: "The label of the value chain axis and the words at its ends, in an old form.",
  example: "y-axis Value->Invisible->Visible",
  deprecated: "No current tool but this one reads it; remove it.",
  snippets: [],
  symbolKind: undefined,
  highlight: ["stages"],
  parse(scanner, keyword) {
    scanner.problem(
      "legacy-keyword",
      keyword.start,
      keyword.end,
      "'y-axis' is no longer read by OnlineWardleyMaps, which takes the line for a link.",
    );
    scanner.skipBlanks();
    const texts =
      scanner.position < scanner.end ? splitStages(scanner.text, scanner.position, scanner.end) : [];
    if (texts.length === 0) {
      scanner.problem(
        "incomplete-statement",
        keyword.start,
        keyword.end,
        "'y-axis' needs a label and two ends: `y-axis Label->Bottom->Top`.",
      );
    }
    const problems = scanner.takeProblems();
    return { kind: "y-axis", start: keyword.start, end: scanner.end, keyword, texts, problems };
  },
  format(statement, out) {
    out.add(statement.keyword);
    formatStages(statement.texts, out);
  },
};

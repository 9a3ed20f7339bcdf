import { Column } from "../format/pieceList";
import type { MethodStatement } from "../nodes";
import type { StatementKind } from "./statementKind";

/** Legacy lines that set the method of a component declared elsewhere (language reference 2.18). */
export const method: StatementKind<MethodStatement> = {
  kind: "method",
  keywords: ["build", "buy", "outsource"],
  signature: "build|buy|outsource <name>",
  documentation: "How a component is sourced, in its old form.",
  example: "buy Power",
  deprecated: "Write the decorator on the component: `component Power [0.2, 0.8] (buy)`.",
  snippets: [],
  symbolKind: undefined,
  yieldsToLink: "always",
  highlight: ["name"],
  parse(scanner, keyword) {
    const name = scanner.takeName(scanner.end);
    if (name) {
      scanner.problem(
        "legacy-keyword",
        keyword.start,
        keyword.end,
        `'${keyword.word}' as a keyword is no longer read by OnlineWardleyMaps: write (${keyword.word}) on the component '${name.text}'.`,
      );
    } else {
      scanner.problem(
        "incomplete-statement",
        keyword.start,
        keyword.end,
        `'${keyword.word}' needs the name of a component.`,
      );
    }
    const problems = scanner.takeProblems();
    return {
      kind: "method",
      method: keyword.word as MethodStatement["method"],
      start: keyword.start,
      end: scanner.end,
      keyword,
      name,
      problems,
    };
  },
  format(statement, out) {
    out.add(statement.keyword);
    out.add(statement.name, " ", Column.name);
  },
};

import type { ValueChainStatement } from "../nodes";
import type { StatementKind } from "./statementKind";

export const valuechain: StatementKind<ValueChainStatement> = {
  kind: "valuechain",
  keywords: ["valuechain"],
  signature: "valuechain --hide",
  documentation: "Hides the value chain axis and its label.",
  example: "valuechain --hide",
  snippets: [{ prefix: "valuechain", description: "Hide the value chain axis", body: ["valuechain --hide"] }],
  symbolKind: undefined,
  yieldsToLink: "always",
  highlight: ["flag"],
  parse(scanner, keyword) {
    scanner.skipBlanks();
    const flagAt = scanner.position;
    const hide = scanner.takeWord("--hide") ? { start: flagAt, end: flagAt + 6 } : undefined;
    if (!hide) {
      scanner.problem(
        "incomplete-statement",
        keyword.start,
        scanner.end,
        "'valuechain' takes only `--hide`; without it the line does nothing.",
      );
      scanner.position = scanner.end;
    }
    scanner.rejectRest(keyword);
    const problems = scanner.takeProblems();
    return { kind: "valuechain", start: keyword.start, end: scanner.end, keyword, hide, problems };
  },
  format(statement, out) {
    out.add(statement.keyword);
    out.add(statement.hide);
  },
};

import { textPart } from "../names";
import type { TitleStatement } from "../nodes";
import type { StatementKind } from "./statementKind";

export const title: StatementKind<TitleStatement> = {
  kind: "title",
  keywords: ["title"],
  signature: "title <text>",
  documentation: "The map's title, drawn above it. The first one counts.",
  example: "title Bakery supply 2027",
  snippets: [{ prefix: "title", description: "The map's title", body: ["title ${1:Title}"] }],
  symbolKind: 15,
  highlight: ["text"],
  parse(scanner, keyword) {
    const text = textPart(scanner.text, scanner.position, scanner.end);
    if (!text) {
      scanner.problem("incomplete-statement", keyword.start, keyword.end, "'title' needs a text.");
    }
    const problems = scanner.takeProblems();
    return { kind: "title", start: keyword.start, end: scanner.end, keyword, text, problems };
  },
  format(statement, out) {
    out.add(statement.keyword);
    out.add(statement.text);
  },
};

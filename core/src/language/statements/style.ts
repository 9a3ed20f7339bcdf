import { textPart } from "../names";
import type { MapStyle, StyleStatement } from "../nodes";
import type { StatementKind } from "./statementKind";

/** The values of `style`; American spelling is accepted too. */
export const STYLES: readonly MapStyle[] = ["plain", "wardley", "colour", "handwritten", "dark"];

export const style: StatementKind<StyleStatement> = {
  kind: "style",
  keywords: ["style"],
  signature: "style plain|wardley|colour|handwritten|dark",
  documentation: "The look of the map. The last one counts; without any the map is plain.",
  example: "style wardley",
  snippets: [
    {
      prefix: "style",
      description: "The look of the map",
      body: ["style ${1|wardley,plain,colour,handwritten,dark|}"],
    },
  ],
  symbolKind: undefined,
  yieldsToLink: "always",
  highlight: ["style"],
  parse(scanner, keyword) {
    scanner.skipBlanks();
    const valueEnd = scanner.wordEnd();
    const value = textPart(scanner.text, scanner.position, valueEnd);
    scanner.position = valueEnd;
    let known: MapStyle | undefined;
    if (!value) {
      scanner.problem(
        "incomplete-statement",
        keyword.start,
        keyword.end,
        `'style' needs a value: ${STYLES.join(", ")}.`,
      );
    } else {
      const name = value.text.toLowerCase() === "color" ? "colour" : value.text.toLowerCase();
      known = STYLES.find((candidate) => candidate === name);
      if (!known) {
        scanner.problem(
          "unknown-value",
          value.start,
          value.end,
          `'${value.text}' is no style, so the map is plain: use ${STYLES.join(", ")}.`,
        );
      } else if (value.text !== value.text.toLowerCase()) {
        scanner.problem(
          "keyword-case",
          value.start,
          value.end,
          `OnlineWardleyMaps draws '${value.text}' as plain: write '${known}' in lower case.`,
          { replacement: known, fixTitle: `Write '${known}'` },
        );
      }
    }
    scanner.rejectRest(keyword);
    const problems = scanner.takeProblems();
    return { kind: "style", start: keyword.start, end: scanner.end, keyword, value, style: known, problems };
  },
  format(statement, out) {
    out.add(statement.keyword);
    out.add(statement.value);
  },
};

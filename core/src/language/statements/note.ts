import { QUOTE } from "../characters";
import { takeCoordinates } from "../coordinates";
import { Column } from "../format/pieceList";
import { type LineScanner, shorten } from "../lineScanner";
import { textPart } from "../names";
import type { NoteStatement } from "../nodes";
import { numberEnd } from "../numbers";
import type { StatementKind } from "./statementKind";

export const note: StatementKind<NoteStatement> = {
  kind: "note",
  keywords: ["note"],
  signature: "note <text> [<visibility>, <evolution>]",
  documentation: "Free text at a point. In quotes, `\\n` breaks the line.",
  example: 'note "phase 2\\nstarts here" [0.2, 0.64]',
  snippets: [
    { prefix: "note", description: "Free text on the map", body: ["note ${1:Text} [${2:0.2}, ${3:0.5}]"] },
  ],
  symbolKind: 15,
  highlight: ["note", "coordinates"],
  parse(scanner, keyword) {
    scanner.skipBlanks();
    const text = scanner.takeName(scanner.peek() === QUOTE ? undefined : positionBracket(scanner));
    if (text?.quoted) rejectUpTo(scanner, scanner.find("["));
    scanner.skipBlanks();
    const coordinates = scanner.peek() === 91 ? takeCoordinates(scanner) : undefined;
    if (!text) {
      scanner.problem(
        "incomplete-statement",
        keyword.start,
        keyword.end,
        "'note' needs a text and a position: `note text [0.2, 0.6]`.",
      );
    }
    scanner.rejectRest(keyword);
    const problems = scanner.takeProblems();
    return { kind: "note", start: keyword.start, end: scanner.end, keyword, text, coordinates, problems };
  },
  format(statement, out) {
    out.add(statement.keyword);
    out.add(statement.text, " ", Column.name);
    out.places(statement.coordinates);
  },
};

/** Between a quoted text and its position nothing may stand. */
function rejectUpTo(scanner: LineScanner, bracket: number): void {
  const rest = bracket < 0 ? undefined : textPart(scanner.text, scanner.position, bracket);
  if (!rest) return;
  scanner.problem(
    "unexpected-text",
    rest.start,
    rest.end,
    `'${shorten(rest.text)}' is ignored: a note in quotes ends with its second quote.`,
    { replacement: "", fixTitle: `Remove '${shorten(rest.text)}'` },
  );
  scanner.position = bracket;
}

/**
 * Where the position of an unquoted note starts: the first bracket that holds numbers, so that brackets in the
 * text stay text; else the last bracket; -1 (as `find`) when there is none.
 */
function positionBracket(scanner: LineScanner): number | undefined {
  const { text, end } = scanner;
  let last: number | undefined;
  for (let at = scanner.find("["); at >= 0; at = scanner.find("[", at + 1)) {
    last = at;
    let from = at + 1;
    while (text.charCodeAt(from) === 32) from++;
    if (numberEnd(text, from, end) > from) return at;
  }
  return last !== undefined && !text.includes("]", last) ? last : -1;
}

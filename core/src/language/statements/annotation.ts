import { BRACKET_CLOSE, BRACKET_OPEN, COMMA } from "../characters";
import { takeCoordinates } from "../coordinates";
import { Column } from "../format/pieceList";
import type { LineScanner } from "../lineScanner";
import { textPart } from "../names";
import type { AnnotationStatement, CoordinatesPart, NumberPart } from "../nodes";
import { readNumber } from "../numbers";
import type { Span } from "../text";
import type { StatementKind } from "./statementKind";

export const annotation: StatementKind<AnnotationStatement> = {
  kind: "annotation",
  keywords: ["annotation"],
  signature: "annotation <number> [<visibility>, <evolution>] <text>",
  otherSignatures: ["annotation <number> [[<visibility>, <evolution>], …] <text>"],
  documentation:
    "A numbered circle, at one place or at several (`[[v, e], [v, e]]`), with its text in the annotation box.",
  example: "annotation 3 [[0.4, 0.5], [0.2, 0.7]] Same supplier in both places",
  snippets: [
    {
      prefix: "annotation",
      description: "A numbered circle with a text in the box",
      body: ["annotation ${1:1} [${2:0.5}, ${3:0.5}] ${4:Text}"],
    },
  ],
  symbolKind: 15,
  highlight: ["number", "coordinates", "textBehindBracket"],
  parse(scanner, keyword) {
    scanner.skipBlanks();
    const isUnnumbered = scanner.peek() === BRACKET_OPEN;
    const number = takeNumber(scanner);
    scanner.skipBlanks();
    if (scanner.peek() === COMMA) scanner.position++;
    scanner.skipBlanks();
    const occurrences = scanner.peek() === BRACKET_OPEN ? takeOccurrences(scanner) : [];
    if (occurrences.length === 0 || isUnnumbered) {
      scanner.problem(
        "incomplete-statement",
        keyword.start,
        keyword.end,
        "'annotation' needs a number and a position: `annotation 1 [0.4, 0.5] text`.",
      );
    }
    const text = textPart(scanner.text, scanner.position, scanner.end);
    return {
      kind: "annotation",
      start: keyword.start,
      end: scanner.end,
      keyword,
      number,
      occurrences,
      text,
      problems: scanner.takeProblems(),
    };
  },
  format(statement, out) {
    out.add(statement.keyword);
    const { number, occurrences } = statement;
    const [first, last] = [occurrences[0], occurrences.at(-1)];
    if (number) out.add(number, " ", Column.name);
    if (!first || !last) return;
    const comma = out.text.indexOf(",", number?.end ?? first.start);
    if (comma >= 0 && comma < first.start) out.add({ start: comma, end: comma + 1 }, "");
    out.list(
      listSpan(out.text, first, last),
      " ",
      Column.position,
      occurrences.flatMap((part) => part.numbers),
    );
    out.add(statement.text, " ", Column.trailer);
  },
};

/** A leading integer; a fraction is cut off, as OnlineWardleyMaps does. */
function takeNumber(scanner: LineScanner): NumberPart | undefined {
  const start = scanner.position;
  const number = readNumber(scanner.text, start, scanner.end);
  if (number) {
    scanner.position = number.end;
    return { ...number, value: Math.trunc(number.value) };
  }
  if (scanner.peek() === BRACKET_OPEN || scanner.peek() < 0) return undefined;
  scanner.position = scanner.wordEnd();
  scanner.problem(
    "malformed-number",
    start,
    scanner.position,
    `'${scanner.text.slice(start, scanner.position)}' is not a number: an annotation starts with one.`,
    { severity: "warning" },
  );
  return undefined;
}

function takeOccurrences(scanner: LineScanner): CoordinatesPart[] {
  const { text } = scanner;
  let inner = scanner.position + 1;
  while (inner < scanner.end && text.charCodeAt(inner) === 32) inner++;
  if (text.charCodeAt(inner) !== BRACKET_OPEN) return [takeCoordinates(scanner)];
  const start = scanner.position;
  scanner.position = inner;
  const occurrences: CoordinatesPart[] = [];
  while (scanner.skipBlanks()) {
    const code = scanner.peek();
    if (code === BRACKET_OPEN) occurrences.push(takeCoordinates(scanner));
    else if (code === COMMA) scanner.position++;
    else break;
  }
  if (scanner.peek() === BRACKET_CLOSE) scanner.position++;
  else
    scanner.problem("unclosed", start, scanner.position, "The list of positions is not closed: add a `]`.", {
      severity: "warning",
    });
  return occurrences;
}

/** The brackets around all positions: those of the only one, or the pair around several. */
function listSpan(text: string, first: Span, last: Span): Span {
  const open = text.lastIndexOf("[", first.start - 1);
  // Blanks alone stand between the outer bracket and the first inner one.
  if (open < 0 || text.slice(open + 1, first.start).trim() !== "")
    return { start: first.start, end: last.end };
  return { start: open, end: text.indexOf("]", last.end) + 1 };
}

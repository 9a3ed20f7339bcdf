import { isBlank } from "../characters";
import { takeCoordinates } from "../coordinates";
import { Column } from "../format/pieceList";
import { textPart } from "../names";
import type { AttitudeName, AttitudeStatement } from "../nodes";
import { readNumber } from "../numbers";
import type { StatementKind } from "./statementKind";

export const attitude: StatementKind<AttitudeStatement> = {
  kind: "attitude",
  keywords: ["pioneers", "settlers", "townplanners"],
  signature: "pioneers|settlers|townplanners [<visibility>, <evolution>, <visibility>, <evolution>]",
  otherSignatures: ["pioneers|settlers|townplanners [<visibility>, <evolution>] <width> <height>"],
  documentation:
    "A coloured area from corner to corner: who works there. With one corner only, a width and a height in px may follow.",
  example: "settlers [0.62, 0.4, 0.45, 0.66]",
  snippets: ["pioneers", "settlers", "townplanners"].map((word) => ({
    prefix: word,
    description: `An area of ${word}`,
    body: [`${word} [\${1:0.8}, \${2:0.2}, \${3:0.6}, \${4:0.4}]`],
  })),
  symbolKind: 3,
  yieldsToLink: "without-bracket",
  highlight: ["coordinates", "number"],
  parse(scanner, keyword) {
    const bracket = scanner.find("[");
    const text = textPart(scanner.text, scanner.position, bracket < 0 ? scanner.end : bracket);
    if (bracket === keyword.end && !isBlank(scanner.text.charCodeAt(keyword.end))) {
      scanner.problem(
        "portability",
        keyword.start,
        keyword.end + 1,
        `OnlineWardleyMaps does not read '${keyword.text}[': put a blank before the bracket.`,
        { replacement: `${keyword.text} [`, fixTitle: "Insert a blank" },
      );
    }
    let corners: AttitudeStatement["corners"];
    let width: AttitudeStatement["width"];
    let height: AttitudeStatement["height"];
    if (bracket >= 0) {
      scanner.position = bracket;
      corners = takeCoordinates(scanner, 4);
      scanner.skipBlanks();
      width = readNumber(scanner.text, scanner.position, scanner.end);
      if (width) scanner.position = width.end;
      scanner.skipBlanks();
      height = width && readNumber(scanner.text, scanner.position, scanner.end);
      if (height) scanner.position = height.end;
      scanner.rejectRest(keyword);
    } else {
      scanner.problem(
        "incomplete-statement",
        keyword.start,
        keyword.end,
        `'${keyword.word}' needs two corners: \`${keyword.word} [0.9, 0.1, 0.6, 0.3]\`.`,
      );
    }
    return {
      kind: "attitude",
      attitude: keyword.word as AttitudeName,
      start: keyword.start,
      end: scanner.end,
      keyword,
      text,
      corners,
      width,
      height,
      problems: scanner.takeProblems(),
    };
  },
  format(statement, out) {
    out.add(statement.keyword);
    out.add(statement.text, " ", Column.name);
    out.places(statement.corners);
    out.add(statement.width, " ", Column.trailer);
    out.add(statement.height);
  },
};

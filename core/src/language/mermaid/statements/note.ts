import type { LineScanner } from "../../lineScanner";
import { shorten } from "../../lineScanner";
import { bareName } from "../../names";
import type { NamePart, NoteStatement } from "../../nodes";
import { asErrors, bracketFrom, takePlaces, takeString } from "../parts";
import { inQuotes, isQuote } from "../words";
import type { MermaidKind } from "./mermaidKind";

export const note: MermaidKind<NoteStatement> = {
  kind: "note",
  keywords: ["note"],
  signature: 'note "<text>" [<visibility>, <evolution>]',
  documentation: "Free text at a point, in quotes.",
  example: 'note "phase 2 starts here" [0.2, 0.64]',
  snippets: [
    { prefix: "note", description: "Free text on the map", body: ['note "${1:Text}" [${2:0.2}, ${3:0.5}]'] },
  ],
  symbolKind: 15,
  parse(scanner, keyword) {
    const text = takeQuotedText(scanner, bracketFrom(scanner), "note");
    scanner.skipBlanks();
    const coordinates = scanner.peek() === 91 ? takePlaces(scanner, 2) : undefined;
    if (!text || coordinates?.numbers.length !== 2) {
      scanner.problem(
        "incomplete-statement",
        keyword.start,
        keyword.end,
        "'note' needs a text in quotes and a position: `note \"text\" [0.2, 0.6]`.",
      );
    }
    scanner.rejectRest(keyword);
    const problems = asErrors(scanner.takeProblems());
    return { kind: "note", start: keyword.start, end: scanner.end, keyword, text, coordinates, problems };
  },
};

/** A text that Mermaid wants in quotes; without them it is read up to column `stop`, and reported. */
export function takeQuotedText(scanner: LineScanner, stop: number, owner: string): NamePart | undefined {
  if (!scanner.skipBlanks()) return undefined;
  if (isQuote(scanner.peek())) return takeString(scanner);
  const text = bareName(scanner.text, scanner.position, stop);
  scanner.position = Math.max(scanner.position, stop);
  if (!text) return undefined;
  const replacement = inQuotes(scanner.text.slice(text.start, text.end));
  scanner.problem("syntax-error", text.start, text.end, `Mermaid wants the text of the ${owner} in quotes.`, {
    replacement,
    fixTitle: `Write ${shorten(replacement)}`,
  });
  return text;
}

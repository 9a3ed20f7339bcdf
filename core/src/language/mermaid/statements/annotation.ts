import { COMMA } from "../../characters";
import type { LineScanner } from "../../lineScanner";
import type { AnnotationStatement, NumberPart } from "../../nodes";
import { readNumber } from "../../numbers";
import { asErrors, takePlaces } from "../parts";
import { isWhole } from "../words";
import type { MermaidKind } from "./mermaidKind";
import { takeQuotedText } from "./note";

export const annotation: MermaidKind<AnnotationStatement> = {
  kind: "annotation",
  keywords: ["annotation"],
  signature: 'annotation <number>, [<visibility>, <evolution>] "<text>"',
  documentation: "A numbered circle on the map, and a line in the list of annotations.",
  example: 'annotation 1, [0.48, 0.45] "Build custom"',
  snippets: [
    {
      prefix: "annotation",
      description: "A numbered remark",
      body: ['annotation ${1:1}, [${2:0.5}, ${3:0.5}] "${4:Text}"'],
    },
  ],
  symbolKind: 15,
  parse(scanner, keyword) {
    const number = takeAnnotationNumber(scanner);
    scanner.skipBlanks();
    if (scanner.peek() === COMMA) scanner.position++;
    else if (number) {
      const written = scanner.text.slice(number.start, number.end);
      scanner.problem("syntax-error", number.start, number.end, `Mermaid wants a comma behind ${written}.`, {
        replacement: `${written},`,
        fixTitle: "Add the comma",
      });
    }
    scanner.skipBlanks();
    const place = scanner.peek() === 91 ? takePlaces(scanner, 2, true) : undefined;
    const text = takeQuotedText(scanner, scanner.end, "annotation");
    if (!number || place?.numbers.length !== 2 || !text) {
      scanner.problem(
        "incomplete-statement",
        keyword.start,
        keyword.end,
        "'annotation' needs a number, a position and a text: `annotation 1, [0.5, 0.6] \"text\"`.",
      );
    }
    scanner.rejectRest(keyword);
    return {
      kind: "annotation",
      start: keyword.start,
      end: scanner.end,
      keyword,
      number,
      occurrences: place ? [place] : [],
      text,
      problems: asErrors(scanner.takeProblems()),
    };
  },
};

function takeAnnotationNumber(scanner: LineScanner): NumberPart | undefined {
  scanner.skipBlanks();
  const number = readNumber(scanner.text, scanner.position, scanner.end);
  if (!number) return undefined;
  scanner.position = number.end;
  if (isWhole(scanner.text.slice(number.start, number.end))) return number;
  const value = Math.max(0, Math.round(number.value));
  scanner.problem("malformed-number", number.start, number.end, "Mermaid wants a whole number here.", {
    replacement: String(value),
    fixTitle: `Write ${value}`,
  });
  return { ...number, value };
}

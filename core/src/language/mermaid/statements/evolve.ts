import { isBlank, skipBlanks, trimEnd } from "../../characters";
import type { LineScanner } from "../../lineScanner";
import type { EvolveStatement, NumberPart } from "../../nodes";
import { readNumber } from "../../numbers";
import { asErrors, asPlace, takeMermaidName } from "../parts";
import { isQuote, stringEnd } from "../words";
import type { MermaidKind } from "./mermaidKind";

export const evolve: MermaidKind<EvolveStatement> = {
  kind: "evolve",
  keywords: ["evolve"],
  signature: "evolve <name> <evolution>",
  documentation: "Movement: where the component is going on the evolution axis, 0 to 1.",
  example: "evolve Flour mill 0.9",
  snippets: [
    {
      prefix: "evolve",
      description: "Where a component is going",
      body: ["evolve ${1:Name} ${2|0.37,0.62,0.87|}"],
    },
  ],
  symbolKind: 24,
  parse(scanner, keyword) {
    const target = targetOf(scanner);
    const name = takeMermaidName(scanner, target?.start ?? scanner.end);
    if (target) scanner.position = target.end;
    const renamed = name && !name.quoted ? name.text.indexOf("->") : -1;
    if (renamed >= 0) {
      scanner.takeProblems();
      const { start, end } = name ?? keyword;
      scanner.problem(
        "unexpected-text",
        start,
        end,
        "Mermaid gives what evolves no new name: leave out '->' and what follows.",
      );
    }
    if (!name || !target) {
      scanner.problem(
        "incomplete-statement",
        keyword.start,
        keyword.end,
        "'evolve' needs a component and a target: `evolve Name 0.8`.",
      );
    }
    scanner.rejectRest(keyword);
    return {
      kind: "evolve",
      start: keyword.start,
      end: scanner.end,
      keyword,
      name,
      newName: undefined,
      target,
      label: undefined,
      decorators: [],
      problems: asErrors(scanner.takeProblems()),
    };
  },
};

/** The number behind the name: behind the quotes, or the last word that is one. */
function targetOf(scanner: LineScanner): NumberPart | undefined {
  const { text, end } = scanner;
  const from = skipBlanks(text, scanner.position, end);
  if (isQuote(text.charCodeAt(from))) {
    const close = stringEnd(text, from, end);
    const number = close < 0 ? undefined : readNumber(text, skipBlanks(text, close + 1, end), end);
    return number && asPlace(scanner, number);
  }
  let wordEnd = end;
  while (wordEnd > from) {
    let start = wordEnd;
    while (start > from && !isBlank(text.charCodeAt(start - 1))) start--;
    const number = start > from ? readNumber(text, start, wordEnd) : undefined;
    if (number && number.end === wordEnd) return asPlace(scanner, number);
    wordEnd = trimEnd(text, from, start);
  }
  return undefined;
}

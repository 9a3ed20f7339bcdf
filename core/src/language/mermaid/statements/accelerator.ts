import type { AcceleratorStatement } from "../../nodes";
import { asErrors, bracketFrom, takeMermaidName, takePlaces } from "../parts";
import type { MermaidKind } from "./mermaidKind";

export const accelerator: MermaidKind<AcceleratorStatement> = {
  kind: "accelerator",
  keywords: ["accelerator", "deaccelerator"],
  signature: "accelerator|deaccelerator <name> [<visibility>, <evolution>]",
  documentation: "A broad arrow that pushes evolution on, or holds it back.",
  example: "accelerator Open standards [0.5, 0.6]",
  snippets: ["accelerator", "deaccelerator"].map((word) => ({
    prefix: word,
    description: word === "accelerator" ? "What pushes evolution on" : "What holds evolution back",
    body: [`${word} \${1:Name} [\${2:0.5}, \${3:0.5}]`],
  })),
  symbolKind: 24,
  parse(scanner, keyword) {
    const name = takeMermaidName(scanner, bracketFrom(scanner));
    scanner.skipBlanks();
    const coordinates = scanner.peek() === 91 ? takePlaces(scanner, 2) : undefined;
    if (!name || coordinates?.numbers.length !== 2) {
      scanner.problem(
        "incomplete-statement",
        keyword.start,
        keyword.end,
        `'${keyword.word}' needs a name and a position: \`${keyword.word} Name [0.5, 0.5]\`.`,
      );
    }
    scanner.rejectRest(keyword);
    return {
      kind: "accelerator",
      deaccelerator: keyword.word === "deaccelerator",
      start: keyword.start,
      end: scanner.end,
      keyword,
      name,
      coordinates,
      problems: asErrors(scanner.takeProblems()),
    };
  },
};

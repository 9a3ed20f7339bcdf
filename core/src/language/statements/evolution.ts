import type { PieceList } from "../format/pieceList";
import { arrowSpan } from "../linkOperators";
import { textPart } from "../names";
import type { EvolutionStatement, TextPart } from "../nodes";
import type { StatementKind } from "./statementKind";

export const evolution: StatementKind<EvolutionStatement> = {
  kind: "evolution",
  keywords: ["evolution", "x-axis"],
  legacyKeywords: ["x-axis"],
  signature: "evolution (--hide) (<stage>-><stage>-><stage>-><stage>)",
  documentation:
    "The four labels of the evolution axis; `--hide` hides the axis. The default is Genesis, Custom-Built, Product, Commodity.",
  example: "evolution Novel->Emerging->Good->Best",
  snippets: [
    {
      prefix: "evolution",
      description: "The labels of the evolution axis",
      body: ["evolution ${1:Genesis}->${2:Custom-Built}->${3:Product}->${4:Commodity}"],
    },
  ],
  symbolKind: undefined,
  highlight: ["flag", "stages"],
  parse(scanner, keyword) {
    if (keyword.word === "x-axis") {
      scanner.problem(
        "legacy-keyword",
        keyword.start,
        keyword.end,
        "'x-axis' is read by no current tool: write 'evolution'.",
        { replacement: "evolution", fixTitle: "Write 'evolution'" },
      );
    }
    scanner.skipBlanks();
    const flagAt = scanner.position;
    const hide = scanner.takeWord("--hide") ? { start: flagAt, end: flagAt + 6 } : undefined;
    scanner.skipBlanks();
    const stages =
      scanner.position < scanner.end ? splitStages(scanner.text, scanner.position, scanner.end) : [];
    const first = stages[0];
    if (stages.length !== 4 && !(hide && stages.length === 0)) {
      scanner.problem(
        "stage-labels",
        first ? first.start : keyword.start,
        scanner.end,
        `The evolution axis needs four labels, found ${stages.length}.`,
        { severity: "error" },
      );
    }
    const problems = scanner.takeProblems();
    return { kind: "evolution", start: keyword.start, end: scanner.end, keyword, hide, stages, problems };
  },
  format(statement, out) {
    out.add(statement.keyword);
    out.add(statement.hide);
    formatStages(statement.stages, out);
  },
};

/** Labels with an arrow between each two; blanks stand around it where labels are of several words themselves. */
export function formatStages(stages: readonly TextPart[], out: PieceList): void {
  const apart = stages.some(({ text }) => text.includes(" ")) && stages.every(({ text }) => text !== "");
  const blank = apart ? " " : "";
  stages.forEach((stage, i) => {
    const arrow = i === 0 ? undefined : arrowSpan(out.text, stages[i - 1]?.end ?? 0);
    const leads = i === 1 && stages[0]?.text === "";
    out.add(arrow, leads ? " " : blank);
    out.add(stage, i === 0 ? " " : blank);
  });
}

/** Labels between arrows, trimmed; an empty one is kept. */
export function splitStages(text: string, from: number, end: number): TextPart[] {
  const stages: TextPart[] = [];
  let start = from;
  while (start <= end) {
    const arrow = text.indexOf("->", start);
    const to = arrow < 0 || arrow >= end ? end : arrow;
    stages.push(textPart(text, start, to) ?? { start, end: start, text: "" });
    start = to === end ? end + 1 : to + 2;
  }
  return stages;
}

import { skipBlanks } from "../../characters";
import type { LineScanner } from "../../lineScanner";
import { cleanText, decodeEscapes, textPart } from "../../names";
import type { EvolutionStatement, NumberPart, TextPart } from "../../nodes";
import { readNumber } from "../../numbers";
import { asErrors, asPlace, wantBareName } from "../parts";
import { isQuote, stringEnd } from "../words";
import type { MermaidKind } from "./mermaidKind";

export const evolution: MermaidKind<EvolutionStatement> = {
  kind: "evolution",
  keywords: ["evolution"],
  signature: "evolution <stage>(@<end>)(/ <second name>) -> <stage> …",
  documentation:
    "The stages of the evolution axis, two or more. `@0.25` says where a stage ends; without it all are equally wide. A second name stands behind `/`.",
  example: "evolution Genesis@0.25 -> Custom@0.5 -> Product@0.75 -> Commodity@1.0",
  snippets: [
    {
      prefix: "evolution",
      description: "The stages of the evolution axis",
      body: ["evolution ${1:Genesis} -> ${2:Custom} -> ${3:Product} -> ${4:Commodity}"],
    },
  ],
  symbolKind: undefined,
  parse(scanner, keyword) {
    const stages: TextPart[] = [];
    const boundaries: (NumberPart | undefined)[] = [];
    while (scanner.skipBlanks()) {
      const { stage, boundary } = takeStage(scanner, arrowFrom(scanner));
      stages.push(stage);
      boundaries.push(boundary);
      if (!scanner.skipBlanks()) break;
      scanner.position += 2;
    }
    if (stages.length < 2) {
      scanner.problem(
        "stage-labels",
        keyword.start,
        scanner.end,
        `The evolution axis needs two stages or more, found ${stages.length}.`,
      );
    }
    return {
      kind: "evolution",
      start: keyword.start,
      end: scanner.end,
      keyword,
      hide: undefined,
      stages,
      boundaries,
      problems: asErrors(scanner.takeProblems()),
    };
  },
};

/** Column of the next `->` outside quotes; the end when there is none. */
function arrowFrom({ text, position, end }: LineScanner): number {
  for (let at = position; at < end; at++) {
    if (isQuote(text.charCodeAt(at))) {
      const close = stringEnd(text, at, end);
      if (close > 0) at = close;
    } else if (text.startsWith("->", at) && at + 2 <= end) return at;
  }
  return end;
}

/** One stage, up to column `stop`: a name, its end, a second name. */
function takeStage(
  scanner: LineScanner,
  stop: number,
): { readonly stage: TextPart; readonly boundary: NumberPart | undefined } {
  const { text, position } = scanner;
  const start = skipBlanks(text, position, stop);
  scanner.position = stop;
  const first = nameEnd(text, start, stop);
  let boundary: NumberPart | undefined;
  let at = skipBlanks(text, first, stop);
  if (text[at] === "@" && at < stop) {
    const number = readNumber(text, skipBlanks(text, at + 1, stop), stop);
    boundary = number && asPlace(scanner, number);
    if (!boundary)
      scanner.problem("malformed-number", at, at + 1, "'@' needs the end of the stage, such as 0.25.");
    at = boundary ? boundary.end : at + 1;
  }
  at = skipBlanks(text, at, stop);
  const parts = [stageName(scanner, start, first)];
  let end = Math.max(first, boundary?.end ?? first);
  if (text[at] === "/" && at < stop) {
    const from = skipBlanks(text, at + 1, stop);
    const to = nameEnd(text, from, stop);
    parts.push(stageName(scanner, from, to));
    end = to;
    at = skipBlanks(text, to, stop);
  }
  const rest = textPart(text, at, stop);
  if (rest)
    scanner.problem("unexpected-text", rest.start, rest.end, `'${rest.text}' is not part of a stage.`);
  return { stage: { start, end, text: parts.filter((part) => part !== "").join(" / ") }, boundary };
}

/** Where the name that begins at `from` ends: behind its quotes, or before `@` or `/`. */
function nameEnd(text: string, from: number, stop: number): number {
  if (isQuote(text.charCodeAt(from)) && from < stop) {
    const close = stringEnd(text, from, stop);
    if (close > 0) return close + 1;
  }
  let at = from;
  while (at < stop && text[at] !== "@" && text[at] !== "/") at++;
  return textPart(text, from, at)?.end ?? from;
}

function stageName(scanner: LineScanner, start: number, end: number): string {
  const written = scanner.text.slice(start, end);
  if (isQuote(written.charCodeAt(0))) return cleanText(decodeEscapes(written.slice(1, -1)));
  if (written === "") {
    scanner.problem(
      "incomplete-statement",
      start,
      end,
      'A stage needs a name; an empty one is written as "".',
    );
  } else wantBareName(scanner, { start, end, text: written, key: "", quoted: false });
  return cleanText(written);
}

import { isBlank, PLUS, SEMICOLON, skipBlanks } from "../../characters";
import type { LineScanner } from "../../lineScanner";
import { bareName, textPart } from "../../names";
import type { LinkOperatorPart, LinkStatement, NamePart } from "../../nodes";
import { readMermaidOperator } from "../operators";
import { asErrors, takeString, wantBareName } from "../parts";
import { isQuote, stringEnd } from "../words";
import type { MermaidKind } from "./mermaidKind";

export const link: MermaidKind<LinkStatement> = {
  kind: "link",
  keywords: [],
  signature: "<name> -> <name> (; <label>)",
  documentation:
    "The first component needs the second. `-.->` is dashed; `+>`, `+<`, `+<>` or `+'text'>` draw a flow; text behind `;` stands on the line.",
  example: "Bakery +'2/day'> Flour mill",
  snippets: [],
  symbolKind: undefined,
  parse: (scanner) => parseMermaidLink(scanner),
};

/** Reads a statement as a link; the caller has seen two names or an arrow in it. */
export function parseMermaidLink(scanner: LineScanner): LinkStatement {
  const { position: start, end, text } = scanner;
  const ends: NamePart[] = [];
  const operators: LinkOperatorPart[] = [];
  let context: LinkStatement["context"];
  ends.push(takeEnd(scanner));
  while (scanner.skipBlanks()) {
    if (scanner.peek() === SEMICOLON) {
      context = textPart(text, scanner.position + 1, end);
      break;
    }
    const at = scanner.position;
    const read = readMermaidOperator(scanner, at);
    const behind = read ? skipBlanks(text, read.end, end) : at;
    const last = operators.at(-1);
    // `A -> B +>`: the direction of the flow may stand behind the second name.
    if (
      read &&
      last &&
      text.charCodeAt(at) === PLUS &&
      (behind >= end || text.charCodeAt(behind) === SEMICOLON)
    ) {
      operators[operators.length - 1] = { ...last, flow: last.flow ?? read.flow };
      scanner.position = behind;
      continue;
    }
    operators.push(read ?? { start: at, end: at, flow: undefined, flowText: undefined });
    scanner.position = behind;
    ends.push(takeEnd(scanner));
  }
  reportEnds(scanner, ends, operators);
  scanner.position = end;
  const problems = asErrors(scanner.takeProblems());
  return { kind: "link", start, end, keyword: undefined, ends, operators, context, problems };
}

/** A name up to the next operator, `;` or text in quotes; an empty one when there is none. */
function takeEnd(scanner: LineScanner): NamePart {
  scanner.skipBlanks();
  const { text, position, end } = scanner;
  if (isQuote(scanner.peek()) && stringEnd(text, position, end) > 0) return takeString(scanner);
  let to = position + (isQuote(scanner.peek()) ? 1 : 0);
  while (to < end && !endsName(scanner, to)) to++;
  scanner.position = to;
  const name = bareName(text, position, to);
  if (!name) return { start: position, end: position, text: "", key: "", quoted: false };
  wantBareName(scanner, name);
  return name;
}

function endsName(scanner: LineScanner, at: number): boolean {
  const { text } = scanner;
  const code = text.charCodeAt(at);
  if (code === SEMICOLON) return true;
  if (isQuote(code)) return isBlank(text.charCodeAt(at - 1)) && stringEnd(text, at, scanner.end) > 0;
  return readMermaidOperator(scanner, at, false) !== undefined;
}

function reportEnds(
  scanner: LineScanner,
  ends: readonly NamePart[],
  operators: readonly LinkOperatorPart[],
): void {
  ends.forEach((end, i) => {
    const operator = operators[i] ?? operators[i - 1];
    if (end.text !== "" || !operator) return;
    scanner.problem(
      "incomplete-statement",
      operator.start,
      operator.end,
      i === 0 ? "The name before the arrow is missing." : "The name behind the arrow is missing.",
    );
  });
  const [second, third] = [operators[1], ends[2]];
  if (!second || !third) return;
  scanner.problem(
    "chained-link",
    second.start,
    ends.at(-1)?.end ?? third.end,
    "Mermaid reads one link a line and draws nothing of a map with a chain: write a line for each link.",
  );
}

import { MINUS, SEMICOLON, skipBlanks } from "../characters";
import { Column } from "../format/pieceList";
import type { LineScanner } from "../lineScanner";
import { findOperator, readOperator, semicolonAt } from "../linkOperators";
import { reportLinkProblems, reportSwallowed } from "../linkProblems";
import { textPart, usedName } from "../names";
import type { LinkOperatorPart, LinkStatement, NamePart } from "../nodes";
import type { StatementKind } from "./statementKind";

export const link: StatementKind<LinkStatement> = {
  kind: "link",
  keywords: [],
  signature: "<name>-><name> (; <context>)",
  documentation:
    "The first component needs the second. `+>`, `+<`, `+<>` or `+'text'>` draw a flow; text behind `;` stands on the line.",
  example: "Bakery+'2/day'>Flour mill; by road",
  snippets: [],
  symbolKind: undefined,
  highlight: ["link"],
  parse: (scanner) => parseLink(scanner),
  format(statement, out) {
    statement.ends.forEach((end, i) => {
      out.add(statement.operators[i - 1], "");
      out.add(end, "");
    });
    const behind = statement.ends.at(-1)?.end ?? statement.end;
    const semicolon = skipBlanks(out.text, behind, statement.end);
    if (out.text.charCodeAt(semicolon) !== SEMICOLON || semicolon >= statement.end) return;
    out.add({ start: semicolon, end: semicolon + 1 }, "");
    out.add(textPart(out.text, semicolon + 1, statement.end), " ", Column.trailer);
  },
};

/**
 * Reads `A->B` when both names are plain and nothing else stands on the line, as on nearly every line with a
 * link; undefined when `parseLink` has to look closer. The line must be without special characters (`Trait`).
 */
export function parsePlainLink(scanner: LineScanner): LinkStatement | undefined {
  const { text, position: start, end } = scanner;
  const arrow = text.indexOf(">", start) - 1;
  if (arrow < start || text.charCodeAt(arrow) !== MINUS || arrow + 2 >= end) return undefined;
  if (text.indexOf(">", arrow + 2) >= 0 || text.indexOf("[", start) >= 0) return undefined;
  const from = scanner.names.plainName(text, start, arrow);
  const to = scanner.names.plainName(text, arrow + 2, end);
  if (!from || !to) return undefined;
  const ends = [from, to];
  const operators = plainArrow(arrow);
  reportSwallowed(scanner, start, from);
  scanner.position = end;
  const problems = scanner.takeProblems();
  return { kind: "link", start, end, keyword: undefined, ends, operators, context: undefined, problems };
}

/** Arrows by column: the same object for all lines, because nearly every link has one. */
const ARROWS: (readonly LinkOperatorPart[])[] = [];

/** Arrows are kept for columns up to this one. */
const MOST_KEPT = 256;

function plainArrow(start: number): readonly LinkOperatorPart[] {
  const kept = ARROWS[start];
  if (kept) return kept;
  const arrow = [{ start, end: start + 2, flow: undefined, flowText: undefined }];
  if (start < MOST_KEPT) ARROWS[start] = arrow;
  return arrow;
}

/**
 * Reads a line as a link; the caller has seen an operator in it. The context is what stands between the first
 * and the second `;` of the line (language reference 2.10), wherever the operator is.
 */
export function parseLink(scanner: LineScanner): LinkStatement {
  const { text, position: start, end } = scanner;
  const ends: NamePart[] = [];
  const operators: LinkOperatorPart[] = [];
  let from = start;
  let at = findOperator(text, from, end);
  let semicolon = semicolonAt(text, start, end);
  const contextBefore = semicolon >= 0 && semicolon < at;
  let stop = semicolon >= 0 && !contextBefore ? semicolon : end;
  while (at >= 0 && at < stop) {
    const operator = readOperator(scanner, at);
    ends.push(usedName(text, from, at));
    operators.push(operator);
    from = operator.end;
    if (!contextBefore && semicolon >= 0 && semicolon < from) {
      semicolon = semicolonAt(text, from, end);
      stop = semicolon >= 0 ? semicolon : end;
    }
    at = findOperator(text, from, stop);
  }
  const lastEnd = withoutTrailingBracket(scanner, from, stop);
  ends.push(usedName(text, from, lastEnd));
  const second = semicolon < 0 ? -1 : semicolonAt(text, semicolon + 1, end);
  const context = semicolon < 0 ? undefined : textPart(text, semicolon + 1, second < 0 ? end : second);
  reportLinkProblems(scanner, start, ends, operators);
  scanner.position = end;
  return {
    kind: "link",
    start,
    end,
    keyword: undefined,
    ends,
    operators,
    context,
    problems: scanner.takeProblems(),
  };
}

/** T28: `A->B [0.1, 0.2]` and `A->B label [1, 2]` end before the bracket; anything else in brackets is a name. */
function withoutTrailingBracket(scanner: LineScanner, from: number, to: number): number {
  const { text } = scanner;
  const bracket = text.indexOf("[", from);
  if (bracket < 0 || bracket >= to || text.charCodeAt(from) === 34) return to;
  for (let at = bracket + 1; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 93) break;
    const numeric = (code >= 43 && code <= 57 && code !== 47) || code === 32;
    if (!numeric) return to;
  }
  let end = bracket;
  const before = text.slice(from, bracket).trimEnd();
  if (before.endsWith(" label")) end = from + before.length - 6;
  const removed = text.slice(end, to).trimEnd();
  scanner.problem(
    "unexpected-text",
    end,
    end + removed.length,
    `'${removed.trimStart()}' is ignored: a link takes no coordinates.`,
    { replacement: "", fixTitle: `Remove '${removed.trimStart()}'` },
  );
  return end;
}

import type { LineScanner } from "./lineScanner";
import type { LinkOperatorPart, NamePart } from "./nodes";
import { swallowingPrefix } from "./reservedPrefixes";

/** What is wrong or not portable about a link that could be read. */
export function reportLinkProblems(
  scanner: LineScanner,
  start: number,
  ends: readonly NamePart[],
  operators: readonly LinkOperatorPart[],
): void {
  const first = ends[0];
  const second = ends[1];
  if (!first || !second) return;
  if (ends.length > 2) reportChain(scanner, start, ends, operators);
  reportMissingEnds(scanner, ends, operators);
  reportSwallowed(scanner, start, first);
}

/** OnlineWardleyMaps takes a line for something else by how it starts (language reference 2.10). */
export function reportSwallowed(scanner: LineScanner, start: number, first: NamePart): void {
  const prefix = swallowingPrefix(scanner.text, start, scanner.end);
  if (!prefix) return;
  const letter = scanner.text[start] ?? "";
  const reason = prefix.parenthesised
    ? `it contains '(${prefix.word})'`
    : `the line starts with '${prefix.word}'`;
  scanner.problem(
    "link-swallowed",
    first.start,
    scanner.end,
    `OnlineWardleyMaps ignores this link because ${reason}.`,
    prefix.parenthesised
      ? undefined
      : {
          replacement: letter.toUpperCase() + scanner.text.slice(start + 1, scanner.end),
          fixTitle: "Capitalise the first letter",
        },
  );
}

function reportChain(
  scanner: LineScanner,
  start: number,
  ends: readonly NamePart[],
  operators: readonly LinkOperatorPart[],
): void {
  const slice = (part: { start: number; end: number } | undefined) =>
    part ? scanner.text.slice(part.start, part.end) : "";
  const links = operators.map((operator, i) => slice(ends[i]) + slice(operator) + slice(ends[i + 1]));
  const third = operators[1];
  scanner.problem(
    "chained-link",
    third ? third.start : start,
    scanner.end,
    `OnlineWardleyMaps reads only the first link of a chain: write ${links.length} lines (${links.slice(0, 3).join(", ")}).`,
  );
}

function reportMissingEnds(
  scanner: LineScanner,
  ends: readonly NamePart[],
  operators: readonly LinkOperatorPart[],
): void {
  ends.forEach((end, i) => {
    if (end.text !== "") return;
    const operator = operators[Math.min(i, operators.length - 1)];
    if (!operator) return;
    const side = i === 0 ? "before" : "behind";
    scanner.problem(
      "incomplete-statement",
      operator.start,
      operator.end,
      `The link has no component ${side} '${scanner.text.slice(operator.start, operator.end)}': name one.`,
    );
  });
}

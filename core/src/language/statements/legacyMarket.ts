import type { DecoratorName, ElementStatement } from "../nodes";
import { formatElement, parseElement } from "./element";
import type { StatementKind } from "./statementKind";

/** `market X [..]` and `ecosystem X [..]`: components with that decorator (language reference 2.18). */
export const legacyMarket: StatementKind<ElementStatement> = {
  kind: "component",
  keywords: ["market", "ecosystem"],
  signature: "market|ecosystem <name> [<visibility>, <evolution>]",
  documentation: "A component that is a market or an ecosystem, in its old form.",
  example: "market Energy [0.3, 0.8]",
  deprecated: "Write `component <name> [<visibility>, <evolution>] (market)`.",
  snippets: [],
  symbolKind: 5,
  yieldsToLink: "without-bracket",
  highlight: ["name", "coordinates", "label", "decorators", "inertia", "inlineEvolve"],
  parse(scanner, keyword) {
    scanner.problem(
      "legacy-keyword",
      keyword.start,
      keyword.end,
      `'${keyword.word}' as a keyword is no longer read by OnlineWardleyMaps: write a component with the decorator (${keyword.word}).`,
    );
    const statement = parseElement(scanner, keyword, "component", {
      owner: keyword.word,
      inertia: true,
      evolve: true,
      url: false,
    });
    const own = { start: keyword.start, end: keyword.end, name: keyword.word as DecoratorName };
    if (statement.decorators.some((part) => part.name === own.name)) return statement;
    return { ...statement, decorators: [...statement.decorators, own] };
  },
  format: formatElement,
};

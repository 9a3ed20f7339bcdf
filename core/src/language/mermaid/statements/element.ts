import type { LineScanner } from "../../lineScanner";
import type { DecoratorPart, ElementStatement, KeywordPart } from "../../nodes";
import { noTrailers, type TrailerDraft, takeTrailers } from "../../trailers";
import { asErrors, asPlaces, bracketFrom, takeMermaidName, wantWhole } from "../parts";

/** The words Mermaid takes in parentheses besides `inertia`; one of them. */
const STRATEGIES: ReadonlySet<string> = new Set(["build", "buy", "outsource", "market"]);

/** Shared by `anchor` and `component`. */
export function parseMermaidElement(
  scanner: LineScanner,
  keyword: KeywordPart,
  kind: "anchor" | "component",
): ElementStatement {
  const name = takeMermaidName(scanner, bracketFrom(scanner));
  const draft = noTrailers();
  takeTrailers(scanner, { owner: kind, inertia: kind === "component", evolve: false, url: false }, draft);
  const { child } = scanner;
  const needed = child ? 1 : 2;
  if (!name) {
    scanner.problem(
      "incomplete-statement",
      keyword.start,
      keyword.end,
      `'${kind}' needs a name and a position.`,
    );
  } else if ((draft.coordinates?.numbers.length ?? 0) !== needed) {
    const form = child ? "its evolution, such as [0.55]" : "visibility and evolution, such as [0.5, 0.55]";
    const { start, end } = draft.coordinates ?? name;
    scanner.problem("missing-coordinates", start, end, `Mermaid wants a place for '${name.text}': ${form}.`);
  }
  const coordinates = draft.coordinates && asPlaces(scanner, draft.coordinates);
  wantWhole(scanner, draft.label?.offset, true);
  if (kind === "anchor") refuse(scanner, draft.decorators, "an anchor");
  else if (child) refuse(scanner, draft.decorators, "a component of a pipeline");
  else wantOneStrategy(scanner, draft.decorators);
  if (draft.label && kind === "anchor") {
    const { start, end } = draft.label;
    scanner.problem("unexpected-text", start, end, "Mermaid takes no label for an anchor.");
  } else wantOrder(scanner, draft);
  return {
    kind,
    start: keyword.start,
    end: scanner.end,
    keyword,
    name,
    ...draft,
    coordinates,
    child,
    problems: asErrors(scanner.takeProblems()),
  };
}

/** Behind the place stand the label, the strategy and the inertia, in this order. */
function wantOrder(scanner: LineScanner, { label, decorators, inertia }: TrailerDraft): void {
  const strategy = decorators.find(({ name }) => name !== "inertia");
  const resistance = inertia ?? decorators.find(({ name }) => name === "inertia");
  const parts = [label, strategy, resistance].flatMap((part) => part ?? []);
  const misplaced = parts.find((part, i) => part.start < (parts[i - 1]?.start ?? 0));
  if (!misplaced) return;
  const { start, end } = misplaced;
  scanner.problem("unexpected-text", start, end, "Mermaid wants label, '(…)' and inertia in this order.");
}

function refuse(scanner: LineScanner, decorators: readonly DecoratorPart[], what: string): void {
  for (const { start, end, name } of decorators) {
    scanner.problem("unexpected-text", start, end, `Mermaid takes no '(${name})' for ${what}.`);
  }
}

/** One of build, buy, outsource and market, and `(inertia)` behind it. */
function wantOneStrategy(scanner: LineScanner, decorators: readonly DecoratorPart[]): void {
  let strategies = 0;
  for (const { start, end, name } of decorators) {
    if (name === "inertia") continue;
    if (!STRATEGIES.has(name)) {
      scanner.problem(
        "unknown-value",
        start,
        end,
        `Mermaid has no '${name}': use build, buy, outsource or market.`,
      );
    } else if (++strategies > 1) {
      scanner.problem("unexpected-text", start, end, `Mermaid takes one strategy only: leave out '${name}'.`);
    }
  }
}

import type { ElementStatement } from "../nodes";
import type { TrailerRules } from "../trailers";
import { formatElement, parseElement } from "./element";
import { STAGE_CHOICES, type StatementKind, stageStop } from "./statementKind";

const RULES: TrailerRules = { owner: "component", inertia: true, evolve: true, url: false };

export const component: StatementKind<ElementStatement> = {
  kind: "component",
  keywords: ["component"],
  signature:
    "component <name> [<visibility>, <evolution>] (label [<x>, <y>]) (inertia) ((build|buy|outsource|market|ecosystem)) (evolve <evolution>)",
  otherSignatures: ["component <name> [<evolution>] (label [<x>, <y>])"],
  documentation:
    "Something the users' needs depend on: an activity, a practice, data or knowledge. Visibility 1 is close to the user, evolution 0 is genesis and 1 commodity. Inside a pipeline block only the evolution is given.",
  example: "component Flour mill [0.42, 0.71] label [-30, 18]",
  snippets: [
    {
      prefix: "component",
      description: `A component at a position; evolution: ${STAGE_CHOICES}`,
      body: [`component \${1:Name} [\${2:0.5}, ${stageStop(3)}]`],
    },
  ],
  symbolKind: 5,
  highlight: ["name", "coordinates", "label", "decorators", "inertia", "inlineEvolve", "brace"],
  parse: (scanner, keyword) => parseElement(scanner, keyword, "component", RULES),
  format: formatElement,
};

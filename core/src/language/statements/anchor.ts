import type { ElementStatement } from "../nodes";
import { formatElement, parseElement } from "./element";
import type { StatementKind } from "./statementKind";

export const anchor: StatementKind<ElementStatement> = {
  kind: "anchor",
  keywords: ["anchor"],
  signature: "anchor <name> [<visibility>, <evolution>]",
  documentation: "A user or a need for which the map is drawn; the value chain starts here.",
  example: "anchor Patient [0.97, 0.4]",
  snippets: [
    {
      prefix: "anchor",
      description: "A user or need",
      body: ["anchor ${1:User} [${2:0.95}, ${3:0.5}]"],
    },
  ],
  symbolKind: 11,
  highlight: ["name", "coordinates", "label", "decorators"],
  parse: (scanner, keyword) =>
    parseElement(scanner, keyword, "anchor", { owner: "anchor", inertia: true, evolve: false, url: false }),
  format: formatElement,
};

import type { ElementStatement } from "../../nodes";
import { parseMermaidElement } from "./element";
import type { MermaidKind } from "./mermaidKind";

export const anchor: MermaidKind<ElementStatement> = {
  kind: "anchor",
  keywords: ["anchor"],
  signature: "anchor <name> [<visibility>, <evolution>]",
  documentation: "A user or a need: where the chain begins.",
  example: "anchor Patient [0.97, 0.4]",
  snippets: [
    { prefix: "anchor", description: "A user or a need", body: ["anchor ${1:User} [${2:0.95}, ${3:0.5}]"] },
  ],
  symbolKind: 11,
  parse: (scanner, keyword) => parseMermaidElement(scanner, keyword, "anchor"),
};

import type { ElementStatement } from "../../nodes";
import { parseMermaidElement } from "./element";
import type { MermaidKind } from "./mermaidKind";

export const component: MermaidKind<ElementStatement> = {
  kind: "component",
  keywords: ["component"],
  signature:
    "component <name> [<visibility>, <evolution>] (label [<x>, <y>]) ((build|buy|outsource|market)) ((inertia))",
  otherSignatures: ["component <name> [<evolution>] (label [<x>, <y>])"],
  documentation:
    "Something the chain needs, placed by visibility (0 to 1, from the bottom) and evolution (0 to 1, from the left). What follows the place stands in this order.",
  example: "component Flour mill [0.42, 0.71] label [-30, 18] (buy)",
  snippets: [
    {
      prefix: "component",
      description: "A component with its place",
      body: ["component ${1:Name} [${2:0.5}, ${3|0.12,0.37,0.62,0.87|}]"],
    },
  ],
  symbolKind: 5,
  parse: (scanner, keyword) => parseMermaidElement(scanner, keyword, "component"),
};

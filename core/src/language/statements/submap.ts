import type { ElementStatement } from "../nodes";
import { formatElement, parseElement } from "./element";
import { type StatementKind, stageStop } from "./statementKind";

export const submap: StatementKind<ElementStatement> = {
  kind: "submap",
  keywords: ["submap"],
  signature: "submap <name> [<visibility>, <evolution>] (url(<reference>))",
  documentation:
    "A component that stands for another map; `url(reference)` names a `url` line with its address.",
  example: "submap Logistics [0.4, 0.5] url(logistics)",
  snippets: [
    {
      prefix: "submap",
      description: "A component that stands for another map",
      body: [
        `submap \${1:Name} [\${2:0.5}, ${stageStop(3, 2)}] url(\${4:reference})`,
        "url ${4:reference} [${5:other.owm}]",
      ],
    },
  ],
  symbolKind: 2,
  highlight: ["name", "coordinates", "label", "decorators", "inertia", "url"],
  parse: (scanner, keyword) =>
    parseElement(scanner, keyword, "submap", { owner: "submap", inertia: true, evolve: true, url: true }),
  format: formatElement,
};

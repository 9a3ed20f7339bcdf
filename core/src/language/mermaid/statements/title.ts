import { textPart } from "../../names";
import type { TitleStatement } from "../../nodes";
import type { MermaidKind } from "./mermaidKind";

export const title: MermaidKind<TitleStatement> = {
  kind: "title",
  keywords: ["title"],
  signature: "title <text>",
  documentation: "The map's title, drawn above it.",
  example: "title Bakery supply 2027",
  snippets: [{ prefix: "title", description: "The map's title", body: ["title ${1:Title}"] }],
  symbolKind: 15,
  parse(scanner, keyword) {
    const { start } = keyword;
    const text = textPart(scanner.text, scanner.position, scanner.end);
    return { kind: "title", start, end: scanner.end, keyword, text, problems: [] };
  },
};

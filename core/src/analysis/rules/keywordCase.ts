import { syntaxRule } from "../syntaxFindings";

export const keywordCase = syntaxRule({
  id: "keyword-case",
  family: "language",
  severity: "warning",
  title: "Keyword with a capital letter",
  description:
    "Keywords, decorators and styles are lower case. Mapwright reads `Component` all the same; OnlineWardleyMaps reports an error, or draws the map plain for `style Wardley`.",
  example: "Component Tea [0.6, 0.8]",
  remedy: "Write the keyword in lower case.",
  exceptions: "None.",
  basis:
    "Behaviour of OnlineWardleyMaps, and a fault that has cost its users much time: the map goes blank without a message.",
});

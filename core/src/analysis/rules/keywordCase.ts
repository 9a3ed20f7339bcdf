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
  basis: "Language reference 1.5 and T1: the fault that cost users of other editors most time.",
});

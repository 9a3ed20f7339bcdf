import { syntaxRule } from "../syntaxFindings";

export const portability = syntaxRule({
  id: "portability",
  family: "language",
  severity: "information",
  title: "Read otherwise by OnlineWardleyMaps",
  description:
    "Mapwright reads the line as it is meant; OnlineWardleyMaps does not: a tab behind a keyword, `name[0.5, 0.6]` without a blank, `{` on the line of its pipeline, `label` without exactly one blank, a block comment that closes on its own line.",
  example: "component Tea[0.6, 0.8]",
  remedy: "Take the form that both read; the quick fix writes it where one is known.",
  exceptions: "Maps that are never opened in OnlineWardleyMaps: set the rule to `off`.",
  basis: "Behaviour of OnlineWardleyMaps, tried case by case.",
});

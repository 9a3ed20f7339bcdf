import { engineDifferences } from "../engineDifferences";
import type { Finding, Rule, RuleContext } from "../rule";
import { findingOf, problemsOf } from "../syntaxFindings";

export const portability: Rule = {
  id: "portability",
  family: "language",
  severity: "information",
  dialects: ["owm"],
  title: "Read otherwise by OnlineWardleyMaps",
  description:
    "Mapwright reads the line as it is meant; OnlineWardleyMaps does not: a tab behind a keyword, `name[0.5, 0.6]` without a blank, `{` on the line of its pipeline, `label` without exactly one blank, an indented title, decorators and movements of a pipeline's components, a target such as `1` or `.8`. What loses the whole map, or all that follows, is a warning: an `evolve` on the component's own line, and a block comment that closes on its own line.",
  example: "component Tea[0.6, 0.8]",
  remedy: "Take the form that both read; the quick fix writes it where one is known.",
  exceptions: "Maps that are never opened in OnlineWardleyMaps: set the rule to `off`.",
  basis: "Behaviour of OnlineWardleyMaps, tried case by case.",
  *check({ map }: RuleContext): Iterable<Finding> {
    for (const located of problemsOf(map, "portability")) yield findingOf(map, located);
    yield* engineDifferences(map);
  },
};

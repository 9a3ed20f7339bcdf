import { rangeOf, type Span } from "../../language/text";
import type { WardleyMap } from "../../model/wardleyMap";
import { replaceSpan } from "../edits";
import type { Finding, Fix, Rule, RuleContext } from "../rule";
import { findingOf, problemsOf } from "../syntaxFindings";
import { quote } from "../words";

/** The four rows of labels that OnlineWardleyMaps' documentation lists (analysis reference 2.2). */
const ROWS = {
  activities: ["Genesis", "Custom-Built", "Product", "Commodity"],
  practices: ["Novel", "Emerging", "Good", "Best"],
  data: ["Unmodelled", "Divergent", "Convergent", "Modelled"],
  knowledge: ["Concept", "Hypothesis", "Theory", "Accepted"],
} as const;

export const stageLabels: Rule = {
  id: "stage-labels",
  family: "language",
  severity: "warning",
  title: "Labels of the evolution axis",
  description:
    "The evolution axis has four stages, so its line needs four labels. Two equal labels (a hint) leave the reader guessing where the difference lies.",
  example: "evolution Novel->Emerging->Best",
  picture: "findings",
  remedy: "Write four labels, for instance one of the four usual rows.",
  exceptions: "An axis of one's own in which two stages are told apart by position alone.",
  basis:
    "OnlineWardleyMaps keeps its own labels when there are not four. The usual rows are those for activities, practices, data and knowledge.",
  *check({ map }: RuleContext): Iterable<Finding> {
    for (const located of problemsOf(map, "stage-labels")) {
      const { statement, line } = located;
      const stages = statement?.kind === "evolution" ? statement.stages : [];
      const fixes = rows(map, line, spanOf(stages));
      yield {
        ...findingOf(map, located, fixes),
        severity: map.tree.dialect === "mermaid" ? "error" : "warning",
      };
    }
    yield* equalLabels(map);
  },
};

/** Looks at the line that counts, which is the last one. */
function* equalLabels(map: WardleyMap): Iterable<Finding> {
  const located = map.evolutionAxis.statement;
  const stages = located?.statement.stages ?? [];
  if (!located || stages.length !== 4) return;
  const first = new Map<string, number>();
  for (const [at, stage] of stages.entries()) {
    const key = stage.text.toLowerCase();
    const known = first.get(key);
    if (known === undefined) first.set(key, at);
    else if (key !== "") {
      yield {
        range: rangeOf(located.line, stage),
        severity: "hint",
        message: `Stages ${known + 1} and ${at + 1} have the same label ${quote(stage.text)}: say what is different.`,
        fixes: rows(map, located.line, spanOf(stages)),
      };
    }
  }
}

function spanOf(stages: readonly Span[]): Span | undefined {
  const [first] = stages;
  const last = stages.at(-1);
  return first && last ? { start: first.start, end: last.end } : undefined;
}

function rows(map: WardleyMap, line: number, span: Span | undefined): Fix[] {
  if (!span) return [];
  return Object.entries(ROWS).map(([name, labels]) => ({
    title: `Use the labels of ${name} (${labels.join(", ")})`,
    changes: [replaceSpan(map, line, span, labels.join("->"))],
  }));
}

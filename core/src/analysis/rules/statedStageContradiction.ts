import { rangeOf } from "../../language/text";
import { replaceSpan } from "../edits";
import type { Finding, Fix, Rule, RuleContext } from "../rule";
import type { Analysis } from "../strategy/analyse";
import { analysisOf } from "../strategy/analysisOf";
import { nameRange, stageWord } from "../strategy/places";
import type { StatedStage } from "../strategy/statedStages";
import { quote, twoDecimals, written } from "../words";

export const statedStageContradiction: Rule = {
  id: "stated-stage-contradiction",
  family: "strategy",
  severity: "information",
  title: "Stated stage and position disagree",
  description:
    "A `// @stage` tag names a stage whose band is more than 0.05 away from where the component stands. Two names allow both bands.",
  example: "// @stage Genesis\ncomponent Power [0.3, 0.9]",
  picture: "findings",
  remedy: "Move the component to the edge of the stated band, or correct the tag.",
  exceptions: "None: one of the two is wrong.",
  basis:
    "Doctrine: use a common language (D-5). In machine-written reports a third to two thirds of stated stages contradict the position beside them.",
  *check({ map, boundaries }: RuleContext): Iterable<Finding> {
    const analysis = analysisOf(map, boundaries);
    for (const item of analysis.statedStages) {
      if (!item.contradiction) continue;
      const { node } = item;
      yield {
        range: nameRange(node),
        message: `Stated '${item.stated}', but ${twoDecimals(node.evolution)} is ${stageWord(analysis, node.evolution)} (${twoDecimals(item.distance)} outside the stated band).`,
        related: [
          { range: rangeOf(item.tag.line, item.tag), message: `Stated here for ${quote(node.name)}.` },
        ],
        fixes: fixesOf(item, analysis),
      };
    }
  },
};

function fixesOf(item: StatedStage, analysis: Analysis): Fix[] {
  const { node, tag, bands } = item;
  const { map, boundaries } = analysis;
  const fixes: Fix[] = [];
  const place = node.statement.coordinates?.numbers[node.statement.child ? 0 : 1];
  const edges = [0, ...boundaries, 1];
  const candidates = bands.flatMap((band) => [edges[band] ?? 0, edges[band + 1] ?? 1]);
  const nearest = candidates.reduce(
    (best, edge) => (Math.abs(edge - node.evolution) < Math.abs(best - node.evolution) ? edge : best),
    candidates[0] ?? node.evolution,
  );
  if (place) {
    fixes.push({
      title: `Move ${quote(node.name)} to ${written(nearest)}`,
      changes: [replaceSpan(map, node.line, place, written(nearest))],
    });
  }
  if (tag.value) {
    const stage = stageWord(analysis, node.evolution);
    fixes.push({ title: `State '${stage}'`, changes: [replaceSpan(map, tag.line, tag.value, stage)] });
  }
  return fixes;
}

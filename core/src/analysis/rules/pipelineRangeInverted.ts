import { rangeOf } from "../../language/text";
import { replaceSpan, sourceOf } from "../edits";
import type { Finding, Fix, Rule, RuleContext } from "../rule";
import { quote, twoDecimals } from "../words";

export const pipelineRangeInverted: Rule = {
  id: "pipeline-range-inverted",
  family: "language",
  severity: "warning",
  title: "Pipeline that ends before it starts",
  description:
    "The two numbers of a pipeline are its left and its right end on the evolution axis. Mapwright draws the box between them in either order; OnlineWardleyMaps does not.",
  example:
    "component Payment [0.6, 0.5]\ncomponent Cash [0.58, 0.62]\ncomponent Card [0.58, 0.4]\npipeline Payment [0.62, 0.4]",
  picture: "findings",
  remedy: "Write the smaller number first.",
  exceptions: "None. A pipeline with a block takes its ends from its components and is not checked.",
  basis: "Behaviour of OnlineWardleyMaps, which keeps the ends as they are. 11 in 5 of 147 published maps.",
  *check({ map }: RuleContext): Iterable<Finding> {
    for (const { name, writtenRange, statement, children, line } of map.pipelines) {
      if (!name || !writtenRange || !statement.range || children.length > 0) continue;
      const { start, end } = writtenRange;
      if (!(start >= end)) continue;
      const [first, second, ...more] = statement.range.numbers;
      // Which of three numbers are meant, malformed-number asks.
      if (!first || !second || more.length > 0) continue;
      const swap: Fix = {
        title: "Swap the two numbers",
        changes: [
          replaceSpan(map, line, first, sourceOf(map, line, second)),
          replaceSpan(map, line, second, sourceOf(map, line, first)),
        ],
        preferred: true,
      };
      yield {
        range: rangeOf(line, statement.range),
        message:
          start === end
            ? `The pipeline of ${quote(name.text)} starts and ends at ${twoDecimals(start)}, so nothing is drawn: give it a width.`
            : `The pipeline of ${quote(name.text)} ends (${twoDecimals(end)}) before it starts (${twoDecimals(start)}): swap the numbers.`,
        fixes: start === end ? [] : [swap],
      };
    }
  },
};

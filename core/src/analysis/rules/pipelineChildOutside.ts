import { rangeOf } from "../../language/text";
import type { MapNode, Pipeline, WardleyMap } from "../../model/wardleyMap";
import { canBeChoice, intoBlock } from "../choices";
import { replaceSpan } from "../edits";
import { nodesBelow } from "../rowIndex";
import type { Finding, Fix, Rule, RuleContext } from "../rule";
import { quote, twoDecimals, written } from "../words";

/** How far outside the range a component still looks like a choice; up to the first it counts as one. */
const OUTSIDE = { least: 0.02, most: 0.06 };

/** Findings per pipeline: a crowd beside a pipeline is no row of forgotten choices. */
const MOST = 3;

const EPSILON = 1e-9;

export const pipelineChildOutside: Rule = {
  id: "pipeline-child-outside",
  family: "language",
  severity: "information",
  title: "Component just outside a pipeline",
  description:
    "A component stands where a pipeline's choices stand, just below its owner, but a little to the left or right of the range, so the box does not cover it.",
  example: [
    "component Payment [0.6, 0.5]",
    "pipeline Payment [0.4, 0.62]",
    "component Cash [0.58, 0.4]",
    "component Card [0.58, 0.5]",
    "component Phone [0.58, 0.66]",
  ].join("\n"),
  picture: "findings",
  remedy: "Widen the range, or use a block `{ … }`, whose range follows its components.",
  exceptions:
    "A neighbour that has nothing to do with the pipeline; move it away by 0.02 to make that visible.",
  basis:
    "The habit of placing choices 0.02 below the pipeline's owner: 2,002 components in 147 published maps.",
  *check({ map }: RuleContext): Iterable<Finding> {
    for (const pipeline of map.pipelines) {
      if (pipeline.children.length > 0 || pipeline.inferredChildren.length === 0) continue;
      let found = 0;
      for (const node of neighbours(map, pipeline)) {
        if (found++ >= MOST) break;
        yield describe(map, pipeline, node);
      }
    }
  },
};

/** Components beside the box, first those on its left. */
function* neighbours(map: WardleyMap, { owner, writtenRange, range }: Pipeline): Iterable<MapNode> {
  if (!owner || !range || !writtenRange) return;
  const { start, end } = range;
  for (const node of nodesBelow(map, owner, start - OUTSIDE.most, start - OUTSIDE.least - EPSILON)) {
    if (isFree(node)) yield node;
  }
  for (const node of nodesBelow(map, owner, end + OUTSIDE.least + EPSILON, end + OUTSIDE.most)) {
    if (isFree(node)) yield node;
  }
}

/** Owners of pipelines and choices of others are no candidates. */
function isFree(node: MapNode): boolean {
  return !node.pipeline && !node.choiceOf;
}

function describe(map: WardleyMap, pipeline: Pipeline, node: MapNode): Finding {
  const { name, range, statement, line } = pipeline;
  const right = node.evolution > (range?.end ?? 0);
  const end = right ? range?.end : range?.start;
  // The written numbers may be in either order; the one that is the end in question is changed.
  const number = statement.range?.numbers.find((part) => part.value === end);
  const placed = `${quote(node.name)} (evolution ${twoDecimals(node.evolution)})`;
  return {
    range: rangeOf(node.line, node.statement.name ?? node.statement),
    message: `${placed} looks like a choice of ${quote(name?.text ?? "")}, whose range ${right ? "ends" : "starts"} at ${twoDecimals(end ?? 0)}: widen the range or move the component away.`,
    related: [
      {
        range: rangeOf(line, statement.range ?? statement),
        message: `The range of ${quote(name?.text ?? "")}.`,
      },
    ],
    fixes: () => [
      ...(number
        ? [
            {
              title: `Widen the range of ${quote(name?.text ?? "")} to ${written(node.evolution)}`,
              changes: [replaceSpan(map, line, number, written(node.evolution))],
            },
          ]
        : []),
      ...blockForm(map, pipeline, node),
    ],
  };
}

/** The choices in a block, the component among them: its range is where they are. */
function blockForm(map: WardleyMap, pipeline: Pipeline, node: MapNode): Fix[] {
  const choices = [...pipeline.inferredChildren, node].sort((a, b) => a.index - b.index);
  if (!choices.every((choice) => canBeChoice(map, choice))) return [];
  return [
    {
      title: `Write the pipeline of ${quote(pipeline.name?.text ?? "")} as a block with ${quote(node.name)} in it`,
      changes: intoBlock(map, pipeline, choices),
    },
  ];
}

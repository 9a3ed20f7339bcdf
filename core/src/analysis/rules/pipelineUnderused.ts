import { rangeOf } from "../../language/text";
import type { Pipeline, WardleyMap } from "../../model/wardleyMap";
import { blocksByOwner } from "../blocks";
import { deleteLines, insertLinesAfter, replaceSpan } from "../edits";
import { usableName } from "../nameText";
import type { Finding, Fix, Rule, RuleContext } from "../rule";
import { count, oneLine, quote, written } from "../words";

/** A range behind comment marks: the usual way to hide a pipeline's box for a while. */
const COMMENTED_RANGE = /^\/\/\s*(?=\[)/;

export const pipelineUnderused: Rule = {
  id: "pipeline-underused",
  family: "language",
  severity: "hint",
  title: "Pipeline without alternatives",
  description:
    "A pipeline shows several choices for one component. One with neither range nor components is not drawn; one that covers a single component says no more than the component alone.",
  example: "component Payment [0.6, 0.6]\npipeline Payment",
  remedy:
    "Give it a range with components in it, or a block `{ … }` with components of its own; otherwise remove the line.",
  exceptions:
    "A pipeline whose choices are still to be drawn. Two thirds of published maps have such a line.",
  basis: "Language reference 2.8 and 2.9; 306 of 1,026 pipelines in 147 published maps are never drawn.",
  *check({ map }: RuleContext): Iterable<Finding> {
    for (const pipeline of map.pipelines) {
      const { owner, name, range, line, statement, writtenRange } = pipeline;
      if (!owner || !name) continue;
      // Said by other rules: a range that is no range, and one that cannot be read.
      if (writtenRange && writtenRange.start === writtenRange.end && pipeline.children.length === 0) continue;
      if (statement.range && !writtenRange && pipeline.children.length === 0) continue;
      const choices = pipeline.children.length + pipeline.inferredChildren.length;
      if (range && choices >= 2) continue;
      yield {
        range: rangeOf(line, statement),
        message: range
          ? `Pipeline ${quote(name.text)} covers ${count(choices, "component")}; a pipeline shows alternatives.`
          : `Pipeline ${quote(name.text)} has neither a range nor components, so it is not drawn.`,
        tag: "unnecessary",
        fixes: repairs(map, pipeline),
      };
    }
  },
};

function repairs(map: WardleyMap, pipeline: Pipeline): Fix[] {
  const { line, children } = pipeline;
  const node = map.tree.lines[line];
  const fixes: Fix[] = [];
  if (!node) return fixes;
  for (const comment of node.comments) {
    const marks = COMMENTED_RANGE.exec(node.text.slice(comment.start, comment.end))?.[0].length;
    if (marks === undefined || pipeline.writtenRange) continue;
    const span = { start: comment.start, end: comment.start + marks };
    fixes.push({ title: "Uncomment the range", changes: [replaceSpan(map, line, span, "")] });
  }
  const block = blocksByOwner(map).has(line);
  if (!block && pipeline.inferredChildren.length === 0 && node.comments.length === 0) {
    fixes.push(addBlock(map, pipeline));
  }
  if (children.length === 0 && !block && node.statements.length === 1) {
    fixes.push({ title: "Remove the pipeline", changes: deleteLines(map, [line]) });
  }
  return fixes;
}

/** A block with two choices, at the ends of the range or on both sides of the owner. */
function addBlock(map: WardleyMap, { owner, name, range, line }: Pipeline): Fix {
  const middle = Math.min(0.85, Math.max(0.15, owner?.evolution ?? 0.5));
  const ends = range ?? { start: middle - 0.1, end: middle + 0.1 };
  const choice = (number: number, evolution: number) =>
    `  component ${usableName(`${oneLine(name?.text ?? "")} ${number}`)} [${written(evolution)}]`;
  return {
    title: "Add a block with two choices",
    changes: [insertLinesAfter(map, line, "{", choice(1, ends.start), choice(2, ends.end), "}")],
  };
}

import { rangeOf } from "../../language/text";
import type { MapNode, Pipeline, WardleyMap } from "../../model/wardleyMap";
import { blocksByOwner } from "../blocks";
import { deleteLines, insertLinesAfter, replaceSpan } from "../edits";
import { usableName } from "../nameText";
import { perMap } from "../perMap";
import { freePlace } from "../placement";
import { nodesBelow } from "../rowIndex";
import type { Finding, Fix, Rule, RuleContext } from "../rule";
import { neighboursOf } from "../valueChain";
import { lineName, oneLine, quote, written } from "../words";

/** A range behind comment marks: the usual way to hide a pipeline's box for a while. */
const COMMENTED_RANGE = /^(\/\/\s*)\[\s*([\d.]+)\s*,\s*([\d.]+)\s*\]/;

/** The drawn pipeline of each component that has one. */
const drawnPipelines = perMap((map: WardleyMap) => {
  const drawn = new Map<MapNode, Pipeline>();
  for (const pipeline of map.pipelines) {
    const { owner, range } = pipeline;
    if (owner && range && !drawn.has(owner)) drawn.set(owner, pipeline);
  }
  return drawn;
});

export const pipelineUnderused: Rule = {
  id: "pipeline-underused",
  family: "language",
  severity: "hint",
  title: "Pipeline without alternatives",
  description:
    "A pipeline shows several choices for one component. One with neither range nor components is not drawn; one that covers a single component says no more than the component alone.",
  example: "component Payment [0.6, 0.6]\npipeline Payment",
  picture: "findings",
  remedy:
    "Give it a range with components in it, or a block `{ … }` with components of its own; otherwise remove the line.",
  exceptions: "A pipeline whose choices are still to be drawn. Most published maps have such a line.",
  basis:
    "Behaviour of OnlineWardleyMaps, which hides a pipeline without a range; 306 of 1,026 pipelines in 147 published maps.",
  *check({ map }: RuleContext): Iterable<Finding> {
    for (const pipeline of map.pipelines) {
      const { owner, name, range, line, statement, writtenRange } = pipeline;
      if (!owner || !name) continue;
      // Said by other rules: a range that is no range, and one that cannot be read.
      if (writtenRange && writtenRange.start === writtenRange.end && pipeline.children.length === 0) continue;
      const unreadable = !writtenRange || statement.range?.numbers.length !== 2;
      if (statement.range && unreadable && pipeline.children.length === 0) continue;
      const choices = pipeline.children.length + pipeline.inferredChildren.length;
      if (range && choices >= 2) continue;
      yield {
        range: rangeOf(line, statement),
        message: describe(map, pipeline, name.text, choices),
        tag: "unnecessary",
        fixes: repairs(map, pipeline),
      };
    }
  },
};

function describe(map: WardleyMap, { owner, range }: Pipeline, name: string, choices: number): string {
  if (range) {
    const covered = choices === 0 ? "no component" : "1 component";
    return `Pipeline ${quote(name)} covers ${covered}; a pipeline shows alternatives.`;
  }
  const drawn = owner && drawnPipelines(map).get(owner);
  const then = drawn
    ? `; ${lineName(drawn.line)} draws it, so this line adds nothing`
    : ", so it is not drawn";
  return `Pipeline ${quote(name)} has neither a range nor components${then}.`;
}

function repairs(map: WardleyMap, pipeline: Pipeline): Fix[] {
  const { owner, line, children, inferredChildren } = pipeline;
  const node = map.tree.lines[line];
  const fixes: Fix[] = [];
  if (!node) return fixes;
  const uncomment = uncommentRange(map, pipeline);
  if (uncomment) fixes.push(uncomment);
  const block = blocksByOwner(map).has(line);
  const only = !owner || (drawnPipelines(map).get(owner) ?? pipeline) === pipeline;
  if (only && !block && inferredChildren.length === 0 && node.comments.length === 0) {
    fixes.push(addBlock(map, pipeline));
  }
  const linked = inferredChildren.every((choice) => isLinked(map, choice));
  if (children.length === 0 && !block && node.statements.length === 1 && linked) {
    fixes.push({ title: "Remove the pipeline", changes: deleteLines(map, [line]) });
  }
  return fixes;
}

/** What is linked stays in the value chain without the pipeline. */
function isLinked(map: WardleyMap, { index }: MapNode): boolean {
  const { needs, neededBy } = neighboursOf(map);
  return (needs[index]?.length ?? 0) + (neededBy[index]?.length ?? 0) > 0;
}

/** `pipeline food // [0.54, 0.76]`, when the range would cover two components. */
function uncommentRange(map: WardleyMap, { owner, line, writtenRange }: Pipeline): Fix | undefined {
  const node = map.tree.lines[line];
  const comment = node?.comments[0];
  if (!node || !owner || !comment || writtenRange || drawnPipelines(map).has(owner)) return undefined;
  const match = COMMENTED_RANGE.exec(node.text.slice(comment.start, comment.end));
  if (!match) return undefined;
  let choices = 0;
  for (const _ of nodesBelow(map, owner, Number(match[2]), Number(match[3]))) if (++choices === 2) break;
  if (choices < 2) return undefined;
  const marks = { start: comment.start, end: comment.start + (match[1] ?? "").length };
  return { title: "Uncomment the range", changes: [replaceSpan(map, line, marks, "")] };
}

/** A block with two choices, at the ends of the range or on both sides of the owner. */
function addBlock(map: WardleyMap, { owner, name, range, line }: Pipeline): Fix {
  const middle = Math.min(0.85, Math.max(0.15, owner?.evolution ?? 0.5));
  const ends = range ?? { start: middle - 0.1, end: middle + 0.1 };
  const choice = (number: number, evolution: number) => {
    const place = freePlace(map, { visibility: owner?.visibility ?? 0.5, evolution });
    return `  component ${usableName(`${oneLine(name?.text ?? "")} ${number}`)} [${written(place.evolution)}]`;
  };
  return {
    title: "Add a block with two choices",
    changes: [insertLinesAfter(map, line, "{", choice(1, ends.start), choice(2, ends.end), "}")],
  };
}

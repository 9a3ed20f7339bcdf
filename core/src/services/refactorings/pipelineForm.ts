import { blocksByOwner } from "../../analysis/blocks";
import { canBeChoice, intoBlock, rangeSpan } from "../../analysis/choices";
import { insertAt, replaceSpan, sourceOf } from "../../analysis/edits";
import { isMovable, removePart } from "../../analysis/wholeLines";
import { count, quote } from "../../analysis/words";
import { numberText } from "../../edits/writtenNumber";
import type { PipelineBlock } from "../../language/nodes";
import type { TextChange } from "../../language/text";
import type { MapNode, Pipeline, WardleyMap } from "../../model/wardleyMap";
import { disabled, type Offer, type Refactored, type Refactoring } from "./refactoring";

/** How far below its owner a choice is placed by hand, so that it sits in the box (language reference 2.8). */
const BELOW = 0.02;

/** A pipeline by its range, or by a block with its choices. */
export const pipelineForm: Refactoring = {
  id: "pipeline-form",
  kind: "refactor.rewrite.pipeline",
  *offers({ map, first, last }) {
    for (const pipeline of map.pipelines) {
      if (pipeline.line < first || pipeline.line > last || !pipeline.name) continue;
      const block = blocksByOwner(map).get(pipeline.line);
      if (block) yield toRange(map, pipeline, block);
      else if (pipeline.writtenRange) yield toBlock(map, pipeline);
    }
  },
};

function toBlock(map: WardleyMap, pipeline: Pipeline): Offer {
  const choices = pipeline.inferredChildren.filter((node) => canBeChoice(map, node));
  const name = quote(pipeline.name?.text ?? "");
  if (choices.length === 0) {
    return disabled(
      `Write the pipeline of ${name} as a block`,
      `No component stands in the range of ${name}.`,
    );
  }
  return {
    title: `Write the pipeline of ${name} as a block with ${count(choices.length, "choice")}`,
    edit: () => ({ changes: intoBlock(map, pipeline, choices) }),
  };
}

function toRange(map: WardleyMap, pipeline: Pipeline, block: PipelineBlock): Offer {
  const title = `Write the pipeline of ${quote(pipeline.name?.text ?? "")} as a range`;
  const reason = obstacle(map, pipeline, block);
  return reason ? disabled(title, reason) : { title, edit: () => outOfBlock(map, pipeline, block) };
}

function obstacle(map: WardleyMap, pipeline: Pipeline, block: PipelineBlock): string | undefined {
  const { owner, children } = pipeline;
  if (!block.closed) return "The block is not closed: close it first.";
  if (!owner) return `${quote(pipeline.name?.text ?? "")} is not declared.`;
  const evolutions = new Set(children.map(({ evolution }) => evolution));
  if (evolutions.size < 2) return "A range needs two choices at different places.";
  const plain = children.every(
    ({ line, statement }) => isMovable(map.tree, line) && statement.coordinates?.numbers.length === 1,
  );
  if (!plain) return "Give each choice a line of its own and an evolution first.";
  return undefined;
}

function outOfBlock(map: WardleyMap, pipeline: Pipeline, block: PipelineBlock): Refactored {
  const { line, children, owner, statement } = pipeline;
  const byEvolution = [...children].sort((a, b) => a.evolution - b.evolution);
  const [start, end] = [byEvolution[0], byEvolution.at(-1)].map((node) => evolutionText(map, node));
  const visibility = numberText((owner?.visibility ?? 0) - BELOW);
  const range = rangeSpan(pipeline);
  const at = statement.name?.end ?? statement.end;
  const changes: TextChange[] = [
    replaceSpan(map, line, range ?? { start: at, end: at }, ` [${start}, ${end}]`),
  ];
  for (const child of children) {
    const number = child.statement.coordinates?.numbers[0];
    if (number) changes.push(insertAt(map, child.line, number.start, `${visibility}, `));
  }
  for (let inside = line; inside <= block.endLine; inside++) {
    const node = map.tree.lines[inside];
    for (const brace of [node?.openBrace, node?.closeBrace]) {
      if (brace) changes.push(...removePart(map, inside, brace));
    }
    if (inside > block.openLine && inside < block.endLine) changes.push(...unindented(map, inside));
  }
  return { changes };
}

function evolutionText(map: WardleyMap, node: MapNode | undefined): string {
  const number = node?.statement.coordinates?.numbers[0];
  return node && number ? sourceOf(map, node.line, number) : "";
}

function unindented(map: WardleyMap, line: number): TextChange[] {
  const text = map.tree.lines[line]?.text ?? "";
  const end = text.length - text.trimStart().length;
  return end > 0 && end < text.length ? [replaceSpan(map, line, { start: 0, end }, "")] : [];
}

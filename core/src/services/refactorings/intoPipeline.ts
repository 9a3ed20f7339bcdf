import { blocksByOwner } from "../../analysis/blocks";
import { blockIndent, canBeChoice, choiceLines, intoBlock, linesOfNodes } from "../../analysis/choices";
import { deleteLines, insertLinesAfter } from "../../analysis/edits";
import { freeName, isTaken } from "../../analysis/freeName";
import { attachedFrom, replaceLine } from "../../analysis/wholeLines";
import { count, quote } from "../../analysis/words";
import { positionText } from "../../edits/lineStyle";
import type { MapNode, Pipeline, WardleyMap } from "../../model/wardleyMap";
import { placeholder } from "./placeholder";
import { disabled, type Offer, type Refactored, type Refactoring } from "./refactoring";

/** What the owner of a new pipeline is called until its author names it. */
const SUGGESTED = "Pipeline";

/** The selected components become choices: of the pipeline whose owner is selected too, else of a new one. */
export const intoPipeline: Refactoring = {
  id: "into-pipeline",
  kind: "refactor.move.pipeline",
  *offers({ map, nodes }) {
    const choices = nodes.filter((node) => canBeChoice(map, node) && !node.choiceOf);
    const owners = nodes.flatMap((node) => (node.pipeline && !node.statement.child ? [node.pipeline] : []));
    const [pipeline, another] = owners;
    if (another) return;
    if (pipeline && choices.length > 0) yield intoExisting(map, pipeline, choices);
    else if (!pipeline && choices.length > 1) {
      yield {
        title: `Put ${count(choices.length, "component")} into a new pipeline`,
        kind: "refactor.extract.pipeline",
        edit: () => intoNew(map, choices),
      };
    }
  },
};

function intoExisting(map: WardleyMap, pipeline: Pipeline, choices: readonly MapNode[]): Offer {
  const title = `Put ${count(choices.length, "component")} into the pipeline of ${quote(pipeline.name?.text ?? "")}`;
  const block = blocksByOwner(map).get(pipeline.line);
  if (!block) {
    const inferred = pipeline.inferredChildren.filter((node) => canBeChoice(map, node));
    const all = [...new Set([...inferred, ...choices])].sort((a, b) => a.index - b.index);
    return { title, edit: () => ({ changes: intoBlock(map, pipeline, all) }) };
  }
  if (!block.closed) return disabled(title, "The block is not closed: close it first.");
  if (block.openLine === block.endLine) return disabled(title, "Give the choices lines of their own first.");
  return {
    title,
    edit() {
      const behind = pipeline.children.at(-1)?.line ?? block.openLine;
      const line = behind === block.endLine ? block.openLine : behind;
      const indent = blockIndent(map);
      const lines = choiceLines(map, choices, indent);
      const change = insertLinesAfter(map, line, ...lines);
      // Indented as the choices are, whatever the line above it is.
      return {
        changes: [
          { ...change, text: lines.map((text) => lineEndBefore(map) + text).join("") },
          ...deleteLines(map, linesOfNodes(map, choices)),
        ],
      };
    },
  };
}

function lineEndBefore(map: WardleyMap): string {
  return map.tree.lines[0]?.lineEnd || "\n";
}

/** The owner stands in the middle of its choices; it and its pipeline take the place of the first of them. */
function intoNew(map: WardleyMap, choices: readonly MapNode[]): Refactored {
  const [first] = choices;
  if (!first) return { changes: [] };
  const name = placeholder(isTaken(map, SUGGESTED) ? freeName(map, SUGGESTED) : SUGGESTED);
  const visibilities = choices.map(({ visibility }) => visibility);
  const evolutions = choices.map(({ evolution }) => evolution);
  const position = positionText(map, "component", {
    visibility: visibilities.reduce((sum, value) => sum + value, 0) / visibilities.length,
    evolution: (Math.min(...evolutions) + Math.max(...evolutions)) / 2,
  });
  const block = ["{", ...choiceLines(map, choices, blockIndent(map)), "}"];
  const head = attachedFrom(map.tree, first.line);
  const gone = linesOfNodes(map, choices).filter((line) => line !== head);
  return {
    changes: [
      replaceLine(map, head, [`component ${name} ${position}`, `pipeline ${name}`, ...block]),
      ...deleteLines(map, gone),
    ],
  };
}
